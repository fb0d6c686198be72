import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountAlive,
  ChainError,
  chainErrorCodes,
  liveMandate,
  parseStatement,
  statementMessage,
  verifyChain,
  verifyEpochs,
  verifyRingEpoch,
} from '../../../../renderer/domain/log/index.ts'
import type {
  Chain,
  RingEpochStatement,
  Statement,
  UnsignedStatement,
} from '../../../../renderer/domain/log/index.ts'
import { gatedVerbs } from '../../../../renderer/domain/vocabulary.ts'
import { base64url, signer, verifyEd25519 } from './crypto.ts'
import type { Signer } from './crypto.ts'

const vault = 'f'.repeat(32)
const root = signer(1)
const people = { anna: signer(2), boris: signer(3), clara: signer(4), dana: signer(5) }
type Person = keyof typeof people
const ids: Record<Person, string> = { anna: 'a', boris: 'b', clara: 'c', dana: 'd' }
const idOf = (person: Person): string => ids[person].repeat(32)

type Body = { type: Statement['type'] } & Record<string, unknown>
let counter = 0

/** A statement that passes the schema, signed by whom we please. */
function signed(by: 'root' | Person, body: Body, key: Signer = by === 'root' ? root : people[by]): Statement {
  counter += 1
  const unsigned = {
    v: 1,
    vault,
    id: counter.toString(16).padStart(32, '0'),
    at: '2026-03-01T10:00:00.000Z',
    by: by === 'root' ? 'root' : idOf(by),
    ...body,
  }
  // The schema reads it in the next line; a wrong shape fails there.
  const message = statementMessage(unsigned as unknown as UnsignedStatement)
  return parseStatement({ ...unsigned, signature: base64url(key.sign(message)) })
}

const account = (person: Person, role: string, more: object = {}): Body => ({
  type: 'account',
  account: idOf(person),
  role,
  affiliation: 'company',
  ends: null,
  signKey: base64url(people[person].publicKey),
  boxKey: base64url(people[person].publicKey.toReversed()),
  ...more,
})
const mandate = (person: Person, more: object = {}): Body => ({
  type: 'mandate',
  mandate: idOf(person),
  account: idOf(person),
  verbs: [...gatedVerbs],
  from: '2026-03-01T10:00:00.000Z',
  until: null,
  ...more,
})
const removal = (person: Person, more: object = {}): Body => ({
  type: 'removal',
  account: idOf(person),
  ...more,
})
const boxKey = base64url(new Uint8Array(32).fill(99))
const workstation: Body = {
  type: 'workstation',
  workstation: '9'.repeat(32),
  location: 'KZ',
  logKey: boxKey,
  logOrigin: `sverka/${vault}/1`,
}
const sender = (digit = '5'): Body => ({ type: 'sender', sender: digit.repeat(32), signKey: boxKey })
const peer = (digit = '8'): Body & { type: 'peer' } => ({
  ...{ type: 'peer', peer: digit.repeat(32), location: 'KZ' },
  ...{ rootKey: 'C'.repeat(42) + 'A', boxKey: 'D'.repeat(42) + 'A' },
})
const senderRemoval: Body = { type: 'sender-removal', sender: '5'.repeat(32) }
const ring = (to: string[], more: object = {}): Body => ({
  type: 'ring-epoch',
  ring: 'documents',
  epoch: 1,
  keyId: '1'.repeat(32),
  wraps: to.map((one) => ({ to: one, sealed: 'AAAA' })),
  ...more,
})

const founding = (): Statement[] => [
  signed('root', { type: 'recovery', boxKey }),
  signed('root', account('anna', 'representative')),
  signed('root', mandate('anna')),
  signed('root', workstation),
  signed('anna', account('boris', 'reviewer')),
  signed('anna', mandate('boris', { verbs: ['use', 'access'], until: '2026-06-01T00:00:00.000Z' })),
]

const follow = (...more: Statement[]): Chain =>
  verifyChain([...founding(), ...more], root.publicKey, vault, verifyEd25519)

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'passed'
  } catch (error) {
    if (error instanceof ChainError) return error.code
    throw error
  }
}
const broken = (...more: Statement[]): string => codeOf(() => follow(...more))

