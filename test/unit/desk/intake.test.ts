import { describe, expect, it } from 'vitest'
import type { ClaimProblemCode } from '../../../renderer/domain/claim.ts'
import { gather, groupByFolder } from '../../../renderer/desk/intake/gather.ts'
import {
  documentOf,
  emptyClaim,
  isoDate,
  problemAt,
  readManual,
} from '../../../renderer/desk/intake/manual.ts'
import { sayField, sayProblem, sayRefusal } from '../../../renderer/desk/intake/problems.ts'
import { claimProblemWords, intakeWords } from '../../../renderer/desk/words/intake.ts'
import { speaker } from '../../../renderer/desk/words/useWords.ts'

const file = (name: string): File => new File(['x'], name)
const at = (...paths: string[]) => paths.map((path) => gather(path, file(path.split('/').at(-1) ?? '')))

describe('Chosen files', () => {
  it('become a case for every folder with a claim; folders without one are named and passed over', () => {
    const { cases, without } = groupByFolder(
      at(
        'inbox/readme.md',
        'inbox/10/claim.json',
        'inbox/10/front.png',
        'inbox/9/claim.json',
        'inbox/9/back.png',
        'inbox/9/scans/old.png',
      ),
    )
    expect(cases.map(({ folder, files }) => [folder, files.map(({ name }) => name)])).toEqual([
      ['inbox/9', ['back.png']],
      ['inbox/10', ['front.png']],
    ])
    expect(without.map(({ folder }) => folder)).toEqual(['inbox', 'inbox/9/scans'])
  })
  it('chosen one by one make one case when a claim is among them', () => {
    const { cases, without } = groupByFolder(at('front.png', 'claim.json'))
    expect(cases).toMatchObject([{ folder: '', files: [{ name: 'front.png' }] }])
    expect(without).toEqual([])
  })
  it('leave out what systems put into folders by themselves', () => {
    const { cases, without } = groupByFolder(at('a/claim.json', 'a/.DS_Store', 'b/Thumbs.db'))
    expect(cases[0]?.files).toEqual([])
    expect(without).toEqual([])
  })
})

describe('A claim typed in', () => {
  const good = {
    ...emptyClaim('KZ', []),
    caseRef: 'KZ-104-1',
    programme: 'beauty-master',
    familyName: 'Omarov',
    givenName: 'Nurlan',
    birthDate: '01.01.1990',
    iin: '900101 300007',
    specialisation: 'manicure',
  }
  it('is the same JSON that claim.json would hold', () => {
    const { claim, problems } = readManual(
      { ...good, documents: [{ ...documentOf(file('front.png')), kind: 'id-card' }] },
      '2026-03-01',
    )
    expect(problems).toEqual([])
    expect(JSON.parse(claim)).toMatchObject({
      caseRef: 'KZ-104-1',
      claim: { birthDate: '1990-01-01', iin: '900101300007' },
      documents: [{ file: 'front.png', kind: 'id-card' }],
    })
  })
  it('has every wrong field marked by its path', () => {
    const { problems } = readManual(
      {
        ...good,
        caseRef: '',
        birthDate: '30.02.1990',
        iin: '12',
        documents: [documentOf(file('a.png')), { ...documentOf(file('b.png')), kind: 'other' }],
      },
      '2026-03-01',
    )
    const code = (path: string): string | undefined => problemAt(problems, path)?.code
    expect(code('caseRef')).toBe('MISSING_FIELD')
    expect(code('claim.birthDate')).toBe('IMPOSSIBLE_DATE')
    expect(code('claim.iin')).toBe('BAD_IIN')
    expect(code('documents.0.kind')).toBe('MISSING_FIELD')
    expect(code('documents.1.reasonNeeded')).toBe('REASON_NEEDED')
  })
  it('takes dates as people type them', () => {
    expect(['1.2.1990', '01.02.1990', '1990-02-01', ' 01/02/1990 '].map(isoDate)).toEqual(
      Array.from({ length: 4 }, () => '1990-02-01'),
    )
    expect(isoDate('вчера')).toBe('вчера')
  })
})

describe('A problem of a claim', () => {
  const ru = speaker(intakeWords, 'ru')
  it('that is a surplus field names the field (demand 5)', () => {
    expect(sayProblem(ru, { path: 'claim.phone', code: 'UNKNOWN_FIELD' })).toBe(
      'лишнее поле «phone»: того, что не нужно, Сверка не принимает',
    )
  })
  it('is told by the field as the form calls it, and by claim.json where the form has none', () => {
    const field = (path: string, code: ClaimProblemCode = 'MISSING_FIELD'): string =>
      sayField(ru, { path, code })
    expect(field('claim.birthDate')).toBe('Дата рождения')
    expect(field('caseRef')).toBe('Номер дела')
    expect(field('documents.1.kind')).toBe('Документ 2, вид')
    expect(field('claim.phone', 'UNKNOWN_FIELD')).toBe('Заявленные сведения')
    expect(field('documents.0.colour', 'UNKNOWN_FIELD')).toBe('Документ 1')
    expect(field('phone', 'UNKNOWN_FIELD')).toBe('claim.json')
    expect(field('')).toBe('claim.json')
  })
  it('has a sentence in every language, whatever its code', () => {
    // The table has exactly the codes of the domain.
    for (const code of Object.keys(claimProblemWords) as ClaimProblemCode[]) {
      for (const language of ['ru', 'kk', 'en'] as const) {
        const said = sayProblem(speaker(intakeWords, language), { path: 'claim.iin', code })
        expect(said).not.toBe(code)
        expect(said.length).toBeGreaterThan(3)
      }
    }
  })
  it('that is no JSON at all is said so', () => {
    expect(sayProblem(ru, { path: '', code: 'WRONG_TYPE' })).toBe('файл не читается как JSON')
  })
})

describe('What a refused file turned out to be', () => {
  it('is told in words, the unknown kinds by their family', () => {
    const ru = speaker(intakeWords, 'ru')
    const said = (found: string): string =>
      sayRefusal(ru, { state: 'refused', code: 'TYPE_NOT_ALLOWED', found })
    expect(said('text/html')).toBe(
      'по содержимому это веб-страница; принимаются JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и PDF',
    )
    expect(said('image/vnd.adobe.photoshop')).toContain('картинка другого вида')
    expect(said('font/otf')).toContain('файл другого вида')
    expect(said('constructor')).toContain('файл другого вида')
  })
})
