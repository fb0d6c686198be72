import { ToggleButton } from 'react-aria-components'
import type { DocumentView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { pageNow } from '../store.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/** More pages than these are named by going to them. */
const mostButtons = 12

/** The pages on which the reasons are to be seen; none until a person names them. */
export function NamedPages({
  document,
  named,
}: {
  document: DocumentView
  named: readonly number[]
}): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const page = useCase(pageNow)
  const all = document.pages ?? 0
  const listed = all <= mostButtons ? Array.from({ length: all }, (_, i) => i + 1) : named
  const toggle = (one: number): void =>
    desk.judging.namePages(
      document.id,
      named.includes(one) ? named.filter((other) => other !== one) : [...named, one],
    )
  useShortcut('shift+a', t('case.named.key'), () => toggle(page))
  return (
    <div className={c('named')} data-named role="group" aria-label={t('case.named')}>
      <span>{t('case.named')}</span>
      {listed.map((one) => (
        <ToggleButton
          key={one}
          className={c('pageToggle')}
          isSelected={named.includes(one)}
          aria-label={t('case.named.page', { n: one })}
          onChange={() => toggle(one)}
        >
          {one}
        </ToggleButton>
      ))}
      {!named.includes(page) && (
        <Button look="quiet" size="small" shortcut="shift+a" onPress={() => toggle(page)}>
          {t('case.named.this')}
        </Button>
      )}
    </div>
  )
}
