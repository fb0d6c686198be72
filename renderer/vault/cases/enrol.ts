import { SverkaError } from '../../../preload/contract/errors.ts'
import { enrolmentCode, type Enrolment } from '../../../preload/contract/enrolment.ts'
import type { RoomContext } from './room.ts'

/**
 * Makes this workstation and its accounts known to the Company's server, on a representative's word. The code's
 * first half is the server's one-time secret, the second pins its CA.
 *
 * @throws SverkaError MANDATE_MISSING, CODE_REFUSED, SERVER_… and NO_NETWORK from main's sync
 */
export async function enrolWorkstation(
  { vault, askDesk }: RoomContext,
  order: { origin: string; code: string },
): Promise<{ serverRef: string; at: string }> {
  if (vault.session.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
  const code = enrolmentCode.safeParse(order.code)
  if (!code.success) throw new SverkaError('CODE_REFUSED')
  const { vault: id, workstationRef, rootKey, statements } = vault.chain()
  const body: Omit<Enrolment, 'signature'> = {
    schema: 'sverka/enrolment/v1',
    code: code.data.slice(0, 16),
    vault: id,
    workstationRef,
    rootKey,
    chain: statements.map((statement) => ({ ...statement })),
    by: vault.session.account,
    at: vault.now(),
  }
  const enrolment: Enrolment = { ...body, signature: vault.sign('enrolment', body) }
  const { serverRef, at } = await askDesk('sync.enrol', order.origin, code.data.slice(16), enrolment)
  await vault.exclusive(async () =>
    vault.commit({
      entries: [
        {
          kind: 'authority',
          event: 'workstation-enrolled',
          purpose: 'sync',
          ground: 'person',
          refs: [serverRef],
        },
      ],
    }),
  )
  return { serverRef, at }
}
