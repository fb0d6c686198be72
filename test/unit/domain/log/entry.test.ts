import { describe, expect, it } from 'vitest'
import {
  canonicalBytes,
  entryLeaf,
  entryMessage,
  leafHash,
  LogError,
  parseEntry,
} from '../../../../renderer/domain/log/index.ts'
import { authorityEvents, gatedVerbs, processingActs, verbs } from '../../../../renderer/domain/vocabulary.ts'
import { sha256 } from './crypto.ts'

const id = '00112233445566778899aabbccddeeff'
const b32 = 'A'.repeat(43)

const shown = {
  v: 1,
  seq: 4,
  at: '2026-03-01T10:00:00.000Z',
  kind: 'processing',
  act: 'page-shown',
  verb: 'access',
  caseRef: 'SAMPLE-0001',
  document: id,
  page: 1,
  purpose: 'certification',
  ground: 'mandate',
  mandate: id,
  actor: id,
  affiliation: 'company',
  location: 'KZ',
  app: '0.1.0',
  policy: { version: '2024-05', hash: b32 },
  result: 'done',
  code: null,
  refs: [],
  vaultHead: b32,
  nonce: 'A'.repeat(22),
  signature: 'A'.repeat(86),
}
const members = Object.entries(shown).filter(([name]) => name !== 'act' && name !== 'verb')
const founded = {
  ...Object.fromEntries(members),
  kind: 'authority',
  event: 'vault-founded',
  caseRef: null,
  document: null,
  page: null,
  mandate: null,
  actor: 'root',
  affiliation: null,
}

function placeOf(json: unknown): string {
  try {
    parseEntry(json)
    return 'passed'
  } catch (error) {
    if (error instanceof LogError && error.code === 'BAD_ENTRY') return error.place
    throw error
  }
}

describe('a journal entry', () => {
  it('is read back as it was written', () => {
    expect(parseEntry(shown)).toEqual(shown)
    expect(parseEntry(founded)).toEqual(founded)
  })

  it('knows the 18 verbs of the policy and no other, each act under its own (demand 1)', () => {
    expect(verbs).toHaveLength(18)
    for (const [act, verb] of Object.entries(processingActs)) {
      for (const tried of verbs)
        expect(placeOf({ ...shown, act, verb: tried })).toBe(tried === verb ? 'passed' : 'verb')
    }
    expect(placeOf({ ...shown, verb: 'print' })).toBe('verb')
    expect(placeOf({ ...shown, act: 'page-printed' })).toBe('act')
    for (const event of authorityEvents) expect(placeOf({ ...founded, event })).toBe('passed')
    expect(placeOf({ ...founded, event: 'page-shown' })).toBe('event')
  })

  it('of a gated act that was done names its mandate; one that was refused need not (demand 2)', () => {
    for (const [act, verb] of Object.entries(processingActs)) {
      const needed = gatedVerbs.some((gated) => gated === verb)
      expect(placeOf({ ...shown, act, verb, mandate: null })).toBe(needed ? 'mandate' : 'passed')
      const refused = { ...shown, act, verb, mandate: null, result: 'refused', code: 'NO_MANDATE' }
      expect(placeOf(refused)).toBe('passed')
    }
  })

  it.each([
    ['name', { ...shown, name: 'Омаров' }],
    ['note', { ...founded, note: 'x' }],
    ['policy.text', { ...shown, policy: { ...shown.policy, text: 'x' } }],
    ['refs.0', { ...shown, refs: ['Нурлан Омаров'] }],
    ['code', { ...shown, result: 'refused', code: 'the page would not open' }],
  ])('has no room for free text: %s', (place, json) => {
    expect(placeOf(json)).toBe(place)
  })

  it('leaves no member out', () => {
    for (const member of Object.keys(shown)) {
      const json = Object.fromEntries(Object.entries(shown).filter(([name]) => name !== member))
      expect(placeOf(json)).toBe(member)
    }
  })

  it.each([
    ['v', { v: 2 }],
    ['seq', { seq: -1 }],
    ['seq', { seq: 0.5 }],
    ['at', { at: '2026-03-01T10:00:00Z' }],
    ['at', { at: '2026-02-30T10:00:00.000Z' }],
    ['at', { at: '2026-03-01T10:00:00.000+05:00' }],
    ['caseRef', { caseRef: 'omarov' }],
    ['document', { document: id.toUpperCase() }],
    ['document', { caseRef: null }],
    ['page', { page: 0 }],
    ['page', { document: null }],
    ['purpose', { purpose: 'marketing' }],
    ['ground', { ground: 'none' }],
    ['actor', { actor: 'admin' }],
    ['actor', { actor: 'root', affiliation: null }],
    ['affiliation', { affiliation: null }],
    ['location', { location: 'XX' }],
    ['app', { app: 'v1' }],
    ['code', { code: 'WHY' }],
    ['code', { result: 'refused' }],
    ['refs', { refs: Array.from({ length: 9 }, () => id) }],
    ['vaultHead', { vaultHead: `${'A'.repeat(42)}B` }],
    ['nonce', { nonce: 'A'.repeat(24) }],
    ['signature', { signature: `${'A'.repeat(85)}=` }],
  ])('is refused at %s (%#)', (place, change) => {
    expect(placeOf({ ...shown, ...change })).toBe(place)
  })

  it('points at ids, outcomes and hashes only', () => {
    const refs = [id, '01890a5d-ac96-774b-bcce-b302099a8057', b32]
    expect(placeOf({ ...shown, refs })).toBe('passed')
  })

  it('is signed without its signature, and is a leaf with it', () => {
    const entry = parseEntry(shown)
    const other = parseEntry({ ...shown, signature: `B${'A'.repeat(85)}` })
    expect(entryMessage(entry)).toEqual(entryMessage(other))
    expect(entryLeaf(entry, sha256)).not.toEqual(entryLeaf(other, sha256))
    expect(entryLeaf(entry, sha256)).toEqual(leafHash(canonicalBytes(shown), sha256))
  })
})
