import { EmptyState } from '../parts/index.ts'
import { appWords } from '../words/app.ts'
import { useWords } from '../words/useWords.ts'

export function Unusable(_: { failure: unknown }): React.JSX.Element {
  const { t } = useWords(appWords)
  return <EmptyState title={t('app.soon')} />
}
