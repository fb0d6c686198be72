import { classes } from '../look/classes.ts'
import { FailureNotice, Notice } from '../parts/index.ts'
import { intakeWords } from '../words/intake.ts'
import { packagesWords } from '../words/packages.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Intake.module.css'
import { byFolder } from './sources.ts'
import type { SourcesOffer } from './useSources.ts'

const c = classes(styles)

/** What of the taken cases still lies in clear, and what became of it. The buttons stand at the dialog's foot. */
export function Sources({ offer }: { offer: SourcesOffer }): React.JSX.Element | null {
  const { t } = useWords(intakeWords)
  const { t: packages } = useWords(packagesWords)
  const { state, failure } = offer
  switch (state.at) {
    case 'none':
      return null
    case 'looking':
      return <p className={c('second')}>{t('intake.sources.looking')}</p>
    case 'kept':
      return (
        <Notice tone="info">
          {state.areSealed ? packages('package.sources.kept') : t('intake.sources.kept')}
        </Notice>
      )
    case 'deleted':
      return (
        <>
          {state.count > 0 && (
            <Notice tone="info">
              {state.areSealed
                ? packages('package.sources.deleted', { n: state.count })
                : t('intake.sources.deleted', { n: state.count })}
            </Notice>
          )}
          {state.failed.length > 0 && (
            <Notice tone="warn">
              {t('intake.sources.failed')}
              <Names names={state.failed.map(({ folder, name }) => `${folder}/${name}`)} />
            </Notice>
          )}
        </>
      )
    case 'asking': {
      const { areSealed } = state
      const title = areSealed ? packages('package.sources') : t('intake.sources')
      const unknown = state.cases.flatMap((one) => one.unknown)
      return (
        <section className={c('sources')} aria-label={title}>
          <h3 className={c('doneTitle')}>{title}</h3>
          <p>{areSealed ? packages('package.sources.about') : t('intake.sources.about')}</p>
          <ul className={c('names')}>
            {byFolder(state.cases).map(({ folder, count }) => (
              <li key={folder}>{t('intake.sources.folder', { folder, n: count })}</li>
            ))}
          </ul>
          {unknown.length > 0 && (
            <>
              <p>{t('intake.sources.unknown')}</p>
              <Names names={unknown} />
            </>
          )}
          {failure !== null && <FailureNotice failure={failure} />}
        </section>
      )
    }
  }
}

function Names({ names }: { names: readonly string[] }): React.JSX.Element {
  return (
    <ul className={c('names')}>
      {names.map((name, index) => (
        // Two cases may have files of the same name.
        <li key={`${index} ${name}`}>{name}</li>
      ))}
    </ul>
  )
}
