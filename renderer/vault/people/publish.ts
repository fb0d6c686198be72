import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Enrolment } from '../../../preload/contract/enrolment.ts'
import { signBody } from '../keys/signing.ts'
import type { AskDesk } from '../store/border.ts'
import { nowOf } from '../store/commit.ts'
import type { Office } from '../store/office.ts'

/** Main knows accounts from this chain alone. */
export async function publishChain({ ledger }: Pick<Office, 'ledger'>, askDesk: AskDesk): Promise<void> {
  await askDesk('chain.publish', chainOf(ledger))
}

/**
 * The server is told of a chain that grew, before the next outcome. Whatever keeps it from being told now, the next
 * unlock of a representative tells it again, and main leaves out what the server has.
 */
export async function tellServer({ ledger, account, signer }: Office, askDesk: AskDesk): Promise<void> {
  const { header, chain } = ledger.standing
  const body: Omit<Enrolment, 'signature'> = {
    schema: 'sverka/enrolment/v1',
    code: null,
    vault: header.vault,
    workstationRef: chain.workstation?.workstation ?? '',
    rootKey: ledger.rootKey,
    chain: chainOf(ledger),
    by: account,
    at: nowOf(ledger),
  }
  const enrolment = signBody('enrolment', body, signer)
  await askDesk('sync.chain', enrolment).catch((error: unknown) => {
    // Anything else than a code is ours to hear of.
    if (!(error instanceof SverkaError)) throw error
  })
}

function chainOf({ standing }: Pick<Office['ledger'], 'standing'>): Record<string, unknown>[] {
  return standing.statements.map((statement) => ({ ...statement }))
}