describe('the chain of authority', () => {
  it('adds up to accounts, mandates, workstation and the keys rings are sealed to', () => {
    const chain = follow(
      signed('anna', { type: 'escrow', boxKey }),
      signed('anna', account('clara', 'auditor')),
    )
    expect([...chain.accounts.keys()]).toEqual([idOf('anna'), idOf('boris'), idOf('clara')])
    expect([...chain.mandates.keys()]).toEqual([idOf('anna'), idOf('boris')])
    expect(chain.workstation?.location).toBe('KZ')
    expect([chain.recovery, chain.escrow]).toEqual([boxKey, boxKey])
    expect(chain.removed.size).toBe(0)
  })

  it('of nothing is empty', () => {
    const chain = verifyChain([], root.publicKey, vault, verifyEd25519)
    expect([chain.accounts.size, chain.mandates.size, chain.workstation, chain.recovery]).toEqual([
      0,
      0,
      null,
      null,
    ])
  })

  it('lets the root replace a lost representative, who then removes the lost account', () => {
    const chain = follow(
      signed('root', account('dana', 'representative')),
      signed('root', mandate('dana')),
      signed('dana', removal('anna')),
    )
    expect(accountAlive(chain, idOf('anna'), '2026-03-02T00:00:00.000Z')).toBe(false)
    expect(accountAlive(chain, idOf('dana'), '2026-03-02T00:00:00.000Z')).toBe(true)
  })

  it('takes a new log origin and a new recovery sheet as the ones that count', () => {
    const chain = follow(
      signed('anna', { ...workstation, logOrigin: 'sverka/x/2' }),
      signed('root', { type: 'recovery', boxKey: base64url(new Uint8Array(32)) }),
    )
    expect(chain.workstation?.logOrigin).toBe('sverka/x/2')
    expect(chain.recovery).toBe('A'.repeat(43))
  })
})

