import { useMemo } from 'react'
import { programmes } from '../../domain/programmes.ts'
import { claimLimits, type ClaimProblem } from '../../domain/claim.ts'
import { educationLimits } from '../../domain/education.ts'
import { documentKinds } from '../../domain/vocabulary.ts'
import { classes } from '../look/classes.ts'
import { Button, FileButton, SearchSelect, Select, TextField } from '../parts/index.ts'
import { countryChoices } from '../words/countries.ts'
import { intakeWords, manualWords } from '../words/intake.ts'
import { useWords } from '../words/useWords.ts'
import { kindWords } from '../words/vocabulary.ts'
import styles from './Intake.module.css'
import { documentOf, isOfEducation, problemAt, type ManualClaim, type ManualDocument } from './manual.ts'
import { sayProblem } from './problems.ts'

const c = classes(styles)

/** The claim typed in by hand: its fields and no others. */
export function ManualForm({
  typed,
  problems,
  onChange,
}: {
  typed: ManualClaim
  /** What to mark; empty until the person has asked for the check. */
  problems: readonly ClaimProblem[]
  onChange: (typed: ManualClaim) => void
}): React.JSX.Element {
  const { t, say, language } = useWords(manualWords)
  const countries = useMemo(() => countryChoices(language), [language])
  const errorAt = useErrorAt(problems)
  const set = (change: Partial<ManualClaim>): void => onChange({ ...typed, ...change })
  return (
    <div className={c('step')}>
      <p className={c('second')}>{t('manual.about')}</p>
      <div className={c('fields')}>
        <TextField
          label={t('manual.caseRef')}
          note={errorAt('caseRef') === undefined ? t('manual.caseRef.note') : undefined}
          autoFocus
          maxLength={24}
          value={typed.caseRef}
          onChange={(text) => set({ caseRef: text.toUpperCase() })}
          error={errorAt('caseRef')}
        />
        <Select
          label={t('manual.programme')}
          placeholder={t('manual.choose')}
          choices={programmes.map(({ id, name }) => ({ id, text: say(name) }))}
          value={typed.programme}
          onChange={(programme) => set({ programme })}
          error={errorAt('programme')}
        />
        <SearchSelect
          label={t('manual.residency')}
          choices={countries}
          value={typed.residency}
          onChange={(residency) => set({ residency })}
          error={errorAt('residency')}
        />
        <TextField
          label={t('manual.familyName')}
          maxLength={claimLimits.name}
          value={typed.familyName}
          onChange={(familyName) => set({ familyName })}
          error={errorAt('claim.familyName')}
        />
        <TextField
          label={t('manual.givenName')}
          maxLength={claimLimits.name}
          value={typed.givenName}
          onChange={(givenName) => set({ givenName })}
          error={errorAt('claim.givenName')}
        />
        <TextField
          label={t('manual.patronymic')}
          note={t('manual.optional')}
          maxLength={claimLimits.name}
          value={typed.patronymic}
          onChange={(patronymic) => set({ patronymic })}
          error={errorAt('claim.patronymic')}
        />
        <TextField
          label={t('manual.birthDate')}
          placeholder={t('manual.birthDate.hint')}
          maxLength={10}
          value={typed.birthDate}
          onChange={(birthDate) => set({ birthDate })}
          error={errorAt('claim.birthDate')}
        />
        <TextField
          label={t('manual.iin')}
          note={errorAt('claim.iin') === undefined ? t('manual.optional') : undefined}
          inputMode="numeric"
          maxLength={16}
          value={typed.iin}
          onChange={(iin) => set({ iin })}
          error={errorAt('claim.iin')}
        />
        <TextField
          label={t('manual.specialisation')}
          maxLength={claimLimits.specialisation}
          value={typed.specialisation}
          onChange={(specialisation) => set({ specialisation })}
          error={errorAt('claim.specialisation')}
        />
      </div>
      <Documents typed={typed} onChange={(documents) => set({ documents })} errorAt={errorAt} />
    </div>
  )
}

type ErrorAt = (path: string) => string | undefined

