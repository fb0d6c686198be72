import { useContext, useEffect } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { LayerContext, useLayers } from '../app/layers.ts'
import { classes } from '../look/classes.ts'
import styles from './Dialog.module.css'
import { Unbroken } from './Unbroken.tsx'
import type { DialogId } from './ids.ts'

const c = classes(styles)

/** One layer above where it stands: shortcuts below it sleep, those inside work. */
export function Layer({ children }: { children: React.ReactNode }): React.JSX.Element {
  const level = useContext(LayerContext) + 1
  const { enter, leave } = useLayers()
  useEffect(() => {
    enter(level)
    return () => leave(level)
  }, [level, enter, leave])
  return <LayerContext value={level}>{children}</LayerContext>
}

export type DialogProps = {
  id: DialogId
  title: string
  isOpen: boolean
  onClose: () => void
  children: React.ReactNode
  /** Buttons, the one to press last. */
  actions?: React.ReactNode
  size?: 'small' | 'usual' | 'large'
  role?: 'dialog' | 'alertdialog'
  /** False while something runs that must not be left. */
  canClose?: boolean
  /** Nothing in it takes the focus: the whole does, so that keys scroll it. */
  isRead?: boolean
}

/** Modal: keeps the focus, Esc closes it, a click beside it does not. */
export function Dialog({
  id,
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'usual',
  role = 'dialog',
  canClose = true,
  isRead = false,
}: DialogProps): React.JSX.Element {
  return (
    <ModalOverlay
      className={c('overlay')}
      isOpen={isOpen}
      isKeyboardDismissDisabled={!canClose}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={c('modal', size)}>
        <Layer>
          <AriaDialog id={id} role={role} className={c('dialog')}>
            <Heading slot="title" className={c('title')}>
              <Unbroken>{title}</Unbroken>
            </Heading>
            <div
              className={c('body')}
              {...(isRead ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
            >
              {children}
            </div>
            {actions !== undefined && <div className={c('actions')}>{actions}</div>}
          </AriaDialog>
        </Layer>
      </Modal>
    </ModalOverlay>
  )
}

/** What is no card in the middle: the palette, and what hangs below a button. Its looks are its own. */
export const BareDialog: React.FC<{
  id: DialogId
  'aria-label': string
  className: string
  children: React.ReactNode
}> = AriaDialog
