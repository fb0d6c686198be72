import { useState } from 'react'
import type { SyncState } from '../../../preload/contract/bridge.ts'
import { ask, bridge } from '../app/desk.ts'
import { useApp, useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { useWaiting } from '../app/waiting.ts'
import { classes } from '../look/classes.ts'
import { Button, Facts, FailureNotice, showToast, TextField, useAct } from '../parts/index.ts'
import { errorWords } from '../words/errors.ts'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'
import styles from './Settings.module.css'

const c = classes(styles)

export function ServerSection(): React.JSX.Element | null {
  const { t, format } = useWords(settingsWords)
  const session = useSession()
  const sync = useApp((state) => state.sync)
  const waiting = useWaiting()
  const act = useAct()
  if (sync === null || waiting === null) return null
  const { enrolment } = sync
  return (
    <Section title={t('settings.server')}>
      <p className={c('about')}>{t('settings.server.about')}</p>
      <Facts
        facts={[
          {
            name: t('settings.server.state'),
            value:
              enrolment.state === 'none'
                ? t('settings.server.none')
                : t('settings.server.enrolled', { time: format.dateTime(enrolment.at) }),
          },
          ...(enrolment.origin === null
            ? []
            : [{ name: t('settings.server.origin'), value: enrolment.origin }]),
          { name: t('settings.server.last'), value: <LastTry sync={sync} /> },
          { name: t('settings.server.waiting'), value: format.number(waiting) },
        ]}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {enrolment.state === 'enrolled' ? (
        <div>
          <Button busy={act.busy} onPress={() => void act.run(() => ask(bridge().sync.tryNow()))}>
            {t('settings.server.try')}
          </Button>
        </div>
      ) : session.role === 'representative' ? (
        <EnrolForm origin={enrolment.origin} />
      ) : (
        <p className={c('about')}>{t('settings.server.who')}</p>
      )}
    </Section>
  )
}

function LastTry({ sync }: { sync: SyncState }): React.JSX.Element {
  const { t, say, format } = useWords(settingsWords)
  const { last } = sync
  if (last === null) return <>{t('settings.server.never')}</>
  if (last.result === 'sent') return <>{t('settings.server.sent', { time: format.moment(last.at) })}</>
  const told = [
    t('settings.server.failed', { time: format.moment(last.at) }),
    say(errorWords[last.code].sentence),
    ...(last.nextTry === null ? [] : [t('settings.server.next', { time: format.moment(last.nextTry) })]),
  ]
  return <>{told.join('. ').replaceAll('..', '.')}</>
}

/** An origin and no more: https, host, perhaps a port. */
const originForm = /^https:\/\/[^/?#\s]+$/

function EnrolForm({ origin: known }: { origin: string | null }): React.JSX.Element {
  const { t } = useWords(settingsWords)
  const vault = useVault()
  const act = useAct()
  const [origin, setOrigin] = useState(known ?? 'https://')
  const [code, setCode] = useState('')
  const address = origin.trim().replace(/\/$/, '')
  const letters = code.replaceAll(/[\s-]/g, '').toUpperCase()
  const wrong = origin !== 'https://' && origin.length > 8 && !originForm.test(address)

  const enrol = (): Promise<void> =>
    act.run(async () => {
      await vault.call('sync.enrol', [{ origin: address, code: letters }])
      useApp.setState({ sync: await ask(bridge().sync.state()) })
      showToast({ text: t('settings.server.enrolled.toast') })
    })
  return (
    <form
      className={c('form')}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void enrol()
      }}
    >
      <TextField
        label={t('settings.server.origin')}
        placeholder="https://"
        isReadOnly={act.busy}
        value={origin}
        onChange={setOrigin}
        error={wrong ? t('settings.server.https') : undefined}
      />
      <TextField
        label={t('settings.server.code')}
        mono
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
        isReadOnly={act.busy}
        value={code}
        onChange={(text) => setCode(text.toUpperCase())}
        note={t('settings.server.code.note')}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div>
        <Button
          look="primary"
          type="submit"
          busy={act.busy}
          isDisabled={!originForm.test(address) || letters.length !== 32}
        >
          {t('settings.server.enrol')}
        </Button>
      </div>
    </form>
  )
}
