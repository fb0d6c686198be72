import { describe, expect, it } from 'vitest'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { findProgramme, groupOf, meets, programmes } from '../../../renderer/domain/programmes.ts'
import { appliesTo, reasonOf, reasons, reasonsFor } from '../../../renderer/domain/reasons.ts'
import { isGated, mandateNeeded } from '../../../renderer/domain/verbs.ts'
import {
  documentGroups,
  documentKinds,
  gatedVerbs,
  processingActs,
  reasonCodes,
  verbs,
} from '../../../renderer/domain/vocabulary.ts'

const cyrillic = /^[\p{Script=Cyrillic}\p{N}\p{P}\s]+(?:PDF[\p{Script=Cyrillic}\p{P}\s]+)?$/u

describe('the reasons', () => {
  it('are those of the vocabulary, in its order, each once', () => {
    expect(reasons.map(({ code }) => code)).toEqual(reasonCodes)
    for (const code of reasonCodes) expect(reasonOf(code).code).toBe(code)
  })

  it('are said in Russian, Kazakh and English, differently in each', () => {
    for (const { label, text, ask } of reasons) {
      for (const { ru, kk, en } of [label, text, ...(ask === null ? [] : [ask])]) {
        expect(ru).toMatch(cyrillic)
        expect(kk).toMatch(cyrillic)
        expect(en).toMatch(/^[\p{ASCII}’]+$/u)
        expect(ru).not.toBe(kk)
        for (const said of [ru, kk, en]) expect(said).toBe(said.normalize('NFC').trim())
      }
      expect(label.ru.length).toBeLessThanOrEqual(40)
      expect(label.kk.length).toBeLessThanOrEqual(40)
      for (const said of [text, ask ?? text].flatMap(Object.values)) expect(said).toMatch(/\.$/)
    }
    expect(reasons.filter(({ text }) => /[әғқңөұүһі]/i.test(text.kk))).toHaveLength(reasons.length)
  })

  it('tell a Master what to do where the document can be asked for again, apart from what is wrong with it', () => {
    for (const { code, text, ask, verdicts } of reasons) {
      expect([code, ask !== null]).toEqual([code, verdicts.includes('resubmission')])
      expect(Object.values(text).join(' ')).not.toMatch(/Пришлите|Снимите|жіберіңіз|түсіріңіз|Send|Take /)
    }
  })

  it('of mismatch and authenticity want a second person before a rejection', () => {
    for (const reason of reasons) {
      expect(reason.needsSecondPerson).toBe(reason.class === 'mismatch' || reason.class === 'authenticity')
    }
  })

  it('never refuse a certificate by its form, since schools print their own blanks', () => {
    expect(appliesTo(reasonOf('TEMPLATE'), 'certificate')).toBe(false)
  })

  it('are none for acceptance, and for surplus only rejection', () => {
    for (const kind of documentKinds) expect(reasonsFor(kind, 'accepted')).toEqual([])
    expect(reasonOf('SURPLUS').verdicts).toEqual(['rejected'])
    expect(reasonsFor('certificate', 'resubmission').map(({ code }) => code)).not.toContain('SURPLUS')
  })

  it('do not tell a Master that a document was not read: the desk opens what it shows', () => {
    for (const { text } of reasons) {
      expect(Object.values(text).join(' ')).not.toMatch(/не читая|не прочит|оқымай|unread/)
    }
  })

  it('that need no page are the three that are seen without one', () => {
    const none = reasons.filter(({ pagesNeeded }) => pagesNeeded === 'none').map(({ code }) => code)
    expect(none).toEqual(['UNREADABLE_FILE', 'PASSWORD_PROTECTED', 'SURPLUS'])
  })

  it('leave every kind of document something to be asked again and rejected for', () => {
    for (const kind of documentKinds) {
      expect(reasonsFor(kind, 'resubmission').length).toBeGreaterThan(8)
      expect(reasonsFor(kind, 'rejected').length).toBeGreaterThan(8)
    }
  })
})

describe('the checklists', () => {
  it('have three to six items for every kind, with ids of their own and words in each language', () => {
    for (const kind of documentKinds) {
      const items = checklistFor(kind)
      expect(items.length).toBeGreaterThanOrEqual(3)
      expect(items.length).toBeLessThanOrEqual(6)
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      for (const { text } of items) {
        expect(text.ru).toMatch(cyrillic)
        expect(text.kk).toMatch(/[әғқңөұүһі]/i)
        expect(text.en).toMatch(/^\p{ASCII}+$/u)
      }
    }
  })

  it('look for the back of an identity card before anything else', () => {
    expect(checklistFor('id-card')[0]?.id).toBe('both-sides')
  })
})

describe('the programmes', () => {
  it('are known by id and named in each language', () => {
    expect(new Set(programmes.map(({ id }) => id)).size).toBe(programmes.length)
    for (const programme of programmes) {
      expect(findProgramme(programme.id)).toBe(programme)
      expect(programme.name.ru).toMatch(cyrillic)
    }
    expect(findProgramme('astronaut')).toBeUndefined()
  })

  it('of beauty want one identity and one education document', () => {
    expect(findProgramme('beauty-master')?.requires).toEqual(['identity', 'education'])
  })

  it('are not met by a supplement without its diploma', () => {
    expect(groupOf('diploma-supplement')).toBe('education')
    expect(meets('diploma-supplement', 'education')).toBe(false)
    expect(meets('diploma', 'education')).toBe(true)
    expect(meets('diploma', 'identity')).toBe(false)
    for (const group of documentGroups) expect(documentKinds.some((kind) => meets(kind, group))).toBe(true)
  })
})

describe('the verbs', () => {
  it('are gated from the tenth on (demand 2)', () => {
    expect(verbs.filter(isGated)).toEqual(verbs.slice(9))
    expect(verbs.slice(9)).toEqual(gatedVerbs)
  })

  it('tell for every act which mandate it needs (demand 2)', () => {
    expect(mandateNeeded('page-shown')).toBe('access')
    expect(mandateNeeded('hand-over')).toBe('provide')
    expect(mandateNeeded('document-received')).toBeNull()
    expect(Object.keys(processingActs).length).toBeGreaterThan(10)
  })
})
