import { useState } from 'react'
import type { PackageFolder } from '../../../preload/contract/bridge.ts'
import type { Failure } from '../../../preload/contract/errors.ts'
import { ask, bridge } from '../app/desk.ts'
import { useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, FileButton, showToast, useAct } from '../parts/index.ts'
import { packagesWords } from '../words/packages.ts'
import { useWords } from '../words/useWords.ts'
import styles from './People.module.css'
import { SenderDialog, type LookedSender } from './SenderDialog.tsx'
import { usePackages, type Packages } from './usePackages.ts'

const c = classes(styles)

/** Whose sealed packages come in here, the key they are sealed to, and the folder they are put into. */
export function PackagesSection(): React.JSX.Element {
  const { t } = useWords(packagesWords)
  const { packages, folder, failure, take, takeFolder } = usePackages()
  return (
    <section className={c('packages')} aria-label={t('packages.title')}>
      <div className={c('words')}>
        <h2 className={c('title')}>{t('packages.title')}</h2>
        <p>{t('packages.about')}</p>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {packages !== null && <KeyPart packages={packages} onChange={take} />}
      {packages !== null && <SendersPart packages={packages} onChange={take} />}
      {folder !== null && <FolderPart told={folder} onChange={takeFolder} />}
    </section>
  )
}

type Part = { packages: Packages; onChange: (packages: Packages) => void }

function KeyPart({ packages: { key }, onChange }: Part): React.JSX.Element {
  const { t } = useWords(packagesWords)
  const vault = useVault()
  const { workstation } = useSession()
  const act = useAct()
  const make = (): Promise<void> =>
    act.run(async () => {
      onChange(await vault.call('packages.makeKey', []))
      showToast({ text: t(key === null ? 'packages.key.made' : 'packages.key.replaced') })
    })
  const save = (text: string): Promise<void> =>
    act.run(async () => {
      const suggestedName = `sverka-${workstation.ref.slice(0, 8)}.pub`
      const file = { what: 'workstation-key', to: 'chosen', suggestedName, text } as const
      if (await ask(bridge().save.text(file))) showToast({ text: t('packages.key.saved') })
    })
  return (
    <div className={c('part')}>
      <div className={c('words')}>
        <h3 className={c('label')}>{t('packages.key')}</h3>
        {key === null ? (
          <p className={c('fact')}>{t('packages.key.none')}</p>
        ) : (
          <p className={c('fact')}>
            {t('packages.key.print')}: <span className={c('print')}>{key.fingerprint.join(' ')}</span>
          </p>
        )}
        {key !== null && (
          <p className={c('fact')}>
            {t('packages.key.peerPrint')}: <span className={c('print')}>{key.peerFingerprint.join(' ')}</span>
          </p>
        )}
        {act.failure !== null && <FailureNotice failure={act.failure} />}
      </div>
      {key === null ? (
        <Button busy={act.busy} onPress={() => void make()}>
          {t('packages.key.make')}
        </Button>
      ) : (
        <div className={c('buttons')}>
          <Button isDisabled={act.busy} onPress={() => void make()}>
            {t('packages.key.replace')}
          </Button>
          <Button isDisabled={act.busy} onPress={() => void save(key.file)}>
            {t('packages.key.save')}
          </Button>
        </div>
      )}
    </div>
  )
}

function SendersPart({ packages: { senders }, onChange }: Part): React.JSX.Element {
  const { t } = useWords(packagesWords)
  const vault = useVault()
  const act = useAct()
  const [looked, setLooked] = useState<LookedSender | null>(null)
  const look = (file: File | undefined): Promise<void> =>
    act.run(async () => {
      const text = file === undefined || file.size > 4096 ? '' : await file.text()
      setLooked({ text, ...(await vault.call('packages.lookAtSender', [text])) })
    })
  const remove = (sender: string, name: string): Promise<void> =>
    act.run(async () => {
      onChange(await vault.call('packages.removeSender', [sender]))
      showToast({ text: t('packages.sender.gone', { name }) })
    })
  const order = [...senders].sort((a, b) => Number(a.state === 'removed') - Number(b.state === 'removed'))
  return (
    <div className={c('part')}>
      <div className={c('words', 'wide')}>
        <h3 className={c('label')}>{t('packages.senders')}</h3>
        {order.length === 0 && <p className={c('fact')}>{t('packages.senders.none')}</p>}
        <ul className={c('senders')} aria-label={t('packages.senders')}>
          {order.map(({ sender, kind, name: known, fingerprint, state }) => {
            const called = known ?? t('packages.sender.nameless')
            const name = kind === 'sender' ? called : t('packages.peer', { name: called })
            return (
              <li key={sender} className={c('sender', state === 'removed' && 'gone')}>
                <span className={c('senderName')} title={name}>
                  {name}
                </span>
                <span className={c('print')}>{fingerprint.join(' ')}</span>
                {state === 'removed' ? (
                  <span className={c('note')}>{t('packages.sender.removed')}</span>
                ) : (
                  <Button
                    size="small"
                    isDisabled={act.busy}
                    aria-label={t('packages.sender.remove.whom', { name })}
                    onPress={() => void remove(sender, name)}
                  >
                    {t('packages.sender.remove')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        {act.failure !== null && <FailureNotice failure={act.failure} />}
      </div>
      <FileButton
        label={t('packages.sender.input')}
        accept=".pub"
        isDisabled={act.busy}
        onFiles={([file]) => void look(file)}
      >
        {t('packages.sender.add')}
      </FileButton>
      {looked !== null && <SenderDialog looked={looked} onDone={onChange} onClose={() => setLooked(null)} />}
    </div>
  )
}

function FolderPart({
  told,
  onChange,
}: {
  told: PackageFolder | Failure
  onChange: (folder: PackageFolder) => void
}): React.JSX.Element {
  const { t } = useWords(packagesWords)
  const folder = 'code' in told ? null : told.folder
  const act = useAct()
  const choose = (): Promise<void> =>
    act.run(async () => {
      const chosen = await ask(bridge().packages.chooseFolder())
      if (chosen !== null) onChange(chosen)
    })
  const forget = (): Promise<void> =>
    act.run(async () => onChange(await ask(bridge().packages.forgetFolder())))
  return (
    <div className={c('part')}>
      <div className={c('words')}>
        <h3 className={c('label')}>{t('folder.title')}</h3>
        {'code' in told ? (
          // What was remembered of it cannot be read: it is chosen again.
          <p className={c('wrong')}>{t('folder.forgotten')}</p>
        ) : (
          <p className={c('fact')}>{folder ?? t('folder.none')}</p>
        )}
        {!('code' in told) && !told.readable && <p className={c('wrong')}>{t('folder.unreadable')}</p>}
        {act.failure !== null && <FailureNotice failure={act.failure} />}
      </div>
      <div className={c('buttons')}>
        {folder !== null && (
          <Button isDisabled={act.busy} onPress={() => void forget()}>
            {t('folder.forget')}
          </Button>
        )}
        <Button busy={act.busy} onPress={() => void choose()}>
          {t('folder.choose')}
        </Button>
      </div>
    </div>
  )
}
