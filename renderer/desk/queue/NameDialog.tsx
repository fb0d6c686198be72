import { useState } from 'react'
import { viewNameProblem, type SavedView } from '../../domain/queue-views.ts'
import { Button, Dialog, FailureNotice, TextField, useAct, type DialogProps } from '../parts/index.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import { viewsWords } from '../words/views.ts'

/** Asks what a view is called. */
export function NameDialog({
  id,
  title,
  button,
  about,
  name,
  others,
  onName,
  onClose,
}: Pick<DialogProps, 'id'> & {
  title: string
  button: string
  about: string | null
  /** At first. */
  name: string
  /** Views whose names are taken. */
  others: readonly SavedView[]
  onName: (name: string) => Promise<void>
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(viewsWords)
  const { t: parts } = useWords(partsWords)
  const act = useAct()
  const [typed, setTyped] = useState(name)
  const [tried, setTried] = useState(false)
  const problem = viewNameProblem(typed, others)
  const send = (): void => {
    setTried(true)
    if (problem !== null || act.busy) return
    void act.run(async () => {
      await onName(typed)
      onClose()
    })
  }
  return (
    <Dialog
      id={id}
      title={title}
      size="small"
      isOpen
      canClose={!act.busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={act.busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="primary" busy={act.busy} onPress={send}>
            {button}
          </Button>
        </>
      }
    >
      <TextField
        label={t('views.name')}
        autoFocus
        maxLength={200}
        value={typed}
        {...(about === null ? {} : { note: about })}
        error={tried && problem !== null ? t(`views.name.${problem}`) : undefined}
        onChange={setTyped}
        onKeyDown={({ key }) => {
          if (key === 'Enter') send()
        }}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Dialog>
  )
}
