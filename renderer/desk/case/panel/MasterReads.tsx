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
  const asks = given.flatMap(({ code, ask }) => (ask === null ? [] : [{ code, ask: ask[language] }]))
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
          {verdict === 'resubmission' && ask !== null && ` ${ask[language]}`}
        </p>
      ))}
      {verdict === 'rejected' && asks.length > 0 && (
        <>
          <p className={c('only')}>{t('case.masterReads.unlessRefused')}</p>
          {asks.map(({ code, ask }) => (
            <p key={code} lang={language}>
              {ask}
            </p>
          ))}
        </>
      )}
    </div>
  )
}