describe('a forged chain is refused:', () => {
  it.each<[string, () => Statement[], string]>([
    [
      'a statement changed after it was signed',
      () => [changed(signed('anna', account('clara', 'reviewer')))],
      'BAD_SIGNATURE',
    ],
    [
      'one signed by another key than it names',
      () => [signed('anna', account('clara', 'reviewer'), people.boris)],
      'BAD_SIGNATURE',
    ],
    [
      'one that names the root and is signed by an account',
      () => [signed('root', account('clara', 'representative'), people.anna)],
      'BAD_SIGNATURE',
    ],
    [
      'one of another vault',
      () => [signed('anna', { ...account('clara', 'reviewer'), vault: 'e'.repeat(32) })],
      'WRONG_VAULT',
    ],
    ['one by nobody we know', () => [signed('dana', account('clara', 'reviewer'))], 'SIGNER_UNKNOWN'],
    [
      'an account that enrols itself',
      () => [signed('dana', account('dana', 'representative'))],
      'SIGNER_UNKNOWN',
    ],
    ['a reviewer who enrols', () => [signed('boris', account('clara', 'reviewer'))], 'NOT_ENTITLED'],
    [
      'a reviewer who grants a mandate',
      () => [signed('boris', mandate('boris', { mandate: '7'.repeat(32) }))],
      'NOT_ENTITLED',
    ],
    ['a reviewer who removes', () => [signed('boris', removal('anna'))], 'NOT_ENTITLED'],
    ['a reviewer who opens a ring epoch', () => [signed('boris', ring(['recovery']))], 'NOT_ENTITLED'],
    [
      'an auditor who grants a mandate',
      () => [signed('anna', account('clara', 'auditor')), signed('clara', mandate('clara'))],
      'NOT_ENTITLED',
    ],
    [
      'a representative who changes the recovery sheet',
      () => [signed('anna', { type: 'recovery', boxKey })],
      'NOT_ENTITLED',
    ],
    ['a root that enrols a reviewer', () => [signed('root', account('clara', 'reviewer'))], 'NOT_ENTITLED'],
    [
      'a root that grants a reviewer a mandate',
      () => [signed('root', mandate('boris', { mandate: '7'.repeat(32) }))],
      'NOT_ENTITLED',
    ],
    [
      'a root that grants a mandate to a representative it did not enrol',
      () => [signed('anna', account('clara', 'representative')), signed('root', mandate('clara'))],
      'NOT_ENTITLED',
    ],
    ['a root that removes', () => [signed('root', removal('boris'))], 'NOT_ENTITLED'],
    ['a root that sets an escrow key', () => [signed('root', { type: 'escrow', boxKey })], 'NOT_ENTITLED'],
    ['a root that opens a ring epoch', () => [signed('root', ring(['recovery']))], 'NOT_ENTITLED'],
    [
      'a removed representative who enrols',
      () => [...annaRemoved(), signed('anna', account('clara', 'reviewer'))],
      'SIGNER_REMOVED',
    ],
    [
      'a representative past its end',
      () => [
        ...danaUntilMay(),
        signed('dana', { ...account('clara', 'reviewer'), at: '2026-05-01T00:00:00.000Z' }),
      ],
      'SIGNER_ENDED',
    ],
    [
      'a representative past its end who sets the clock back',
      () => [
        ...danaUntilMay(),
        signed('anna', { ...workstation, at: '2026-05-02T00:00:00.000Z' }),
        signed('dana', { ...account('clara', 'reviewer'), at: '2026-04-01T00:00:00.000Z' }),
      ],
      'SIGNER_ENDED',
    ],
    [
      'a second account under one id',
      () => [signed('anna', account('boris', 'auditor'))],
      'DUPLICATE_ACCOUNT',
    ],
    [
      'a removed account enrolled anew',
      () => [signed('anna', removal('boris')), signed('anna', account('boris', 'reviewer'))],
      'DUPLICATE_ACCOUNT',
    ],
    [
      'two accounts with one signing key',
      () => [signed('anna', { ...account('clara', 'reviewer'), signKey: base64url(people.boris.publicKey) })],
      'DUPLICATE_KEY',
    ],
    [
      'two accounts with one box key',
      () => [signed('anna', { ...account('clara', 'reviewer'), boxKey: account('boris', 'x')['boxKey'] })],
      'DUPLICATE_KEY',
    ],
    ['a reviewer who enrols a sender', () => [signed('boris', sender())], 'NOT_ENTITLED'],
    ['a root that enrols a sender', () => [signed('root', sender())], 'NOT_ENTITLED'],
    [
      'a reviewer who says where packages are sealed to',
      () => [signed('boris', { type: 'package-key', boxKey })],
      'NOT_ENTITLED',
    ],
    [
      'a sender enrolled twice',
      () => [signed('anna', sender()), signed('anna', sender())],
      'DUPLICATE_SENDER',
    ],
    [
      'two senders under one key',
      () => [signed('anna', sender()), signed('anna', sender('6'))],
      'DUPLICATE_KEY',
    ],
    ['a reviewer who enrols another workstation', () => [signed('boris', peer())], 'NOT_ENTITLED'],
    [
      'its own vault as another workstation',
      () => [signed('anna', { ...peer(), peer: vault })],
      'WRONG_VAULT',
    ],
    [
      'a known workstation under another root',
      () => [signed('anna', peer()), signed('anna', { ...peer(), rootKey: 'B'.repeat(42) + 'A' })],
      'DUPLICATE_KEY',
    ],
    [
      'two workstations under one root',
      () => [signed('anna', peer()), signed('anna', peer('9'))],
      'DUPLICATE_KEY',
    ],
    [
      'the removal of a workstation nobody knows',
      () => [signed('anna', { type: 'peer-removal', peer: '8'.repeat(32) })],
      'UNKNOWN_PEER',
    ],
    ['the removal of a sender nobody knows', () => [signed('anna', senderRemoval)], 'UNKNOWN_SENDER'],
    [
      'a second removal of a sender',
      () => [signed('anna', sender()), signed('anna', senderRemoval), signed('anna', senderRemoval)],
      'UNKNOWN_SENDER',
    ],
    ['a second mandate under one id', () => [signed('anna', mandate('boris'))], 'DUPLICATE_MANDATE'],
    ['a mandate for nobody', () => [signed('anna', mandate('clara'))], 'UNKNOWN_ACCOUNT'],
    [
      'a mandate for a removed account',
      () => [signed('anna', removal('boris')), signed('anna', mandate('boris', { mandate: '7'.repeat(32) }))],
      'UNKNOWN_ACCOUNT',
    ],
    ['the removal of nobody', () => [signed('anna', removal('clara'))], 'UNKNOWN_ACCOUNT'],
    [
      'a second removal, which would put off the first',
      () => [signed('anna', removal('boris')), signed('anna', removal('boris'))],
      'UNKNOWN_ACCOUNT',
    ],
    [
      'a contractor with a mandate without end (demand 9)',
      () => [
        signed(
          'anna',
          account('clara', 'reviewer', { affiliation: 'contractor', ends: '2026-09-01T00:00:00.000Z' }),
        ),
        signed('anna', mandate('clara')),
      ],
      'MANDATE_WITHOUT_END',
    ],
    [
      'a ring key changed within an epoch',
      () => [
        signed('anna', ring(['recovery'])),
        signed('anna', ring(['recovery'], { keyId: '2'.repeat(32) })),
      ],
      'RING_KEY_CHANGED',
    ],
    [
      'a ring sealed to a stranger',
      () => [signed('anna', ring([`account:${idOf('dana')}`]))],
      'RECIPIENT_NOT_ENTITLED',
    ],
    [
      'a ring sealed to a removed account',
      () => [signed('anna', removal('boris')), signed('anna', ring([`account:${idOf('boris')}`]))],
      'RECIPIENT_NOT_ENTITLED',
    ],
    [
      'a ring sealed to an escrow key nobody set',
      () => [signed('anna', ring(['escrow']))],
      'RECIPIENT_NOT_ENTITLED',
    ],
    [
      'documents sealed to an auditor (demand 9)',
      () => [signed('anna', account('clara', 'auditor')), signed('anna', ring([`account:${idOf('clara')}`]))],
      'RECIPIENT_NOT_ENTITLED',
    ],
  ])('%s', (_, more, code) => {
    expect(chainErrorCodes).toContain(code)
    expect(broken(...more())).toBe(code)
  })

  it('a key that was removed may be enrolled again, as another sender', () => {
    const [first, gone, again] = [
      signed('anna', sender()),
      signed('anna', senderRemoval),
      signed('anna', sender('6')),
    ]
    expect(broken(first, gone, again)).toBe('passed')
    const chain = verifyChain([...founding(), first, gone, again], root.publicKey, vault, verifyEd25519)
    expect([[...chain.senders.keys()], [...chain.removedSenders.keys()]]).toEqual([
      ['5'.repeat(32), '6'.repeat(32)],
      ['5'.repeat(32)],
    ])
  })

  it('one statement twice', () => {
    const again = signed('anna', { type: 'escrow', boxKey })
    expect(broken(again)).toBe('passed')
    expect(broken(again, again)).toBe('DUPLICATE_STATEMENT')
  })

  it('another root', () => {
    expect(codeOf(() => verifyChain(founding(), signer(6).publicKey, vault, verifyEd25519))).toBe(
      'BAD_SIGNATURE',
    )
  })

  it('a list in another order', () => {
    expect(codeOf(() => verifyChain(founding().toReversed(), root.publicKey, vault, verifyEd25519))).toBe(
      'SIGNER_UNKNOWN',
    )
  })

  function changed(statement: Statement): Statement {
    return { ...statement, at: '2026-03-01T10:00:00.001Z' }
  }
  const annaRemoved = (): Statement[] => [
    signed('root', account('dana', 'representative')),
    signed('dana', removal('anna')),
  ]
  const danaUntilMay = (): Statement[] => [
    signed('anna', account('dana', 'representative', { ends: '2026-05-01T00:00:00.000Z' })),
  ]
})

