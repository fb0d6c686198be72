import { useVault, type VaultResult } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, Dialog, FailureNotice, showToast, useAct } from '../parts/index.ts'
import { partsWords } from '../words/parts.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/useWords.ts'
import styles from './People.module.css'
import type { Person } from './usePeople.ts'

const c = classes(styles)

/** Says what follows, and cannot be left while the keys are changing. */
export function RemoveDialog({
  person: { account, login },
  onDone,
  onClose,
}: {
  person: Person
  onDone: (people: VaultResult<'people.remove'>) => void
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(peopleWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const act = useAct()
  const remove = (): Promise<void> =>
    act.run(async () => {
      onDone(await vault.call('people.remove', [account]))
      showToast({ text: t('remove.done', { login }) })
      onClose()
    })
  return (
    <Dialog
      id="remove"
      role="alertdialog"
      title={t('remove.title', { login })}
      isOpen
      canClose={!act.busy}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus isDisabled={act.busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="danger" busy={act.busy} onPress={() => void remove()}>
            {act.busy ? t('remove.busy') : t('remove.do')}
          </Button>
        </>
      }
    >
      <div className={c('stack')}>
        <ul className={c('follows')}>
          <li>{t('remove.opens')}</li>
          <li>{t('remove.keys')}</li>
          <li>{t('remove.stays')}</li>
          <li>{t('remove.final')}</li>
        </ul>
        {act.failure !== null && <FailureNotice failure={act.failure} />}
      </div>
    </Dialog>
  )
}
