import { createContext, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { classes } from '../look/classes.ts'
import { Dialog, type DialogProps } from '../parts/index.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Intake.module.css'

const c = classes(styles)

type Frame = { foot: HTMLElement | null; setCanClose: (canClose: boolean) => void }
const FrameContext = createContext<Frame>({ foot: null, setCanClose: () => undefined })

/** One dialog around all steps, so that the focus and what lies behind stay as they are between them. */
export function StepDialog({
  id,
  onClose,
  children,
}: {
  /** Of the step it is at. */
  id: DialogProps['id']
  onClose: () => void
  children: React.ReactNode
}): React.JSX.Element {
  const { t } = useWords(intakeWords)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const [canClose, setCanClose] = useState(true)
  const frame = useMemo(() => ({ foot, setCanClose }), [foot])
  return (
    <Dialog
      id={id}
      title={t('intake.title')}
      isOpen
      size="large"
      canClose={canClose}
      onClose={onClose}
      actions={<div className={c('foot')} ref={setFoot} />}
    >
      <FrameContext value={frame}>{children}</FrameContext>
    </Dialog>
  )
}

/** What a step shows, and its buttons at the foot of the dialog, the one to press last. */
export function Step({
  actions,
  canClose = true,
  children,
}: {
  actions: React.ReactNode
  canClose?: boolean
  children: React.ReactNode
}): React.JSX.Element {
  const { foot, setCanClose } = useContext(FrameContext)
  useLayoutEffect(() => {
    setCanClose(canClose)
    return () => setCanClose(true)
  }, [canClose, setCanClose])
  return (
    <>
      {children}
      {foot !== null && createPortal(actions, foot)}
    </>
  )
}
