import { useEffect, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { CaseView, OutboxItem } from '../../vault/client/api.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, Dialog, Facts, FailureNotice, Notice } from '../parts/index.ts'
import { outcomesWords } from '../words/outcomes.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Outcomes.module.css'

const c = classes(styles)

/** The server's signed word that it has the outcome. */
export function ReceiptDialog({
  item,
  onClose,
}: {
  item: OutboxItem
  onClose: () => void
}): React.JSX.Element {
  const { t, format } = useWords(outcomesWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const [view, setView] = useState<CaseView | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let here = true
    void vault
      .call('case.read', [item.case])
      .then((read) => {
        if (here) setView(read)
      })
      .catch((error: unknown) => {
        if (here) setFailure(toFailure(error))
      })
    return () => {
      here = false
    }
  }, [vault, item.case])
  const receipts = [
    ...(view?.earlierReceipts ?? []),
    ...(view?.outcome?.receipt ? [view.outcome.receipt] : []),
  ]
  const receipt = receipts.find(({ outcomeId }) => outcomeId === item.outcomeId) ?? null
  return (
    <Dialog
      id="receipt"
      title={t('outcomes.receipt.of', { caseRef: item.caseRef })}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{parts('parts.close')}</Button>}
    >
      {failure !== null && <FailureNotice failure={failure} />}
      {view !== null && receipt === null && <Notice tone="info">{t('outcomes.receipt.none')}</Notice>}
      {receipt !== null && (
        <>
          <p className={c('about')}>{t('outcomes.receipt.about')}</p>
          <Facts
            facts={[
              { name: t('outcomes.receipt.at'), value: format.dateTime(receipt.receivedAt) },
              { name: t('outcomes.receipt.id'), value: receipt.outcomeId, mono: true },
              { name: t('outcomes.receipt.server'), value: receipt.serverRef, mono: true },
              { name: t('outcomes.receipt.hash'), value: receipt.bodyHash, mono: true },
              { name: t('outcomes.receipt.signature'), value: receipt.signature, mono: true },
            ]}
          />
        </>
      )}
    </Dialog>
  )
}
