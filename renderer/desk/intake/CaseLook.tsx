import { isResult } from '../../../preload/contract/package.ts'
import { findProgramme } from '../../domain/programmes.ts'
import type { Inspection } from '../../vault/client/api.ts'
import { useSession } from '../app/store.ts'
import { classes } from '../look/classes.ts'
import { Checkbox, FailureNotice, Notice } from '../parts/index.ts'
import { typeNames } from '../words/case.ts'
import { countryName } from '../words/countries.ts'
import { intakeWords } from '../words/intake.ts'
import { packagesWords } from '../words/packages.ts'
import { useWords } from '../words/useWords.ts'
import { kindWords } from '../words/vocabulary.ts'
import styles from './Intake.module.css'
import { isLeftOut, isTakeable, type LookedCase } from './look.ts'
import { sayField, sayProblem, sayRefusal } from './problems.ts'

const c = classes(styles)

/** What the vault has said of one case before it is taken in, file by file. */
export function CaseLook({
  one,
  noted,
  onNote,
}: {
  one: LookedCase
  noted: ReadonlySet<string>
  onNote: (file: string, isNoted: boolean) => void
}): React.JSX.Element {
  const { t, say, format } = useWords(intakeWords)
  const { t: packages } = useWords(packagesWords)
  const { look, folder, origin } = one
  if (look.state === 'failed') {
    return (
      <section className={c('case')}>
        <h3 className={c('where')}>{folder}</h3>
        {look.failure.code === 'BAD_CLAIM' ? (
          <Notice tone="error">{t('intake.claimTooLong')}</Notice>
        ) : (
          <FailureNotice failure={look.failure} />
        )}
      </section>
    )
  }
  const { claim, blocked, files } = look.inspection
  if (claim.state === 'bad') {
    return (
      <section className={c('case')}>
        <h3 className={c('where')}>{folder}</h3>
        <Notice tone="error">{t('intake.badClaim')}</Notice>
        <ul className={c('problems')}>
          {claim.problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>
              <span className={c('field')}>{sayField({ say }, problem)}</span>
              <span>{sayProblem({ t, say }, problem)}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const programme = findProgramme(claim.programme)
  const isAnswer = origin !== undefined && isResult(origin.contents)
  return (
    <section className={c('case')} aria-label={t('intake.documents.of', { caseRef: claim.caseRef })}>
      <h3 className={c('caseHead')}>
        <span className={c('ref')}>{claim.caseRef}</span>
        <span>{claim.name}</span>
        <span className={c('second')}>
          {programme === undefined ? claim.programme : say(programme.name)}
          {folder !== null && folder !== '' && ` · ${folder}`}
          {origin !== undefined &&
            ` · ${packages('package.from', { sender: origin.sender, at: format.dateTime(origin.at) })}`}
        </span>
      </h3>
      {origin !== undefined && origin.contents !== 'case' && (
        <p className={c('round')}>{packages(`package.${origin.contents}`)}</p>
      )}
      {one.twice && <Notice tone="warn">{t('intake.twice')}</Notice>}
      {blocked !== null && <Blocked code={blocked} residency={claim.residency} />}
      {blocked === null && claim.round > 1 && !isAnswer && (
        <p className={c('round')}>{t('intake.round', { n: claim.round })}</p>
      )}
      {isTakeable(one) && (
        <>
          <ul className={c('files')}>
            {files.map((file) => (
              <FileLine
                key={file.name}
                file={file}
                isNoted={noted.has(file.name)}
                onNote={(isNoted) => onNote(file.name, isNoted)}
              />
            ))}
          </ul>
          {!files.some(({ kind }) => kind !== null) && !isAnswer && (
            <p className={c('second')}>{t('intake.none')}</p>
          )}
        </>
      )}
    </section>
  )
}

function Blocked({
  code,
  residency,
}: {
  code: NonNullable<Inspection['blocked']>
  residency: string
}): React.JSX.Element {
  const { t, language } = useWords(intakeWords)
  const { workstation } = useSession()
  if (code === 'RESIDENCY_MISMATCH') {
    const theirs = countryName(residency, language)
    const ours = countryName(workstation.location, language)
    return (
      <Notice tone="error" wayOn={t('intake.residency.way', { theirs })}>
        {t('intake.residency', { theirs, ours })} {t('intake.blocked')}
      </Notice>
    )
  }
  if (code === 'WRONG_STATE') {
    return (
      <Notice tone="warn" wayOn={t('intake.blocked.decided.way')}>
        {t('intake.blocked.decided')}
      </Notice>
    )
  }
  return <FailureNotice failure={{ code, detail: [] }} />
}

function FileLine({
  file,
  isNoted,
  onNote,
}: {
  file: Inspection['files'][number]
  isNoted: boolean
  onNote: (isNoted: boolean) => void
}): React.JSX.Element {
  const { t, say, format } = useWords(intakeWords)
  const { name, kind, size, result } = file
  const mayBeNoted = isLeftOut(file)
  const told = ((): { look: 'good' | 'bad' | 'second'; text: string } => {
    switch (result.state) {
      case 'good':
        return { look: 'good', text: typeNames[result.type] }
      case 'refused':
        return { look: 'bad', text: sayRefusal({ t, say }, result) }
      case 'missing':
        return { look: 'bad', text: t('intake.missing') }
      case 'not-claimed':
        return { look: 'second', text: t('intake.notClaimed') }
    }
  })()
  return (
    <li
      className={c('file', result.state === 'not-claimed' && 'aside')}
      data-left-out={mayBeNoted && !isNoted ? '' : undefined}
    >
      <span className={c('fileName')} title={name}>
        {name}
      </span>
      <span className={c('fileKind')}>{kind === null ? '' : say(kindWords[kind])}</span>
      <span className={c('fileSize')}>{result.state === 'missing' ? '—' : format.bytes(size)}</span>
      <span className={c('fileTold', told.look)}>
        {mayBeNoted && <span aria-hidden="true">✕ </span>}
        {told.text}
        {mayBeNoted && !isNoted && <span className={c('second')}> · {t('intake.leftOut')}</span>}
      </span>
      {mayBeNoted && (
        <span className={c('fileNote')}>
          <Checkbox isSelected={isNoted} onChange={onNote} aria-label={t('intake.note.of', { file: name })}>
            {t('intake.note')}
          </Checkbox>
          {!isNoted && <span className={c('trace')}>{t('intake.leftOut.trace')}</span>}
        </span>
      )}
    </li>
  )
}
