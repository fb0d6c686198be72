import type { CaseView } from '../../../vault/client/api.ts'
import { Button } from '../../parts/index.ts'
import { claimingWords } from '../../words/claiming.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'

/** Who may not take the case, by their own word; a representative may let others take it again. */
export function Ties({ view }: { view: CaseView }): React.JSX.Element {
  const { t, format } = useWords(claimingWords)
  const { desk, session } = useOnDesk()
  const doing = useCase((state) => state.doing)
  return (
    <>
      {view.ties.map(({ account, login, at }) =>
        account === session.account ? (
          <p key={account}>{t('claiming.ties.own')}</p>
        ) : (
          session.role === 'representative' && (
            <div key={account}>
              <p>{t('claiming.ties', { login: login ?? '—', time: format.moment(at) })}</p>
              <Button
                size="small"
                busy={doing === 'claim'}
                onPress={() => void desk.custody.liftTie(account)}
              >
                {t('claiming.lift', { login: login ?? '—' })}
              </Button>
            </div>
          )
        ),
      )}
    </>
  )
}
