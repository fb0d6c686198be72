import { useState } from 'react'
import { reasonOf } from '../../../domain/reasons.ts'
import {
  languages,
  type DocumentVerdict,
  type Language,
  type ReasonCode,
} from '../../../domain/vocabulary.ts'
import { classes } from '../../look/classes.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Panel.module.css'
import { Segments } from './Segments.tsx'

const c = classes(styles)

/**
 * The text for the reasons as the Master will have it, in each language it is sent in. Of a rejected document what they
 * are to do is told only where the case is not refused, which is not known yet.
 */
export function MasterReads({
  verdict,
  reasons,
}: {
  verdict: DocumentVerdict
  reasons: readonly ReasonCode[]
}): React.JSX.Element {
  const { t, language: own } = useWords(caseWords)
  const [language, setLanguage] = useState<Language>(own)
  const given = reasons.map(reasonOf)
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
      {given.map(({ code, text, ask }) => (
        <p key={code} lang={language}>
          {text[language]}
          {ask !== null && ' '}
          {ask !== null && verdict === 'rejected' && (
            <span className={c('only')} lang={own}>
              {t('case.masterReads.ifAsked')}{' '}
            </span>
          )}
          {ask?.[language]}
        </p>
      ))}
    </div>
  )
}
