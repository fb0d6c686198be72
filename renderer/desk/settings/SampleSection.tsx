import { useEffect, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { useVault } from '../app/vault.ts'
import { FailureNotice, Notice, NumberField } from '../parts/index.ts'
import { reviewWords } from '../words/review.ts'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

type Sample = { readonly share: number; readonly reviewers: number }

/** How many certifications get a second look: a representative says, and the vault keeps it. */
export function SampleSection(): React.JSX.Element | null {
  const { t } = useWords(reviewWords)
  const { t: settings } = useWords(settingsWords)
  const vault = useVault()
  const [sample, setSample] = useState<Sample | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    vault.call('sample.read', []).then(setSample, (error: unknown) => setFailure(toFailure(error)))
  }, [vault])
  const change = async (share: number): Promise<void> => {
    if (sample === null || share === sample.share) return
    try {
      await vault.call('sample.set', [share])
      setSample({ ...sample, share })
      setFailure(null)
    } catch (error) {
      setFailure(toFailure(error))
    }
  }
  return (
    <Section title={t('review.sample')}>
      {sample !== null && (
        <NumberField
          label={t('review.sample.share')}
          note={t('review.sample.note')}
          less={settings('settings.less')}
          more={settings('settings.more')}
          min={0}
          max={100}
          value={sample.share}
          onChange={(share) => void change(share)}
        />
      )}
      {sample !== null && sample.reviewers < 2 && <Notice tone="info">{t('review.sample.alone')}</Notice>}
      {failure !== null && <FailureNotice failure={failure} />}
    </Section>
  )
}