describe('a ring epoch out of the keyring', () => {
  const epoch = (
    by: 'root' | Person,
    body: Body,
    key?: Signer,
  ): Extract<Statement, { type: 'ring-epoch' }> => {
    const statement = signed(by, body, key)
    if (statement.type !== 'ring-epoch') throw new Error('not an epoch')
    return statement
  }
  const check = (statement: ReturnType<typeof epoch>, chain = follow()): string =>
    codeOf(() => verifyRingEpoch(statement, chain, verifyEd25519))
  const to = [`account:${idOf('anna')}`, `account:${idOf('boris')}`, 'recovery']

  it('holds where a representative signed it', () => {
    expect(check(epoch('anna', ring(to)))).toBe('passed')
    expect(broken(epoch('anna', ring(to)))).toBe('passed')
  })

  it('of before its signer was removed still holds, of afterwards does not', () => {
    const chain = follow(
      signed('root', account('dana', 'representative')),
      signed('dana', removal('anna', { at: '2026-04-01T00:00:00.000Z' })),
    )
    expect(check(epoch('anna', ring(['recovery'], { at: '2026-03-31T23:59:59.999Z' })), chain)).toBe('passed')
    expect(check(epoch('anna', ring(['recovery'], { at: '2026-04-01T00:00:00.000Z' })), chain)).toBe(
      'SIGNER_ENDED',
    )
  })

  it.each<[string, () => ReturnType<typeof epoch>, string]>([
    ['by a reviewer', () => epoch('boris', ring(to)), 'NOT_ENTITLED'],
    ['by the root', () => epoch('root', ring(to)), 'SIGNER_UNKNOWN'],
    ['under another key', () => epoch('anna', ring(to), people.boris), 'BAD_SIGNATURE'],
    ['of another vault', () => epoch('anna', ring(to, { vault: 'e'.repeat(32) })), 'WRONG_VAULT'],
    [
      'sealed to a stranger',
      () => epoch('anna', ring([`account:${idOf('clara')}`])),
      'RECIPIENT_NOT_ENTITLED',
    ],
  ])('is refused %s', (_, make, code) => {
    expect(check(make())).toBe(code)
  })
})

