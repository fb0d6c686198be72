import { useState } from 'react'
import type { CheckResult } from '../../vault/client/api.ts'
import { classes } from '../look/classes.ts'
import {
  Button,
  FailureNotice,
  Notice,
  TableBody,
  TableCell,
  TableFrame,
  TableHead,
  TableRow,
} from '../parts/index.ts'
import { damageWords, tableWords, upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { LongProgress } from './LongProgress.tsx'
import styles from './Upkeep.module.css'
import { useLongCall } from './useLongCall.ts'

const c = classes(styles)

export function CheckSection(): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const check = useLongCall('vault.check')
  const [result, setResult] = useState<CheckResult | null>(null)
  const begin = (): void => {
    setResult(null)
    void check.run([], setResult)
  }
  return (
    <>
      <p className={c('about')}>{t('check.about')}</p>
      {check.failure !== null && (
        <FailureNotice failure={check.failure} tone={check.failure.code === 'CANCELLED' ? 'info' : 'error'} />
      )}
      {result !== null && <Result result={result} />}
      {check.busy ? (
        <LongProgress
          label={(what) => t('check.running', { what })}
          progress={check.progress}
          onStop={check.stop}
        />
      ) : (
        <div>
          <Button look="primary" onPress={begin}>
            {t('check.run')}
          </Button>
        </div>
      )}
    </>
  )
}

function Result({ result }: { result: CheckResult }): React.JSX.Element {
  const { t, format } = useWords(upkeepWords)
  const { counts, damaged, more } = result
  if (damaged.length === 0) {
    return (
      <Notice tone="info">
        {t('check.good', {
          cases: counts.cases ?? 0,
          documents: counts.wraps ?? 0,
          bytes: format.bytes(result.bytes),
          entries: counts.entries ?? 0,
        })}
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="error" wayOn={t('check.bad.way')}>
        {t('check.bad', { n: damaged.length + more })}
      </Notice>
      <DamageTable damaged={damaged} />
      {more > 0 && <p className={c('about')}>{t('check.more', { n: more })}</p>}
    </>
  )
}

const columns = 'minmax(150px, 1fr) minmax(110px, 0.7fr) minmax(150px, 1fr) minmax(160px, 1.4fr)'

function DamageTable({ damaged }: { damaged: CheckResult['damaged'] }): React.JSX.Element {
  const { t, say } = useWords(upkeepWords)
  return (
    <div className={c('list')}>
      <TableFrame label={t('check.list')} rowCount={damaged.length}>
        <TableHead
          columns={columns}
          cells={[
            { id: 'what', text: t('check.what') },
            { id: 'case', text: t('check.case') },
            { id: 'how', text: t('check.how') },
            { id: 'ref', text: t('check.ref') },
          ]}
        />
        <TableBody isRead>
          {damaged.map(({ table, ref, code, caseRef }) => (
            <TableRow key={`${table} ${ref} ${code}`} columns={columns}>
              <TableCell look="strong">{say(tableWords[table])}</TableCell>
              <TableCell>{caseRef ?? '—'}</TableCell>
              <TableCell look="reject">{say(damageWords[code])}</TableCell>
              <TableCell look="second" title={ref}>
                {ref}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </TableFrame>
    </div>
  )
}
