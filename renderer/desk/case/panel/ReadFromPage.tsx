import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { Button, FailureNotice } from '../../parts/index.ts'
import { adviceTexts } from '../../words/advice.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { fieldsBeforeMachine, readAt } from '../rules.ts'
import { useDrawing } from '../viewing/useDrawing.ts'
import { useLyingPage } from '../viewing/useLying.ts'
import styles from './Fields.module.css'

const c = classes(styles)

/** Draws a rectangle over the page whose machine-readable lines are then read by a machine; on a key too. */
export function ReadFromPage({
  view,
  document,
}: {
  view: CaseView
  document: DocumentView
}): React.JSX.Element {
  const { t } = useWords(adviceTexts)
  const { say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const { begin } = useDrawing()
  const lying = useLyingPage()
  const proposal = useCase(({ proposals }) => proposals[document.id])
  const first = fieldsBeforeMachine(view, document)
  const can = readAt(view, lying?.document)?.id === document.id && first.length === 0
  const draw = (): void => begin('lines')
  useShortcut('o', t('mrz.fromPage'), draw, { enabled: can })
  return (
    <>
      {first.length > 0 && (
        <span className={c('small')}>
          {t('mrz.fromPage.first', { fields: first.map((field) => say(fieldWords[field])).join(', ') })}
        </span>
      )}
      {proposal?.state === 'failed' && <FailureNotice failure={proposal.failure} />}
      <div className={c('mrzActs')}>
        {proposal?.state === 'reading' ? (
          <>
            <span className={c('small')} role="status">
              {t('mrz.fromPage.reading')}
            </span>
            <Button look="quiet" size="small" onPress={() => desk.lines.drop(document.id)}>
              {t('mrz.fromPage.stop')}
            </Button>
          </>
        ) : (
          <Button look="quiet" size="small" shortcut="o" isDisabled={!can} onPress={draw}>
            {t('mrz.fromPage')}
          </Button>
        )}
      </div>
    </>
  )
}
