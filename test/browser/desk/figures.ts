import type { LedgerLine, SyncState } from '../../../preload/contract/bridge.ts'
import type { Entry } from '../../../renderer/domain/log/index.ts'
import { authorityEvents, processingActs, type ProcessingAct } from '../../../renderer/domain/vocabulary.ts'
import type { OutboxItem } from '../../../renderer/vault/client/api.ts'
import { ids } from './stage.tsx'

/** Invented cases for looking at screens. */

const bytes32 = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()
const uuid = (n: number): string => `0198a1b2-c3d4-7e5f-8a6b-${n.toString(16).padStart(12, '0')}`

export const outbox = (): OutboxItem[] => {
  const item = (n: number, rest: Partial<OutboxItem>): OutboxItem => ({
    outcomeId: uuid(n),
    outcome: 'certified',
    decidedAt: ago(n * 37),
    state: 'acknowledged',
    restUntil: ago(n * 37 - 2),
    receivedAt: null,
    refusal: null,
    case: ids.case(n),
    caseRef: `KZ-104-88${30 + n}`,
    name: 'Омаров Нұрлан',
    ...rest,
  })
  return [
    item(0, {
      state: 'held',
      restUntil: new Date(Date.now() + 101_000).toISOString(),
      name: 'Щеглова Юлия Сергеевна',
    }),
    item(1, {
      state: 'handed-over',
      outcome: 'more-documents-required',
      name: 'Әбдірахманова Гүлназ Төлегенқызы',
    }),
    item(2, { receivedAt: ago(70), outcome: 'declined' }),
    item(3, { receivedAt: ago(2000), name: 'Қуанышбек Ілияс' }),
    item(4, { state: 'refused', refusal: 'OUTCOME_REFUSED', name: 'Utopian Specimen' }),
    item(5, { state: 'undone', outcome: 'declined', name: 'Өтегенова Сәуле' }),
  ]
}

export const offline: SyncState = {
  enrolment: {
    state: 'enrolled',
    origin: 'https://outcomes.example:8443',
    serverRef: ids.case(9),
    at: ago(9000),
  },
  last: {
    result: 'failed',
    at: ago(4),
    code: 'NO_NETWORK',
    nextTry: new Date(Date.now() + 300_000).toISOString(),
  },
  waiting: 1,
}

export const ledger = (): LedgerLine[] => {
  const json = new TextEncoder().encode(
    '{"caseRef":"KZ-104-8832","outcome":"declined","schema":"sverka/outcome/v1"}',
  )
  const wire = new Uint8Array(16_384)
  new DataView(wire.buffer).setUint32(0, json.length)
  wire.set(json, 4)
  const line = (part: Partial<LedgerLine>): LedgerLine => ({
    at: ago(80),
    direction: 'out',
    what: 'outcome',
    origin: 'https://outcomes.example:8443',
    status: null,
    bytes: wire.length,
    hash: bytes32,
    body: btoa(String.fromCharCode(...wire)),
    ...part,
  })
  const answer = '{"outcomeId":"0198a1b2","schema":"sverka/receipt/v1"}'
  return [
    line({
      what: 'ca',
      direction: 'in',
      status: 200,
      bytes: 1480,
      body: btoa('-----BEGIN CERTIFICATE-----'),
    }),
    line({ what: 'enrolment', bytes: 5210, body: btoa('{"schema":"sverka/enrolment/v1"}') }),
    line({}),
    line({ direction: 'in', status: 200, bytes: answer.length, body: btoa(answer) }),
  ]
}

const acts = Object.keys(processingActs).filter((act): act is ProcessingAct => act in processingActs)

/** A journal's entry as the schema wants it; nothing here is signed. */
export function entry(seq: number): Entry {
  const common = {
    v: 1 as const,
    seq,
    at: ago(1000 - seq),
    purpose: 'certification' as const,
    mandate: ids.case(3),
    actor: ids.reviewer,
    affiliation: 'company' as const,
    location: 'KZ',
    app: '0.1.0',
    policy: { version: '2026-01', hash: bytes32 },
    refs: [],
    vaultHead: bytes32,
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    signature: 'A'.repeat(86),
  }
  const event = authorityEvents[seq % authorityEvents.length]
  if (seq % 4 === 0 && event !== undefined) {
    const refused = event === 'unlock-refused'
    return {
      ...common,
      kind: 'authority',
      event,
      caseRef: null,
      document: null,
      page: null,
      ground: seq === 0 ? 'founding' : 'person',
      result: refused ? 'refused' : 'done',
      code: refused ? 'BAD_PASSPHRASE' : null,
    }
  }
  const act = acts[seq % acts.length] ?? 'page-shown'
  return {
    ...common,
    kind: 'processing',
    act,
    verb: processingActs[act],
    caseRef: 'KZ-104-8832',
    document: act.startsWith('case') ? null : ids.case(40 + (seq % 3)),
    page: act.startsWith('page') ? 1 + (seq % 4) : null,
    ground: 'mandate',
    result: 'done',
    code: null,
  }
}
