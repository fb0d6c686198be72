import { languages } from '../../domain/vocabulary.ts'
import { changeSettings } from '../app/change-settings.ts'
import { classes } from '../look/classes.ts'
import { unlockWords } from '../words/unlock.ts'
import { useWords } from '../words/useWords.ts'
import { languageNames } from '../words/vocabulary.ts'
import styles from './Unlock.module.css'

const c = classes(styles)

export function LanguageLinks(): React.JSX.Element {
  const { t, language } = useWords(unlockWords)
  return (
    <div className={c('languages')} role="group" aria-label={t('unlock.languages')}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={c('link')}
          aria-pressed={one === language}
          onClick={() => void changeSettings({ language: one })}
        >
          {languageNames[one]}
        </button>
      ))}
    </div>
  )
}
