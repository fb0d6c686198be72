import { useEffect } from 'react'
import { classes } from '../look/classes.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import { Button } from './Button.tsx'
import { useToasts, type Toast } from './toasts.ts'
import styles from './Toasts.module.css'
import { Unbroken } from './Unbroken.tsx'

const c = classes(styles)

/** Stands once, in the frame of the app. */
export function Toasts(): React.JSX.Element {
  const { t } = useWords(partsWords)
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className={c('region')} role="region" aria-label={t('parts.toasts')}>
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastItem({ toast }: { toast: Toast }): React.JSX.Element {
  const { t } = useWords(partsWords)
  const dismiss = useToasts((state) => state.dismiss)
  const { id, seconds, until } = toast
  useEffect(() => {
    if (seconds === null) return undefined
    const timer = setTimeout(() => dismiss(id), seconds * 1000)
    return () => clearTimeout(timer)
  }, [id, seconds, dismiss])
  useEffect(() => until?.(() => dismiss(id)), [id, until, dismiss])
  const { action } = toast
  return (
    <div className={c('toast')} role={toast.tone === 'error' ? 'alert' : 'status'}>
      {toast.tone === 'error' && (
        <span className={c('sign')} aria-hidden="true">
          !
        </span>
      )}
      <span className={c('text')}>
        <Unbroken>{toast.text}</Unbroken>
      </span>
      {action !== undefined && (
        <Button
          size="small"
          onPress={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.text}
        </Button>
      )}
      <Button look="quiet" size="small" aria-label={t('parts.dismiss')} onPress={() => dismiss(id)}>
        ✕
      </Button>
    </div>
  )
}