describe('a mandate', () => {
  const at = '2026-04-01T00:00:00.000Z'

  it('is found for its account, its verbs and its time only (demand 2)', () => {
    const chain = follow()
    expect(liveMandate(chain, idOf('boris'), 'access', at)).toBe(idOf('boris'))
    expect(liveMandate(chain, idOf('boris'), 'destroy', at)).toBeNull()
    expect(liveMandate(chain, idOf('clara'), 'access', at)).toBeNull()
    expect(liveMandate(chain, idOf('boris'), 'access', '2026-03-01T09:59:59.999Z')).toBeNull()
    expect(liveMandate(chain, idOf('boris'), 'access', '2026-03-01T10:00:00.000Z')).toBe(idOf('boris'))
    expect(liveMandate(chain, idOf('boris'), 'access', '2026-05-31T23:59:59.999Z')).toBe(idOf('boris'))
    expect(liveMandate(chain, idOf('boris'), 'access', '2026-06-01T00:00:00.000Z')).toBeNull()
  })

  it('ends with its account: removed, or past its end (demand 9)', () => {
    expect(liveMandate(follow(signed('anna', removal('boris'))), idOf('boris'), 'access', at)).toBeNull()
    const ends = '2026-05-01T00:00:00.000Z'
    const chain = follow(
      signed('anna', account('clara', 'reviewer', { affiliation: 'contractor', ends })),
      signed('anna', mandate('clara', { until: '2026-12-01T00:00:00.000Z' })),
    )
    expect(liveMandate(chain, idOf('clara'), 'access', at)).toBe(idOf('clara'))
    expect(liveMandate(chain, idOf('clara'), 'access', ends)).toBeNull()
    expect(accountAlive(chain, idOf('clara'), at)).toBe(true)
    expect(accountAlive(chain, idOf('clara'), ends)).toBe(false)
    expect(accountAlive(chain, idOf('dana'), at)).toBe(false)
  })
})

