import { SverkaError } from '../../../preload/contract/errors.ts'
import { mayFree, mayHandOn, mayTakeBack, type HandedOn } from '../../domain/hands.ts'
import type { Args, Result } from '../cases-border.ts'
import type { CaseView } from '../client/api.ts'
import { handsOf, tiedAccounts } from './people.ts'
import type { CaseRecord } from './record.ts'
import { stageOf } from './reviews.ts'
import { actOn, claimedCase, type CaseVault, type RoomContext } from './room.ts'
import { caseView, listed } from './view.ts'

/** From one person's hand to another's, by name. Until it is taken, nobody has the case and nobody opens it. */

const rulesOver = (record: CaseRecord) => [handsOf(record), tiedAccounts(record), stageOf(record)] as const

/** @throws SverkaError CASE_NOT_CLAIMED, WRONG_STATE */
export async function heirsOf({ vault }: RoomContext, id: string): Promise<Result<'case.heirs'>> {
  const record = await claimedCase(vault, id)
  const { account: from } = vault.session
  return vault
    .colleagues()
    .filter((one) => mayHandOn(...rulesOver(record), from, one))
    .map(({ account, role }) => ({ account, role, login: vault.loginOf(account) }))
}

/** @throws SverkaError CASE_NOT_CLAIMED, WRONG_STATE, HAND_ON_REFUSED */
export async function handOn({ vault }: RoomContext, order: Args<'case.handOn'>[0]): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await claimedCase(vault, order.case)
    const { account: by } = vault.session
    const { to } = order
    const heir = vault.colleagues().find(({ account }) => account === to)
    if (heir === undefined || !mayHandOn(...rulesOver(before), by, heir)) {
      throw new SverkaError('HAND_ON_REFUSED')
    }
    const handedOn = { by, to, at: vault.now() }
    const record: CaseRecord = { ...before, state: 'new', claimedBy: null, handedOn }
    await vault.commit({
      entries: [actOn(record, 'case-handed-on', { refs: [to] })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

/** @throws SverkaError WRONG_STATE where it is not between two hands, MANDATE_MISSING for who has no say */
export async function freeCase({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    const { before, handedOn } = await betweenHands(vault, id)
    if (!mayFree(handedOn, vault.session)) throw new SverkaError('MANDATE_MISSING')
    const record: CaseRecord = { ...before, handedOn: undefined }
    await vault.commit({
      entries: [actOn(record, 'hand-on-ended', { refs: [handedOn.to] })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

/**
 * It is an access again, under its mandate; what they declared of themself in this round still holds.
 * @throws SverkaError WRONG_STATE where it was taken or freed, CASE_NOT_CLAIMED for anybody else
 */
export async function takeBackCase({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    const { before, handedOn } = await betweenHands(vault, id)
    if (!mayTakeBack(...rulesOver(before), handedOn, vault.session)) throw new SverkaError('CASE_NOT_CLAIMED')
    const record: CaseRecord = {
      ...before,
      state: 'claimed',
      claimedBy: vault.session.account,
      handedOn: undefined,
    }
    await vault.commit({
      entries: [
        actOn(record, 'hand-on-ended', { refs: [handedOn.to] }),
        actOn(record, 'case-claimed', { ground: 'mandate' }),
      ],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

async function betweenHands(
  vault: CaseVault,
  id: string,
): Promise<{ before: CaseRecord; handedOn: HandedOn }> {
  const before = await vault.readCase(id)
  const { handedOn, state } = before
  if (state !== 'new' || handedOn === undefined) throw new SverkaError('WRONG_STATE', [state])
  return { before, handedOn }
}
