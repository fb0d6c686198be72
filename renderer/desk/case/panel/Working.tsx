import type { AdviceCode, Check, Note, Working as Worked } from '../../../domain/advice/index.ts'
import { classes } from '../../look/classes.ts'
import { adviceTexts, partWords, schemeWords, valueWords } from '../../words/advice.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Advice.module.css'
import { asShown } from './advice-words.ts'
import fieldStyles from './Fields.module.css'

const c = classes(styles)
const hidden = classes(fieldStyles)('forReaders')

// Their sentences say all that was set beside each other.
const saidWhole: readonly AdviceCode[] = ['MRZ_READ', 'MRZ_OTHER_KIND', 'MRZ_DATE_UNREADABLE']

/** Whether there is more to show of it than its sentence says. */
export const hasWorking = ({ code, working }: Note): boolean =>
  working !== null &&
  !saidWhole.includes(code) &&
  (working.kind === 'checks' ||
    working.kind === 'values' ||
    (working.kind === 'name' && (working.nearest !== null || working.truncated)))

/** How a note was arrived at. */
export function Working({ working }: { working: Worked }): React.JSX.Element | null {
  const words = useWords(adviceTexts)
  const { t, say } = words
  switch (working.kind) {
    case 'checks':
      return (
        <div className={c('worked')}>
          {working.checks.map((check) => (
            <CheckWorking key={check.of} check={check} />
          ))}
        </div>
      )
    case 'values':
      return (
        <div className={c('worked')}>
          {working.values.map(({ of, text }) => `${say(valueWords[of])} ${asShown(text, words)}`).join(' · ')}
        </div>
      )
    case 'name':
      return (
        <div className={c('worked')}>
          {working.nearest !== null && (
            <>
              <span>{t('advice.name.nearest', { scheme: say(schemeWords[working.nearest.scheme]) })}</span>
              <span className={c('written')}>
                {working.nearest.pieces.map(({ here, there }, at) => (
                  <Letters key={at} text={here} differs={here !== there} />
                ))}{' '}
                ({t('advice.name.byScheme')})
              </span>
              <span className={c('written')}>
                {working.nearest.pieces.map(({ here, there }, at) => (
                  <Letters key={at} text={there} differs={here !== there} />
                ))}{' '}
                ({say(valueWords.inMrz)})
              </span>
            </>
          )}
          {working.truncated && <span>{t('advice.name.truncated')}</span>}
        </div>
      )
    case 'characters':
    case 'lines':
    case 'refs':
      // The sentence has it all.
      return null
  }
}

function Letters({ text, differs }: { text: string; differs: boolean }): React.JSX.Element {
  if (!differs) return <>{text}</>
  return <mark className={c('letters')}>{text === '' ? '·' : text}</mark>
}

function CheckWorking({ check }: { check: Check }): React.JSX.Element {
  const { t, say } = useWords(adviceTexts)
  const { of, characters, weights, sum, modulus, expected, found, holds } = check
  const told = { sum: sum ?? '—', modulus, found }
  return (
    <div className={c('check')}>
      <span className={c('of')}>
        {say(partWords[of])}: {t(holds ? 'advice.check.ok' : 'advice.check.wrong')}
      </span>
      <span className={hidden}>
        {t('advice.check.characters')} {characters}, {t('advice.check.weights')} {weights.join(' ')}
      </span>
      <div className={c('pairs', modulus === 11 && 'wide')} aria-hidden="true">
        {Array.from(characters, (character, at) => (
          <span key={at} className={c('pair')}>
            <span>{character}</span>
            <span>{weights[at]}</span>
          </span>
        ))}
      </div>
      <span>
        {expected === null ? t('advice.check.none', told) : t('advice.check.sum', { ...told, expected })}
      </span>
    </div>
  )
}