describe('the epochs of a keyring', () => {
  const t = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString()
  const epoch = (
    by: Person,
    number: number,
    minute: number,
    to: string[] = ['recovery'],
  ): RingEpochStatement => {
    const keyId = (1000 + number).toString(16).padStart(32, '0')
    const said = signed(by, ring(to, { epoch: number, keyId, at: t(minute) }))
    if (said.type !== 'ring-epoch') throw new Error(said.type)
    return said
  }
  const judged = (chain: Chain, epochs: readonly RingEpochStatement[]): string =>
    codeOf(() => verifyEpochs(epochs, chain, verifyEd25519))
  /** Two representatives; Clara is removed by Anna at minute 30. */
  const claraRemoved = (): Chain =>
    follow(
      signed('anna', account('clara', 'representative')),
      signed('anna', removal('clara', { at: t(30) })),
    )

  it('are refused where one is there twice, or two have one key id', () => {
    expect(judged(follow(), [epoch('anna', 1, 1), epoch('anna', 2, 2)])).toBe('passed')
    expect(judged(follow(), [epoch('anna', 1, 1), epoch('anna', 1, 2)])).toBe('DUPLICATE_EPOCH')
    const other = signed(
      'anna',
      ring(['recovery'], { ring: 'cases', epoch: 7, keyId: epoch('anna', 1, 1).keyId }),
    )
    if (other.type !== 'ring-epoch') throw new Error(other.type)
    expect(judged(follow(), [epoch('anna', 1, 1), other])).toBe('DUPLICATE_EPOCH')
  })

  it('seal no ring of the blocked to a reviewer, and nothing but the journal to an auditor (demand 9)', () => {
    const chain = follow(signed('anna', account('clara', 'auditor')))
    const to = (person: Person, name: string): string => {
      const said = signed('anna', ring([`account:${idOf(person)}`], { ring: name }))
      return said.type === 'ring-epoch' ? judged(chain, [said]) : ''
    }
    const table = (['anna', 'boris', 'clara'] as const).map((person) =>
      ['cases', 'documents', 'journal', 'blocked'].map((name) => to(person, name) === 'passed'),
    )
    expect(table).toEqual([
      [true, true, true, true],
      [true, true, true, false],
      [false, false, true, false],
    ])
  })

  it('hold, in any order, exactly where the newest is by one not removed since (demand 9)', () => {
    const chain = claraRemoved()
    const made = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 29 })), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (list, order) => {
        const epochs = list.map(([byClara, minute], i) => epoch(byClara ? 'clara' : 'anna', i + 1, minute))
        const mixed = epochs.toSorted(() => (order.next().value % 3) - 1)
        expect(judged(chain, mixed)).toBe(list.at(-1)?.[0] === true ? 'SIGNER_REMOVED' : 'passed')
      }),
      { numRuns: 60 },
    )
    expect(judged(chain, [epoch('clara', 1, 31), epoch('anna', 2, 32)])).toBe('SIGNER_ENDED')
  })
})

describe('a statement', () => {
  const whole = signed('anna', mandate('boris'))

  it.each<[string, object]>([
    ['note', { note: 'x' }],
    ['verbs', { verbs: [] }],
    ['verbs', { verbs: ['use', 'use'] }],
    ['verbs.0', { verbs: ['collect'] }],
    ['until', { until: '2026-03-01T10:00:00.000Z' }],
    ['by', { by: 'admin' }],
    ['type', { type: 'note' }],
    ['signature', { signature: '' }],
  ])('is refused at %s (%#)', (place, change) => {
    expect(() => parseStatement({ ...whole, ...change })).toThrow(`BAD_STATEMENT at ${place}`)
  })

  it('enrols no contractor without an end (demand 9)', () => {
    expect(() => signed('anna', account('clara', 'reviewer', { affiliation: 'contractor' }))).toThrow(
      'at ends',
    )
  })

  it('seals a ring at least once, to each recipient once, in proper base64url', () => {
    expect(() => signed('anna', ring([]))).toThrow('at wraps')
    expect(() => signed('anna', ring(['recovery', 'recovery']))).toThrow('at wraps')
    expect(() => signed('anna', ring(['anna']))).toThrow('at wraps.0.to')
    expect(() => signed('anna', ring([], { wraps: [{ to: 'recovery', sealed: 'AB' }] }))).toThrow(
      'at wraps.0.sealed',
    )
  })
})