function useErrorAt(problems: readonly ClaimProblem[]): ErrorAt {
  const { t, say } = useWords(intakeWords)
  return (path) => {
    const problem = problemAt(problems, path)
    return problem === undefined ? undefined : sayProblem({ t, say }, problem)
  }
}

function Documents({
  typed,
  onChange,
  errorAt,
}: {
  typed: ManualClaim
  onChange: (documents: readonly ManualDocument[]) => void
  errorAt: ErrorAt
}): React.JSX.Element {
  const { t } = useWords(manualWords)
  const { t: intake } = useWords(intakeWords)
  const { documents } = typed
  return (
    <section className={c('papers')} aria-label={t('manual.documents')}>
      <div className={c('papersHead')}>
        <h3>{t('manual.documents')}</h3>
        <FileButton
          label={intake('intake.files.input')}
          many
          size="small"
          onFiles={(files) => onChange([...documents, ...files.map(documentOf)])}
        >
          {intake('intake.files.more')}
        </FileButton>
      </div>
      {documents.length === 0 && <p className={c('second')}>{t('manual.noFiles')}</p>}
      <ul>
        {documents.map((document, index) => (
          <DocumentLine
            // Two files of one name may be chosen; the second is then marked.
            key={`${index} ${document.file.name}`}
            document={document}
            at={`documents.${index}`}
            errorAt={errorAt}
            onChange={(next) => onChange(documents.with(index, next))}
            onRemove={() => onChange(documents.toSpliced(index, 1))}
          />
        ))}
      </ul>
    </section>
  )
}

function DocumentLine({
  document,
  at,
  errorAt,
  onChange,
  onRemove,
}: {
  document: ManualDocument
  at: string
  errorAt: ErrorAt
  onChange: (document: ManualDocument) => void
  onRemove: () => void
}): React.JSX.Element {
  const { t, say, format } = useWords(manualWords)
  const { file, kind, reasonNeeded } = document
  const fileError = errorAt(`${at}.file`)
  return (
    <li className={c('paper')}>
      <span className={c('paperFile')}>
        <span className={c('fileName')} title={file.name}>
          {file.name}
        </span>
        <span className={c('second')}>{format.bytes(file.size)}</span>
        {fileError !== undefined && <span className={c('bad')}>{fileError}</span>}
      </span>
      <Select
        label={t('manual.kind.of', { file: file.name })}
        labelHidden
        placeholder={t('manual.choose')}
        choices={documentKinds.map((id) => ({ id, text: say(kindWords[id]) }))}
        value={kind}
        onChange={(next) => onChange({ ...document, kind: next })}
        error={errorAt(`${at}.kind`)}
      />
      {kind === 'other' ? (
        <TextField
          label={t('manual.reason')}
          labelHidden
          placeholder={t('manual.reason')}
          maxLength={claimLimits.reason}
          value={reasonNeeded}
          onChange={(next) => onChange({ ...document, reasonNeeded: next })}
          error={errorAt(`${at}.reasonNeeded`)}
        />
      ) : (
        <span />
      )}
      <Button
        look="quiet"
        size="small"
        aria-label={t('manual.remove.of', { file: file.name })}
        onPress={onRemove}
      >
        {t('manual.remove')}
      </Button>
      {isOfEducation(kind) && (
        <fieldset className={c('more')}>
          <legend className={c('second')}>{t('manual.education')}</legend>
          {(['issuer', 'number', 'issueDate', 'hours'] as const).map((field) => (
            <TextField
              key={field}
              label={t(`manual.${field}`)}
              maxLength={field === 'issuer' ? educationLimits.issuer : educationLimits.number}
              value={document[field]}
              onChange={(next) => onChange({ ...document, [field]: next })}
              error={errorAt(`${at}.${field}`)}
              {...(field === 'hours' ? { inputMode: 'numeric' as const } : {})}
              {...(field === 'issueDate' ? { placeholder: t('manual.birthDate.hint') } : {})}
            />
          ))}
        </fieldset>
      )}
    </li>
  )
}
