import { useState } from 'react'
import { reasonOf } from '../../../domain/reasons.ts'
import { languages, type Language, type ReasonCode } from '../../../domain/vocabulary.ts'
import { classes } from '../../look/classes.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Panel.module.css'
import { Segments } from './Segments.tsx'

const c = classes(styles)

/** The text for the reasons as the Master will have it, in each language it is sent in. */
export function MasterReads({ reasons }: { reasons: readonly ReasonCode[] }): React.JSX.Element {
  const { t, language: own } = useWords(caseWords)
  const [language, setLanguage] = useState<Language>(own)
  return (
    <div className={c('master')}>
      <div className={c('head')}>
        <h4>{t('case.masterReads')}</h4>
        <Segments
          label={t('case.masterReads.language')}
          look="small"
          value={language}
          segments={languages.map((id) => ({ id, text: id.toUpperCase() }))}
          onChange={setLanguage}
        />
      </div>
      {reasons.map((code) => (
        <p key={code} lang={language}>
          {reasonOf(code).text[language]}
        </p>
      ))}
    </div>
  )
}
