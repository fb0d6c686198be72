import type { DocumentKind } from '../../../../renderer/domain/vocabulary.ts'

/** ICAO's Utopians (Doc 9303, parts 4 to 6) and invented people; check digits as published or worked out by hand. */

export interface Specimen {
  readonly name: string
  readonly kind: DocumentKind
  readonly lines: readonly string[]
  readonly read: {
    readonly format: string
    readonly issuer: string
    readonly number: string
    readonly birthDate: string
    readonly expiryDate: string | null
    readonly issueDate: string | null
    readonly iin: string | null
    readonly family: readonly string[]
    readonly given: readonly string[]
  }
}

export const specimens: readonly Specimen[] = [
  {
    name: 'ICAO passport (part 4)',
    kind: 'passport',
    lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    read: {
      format: 'TD3',
      issuer: 'UTO',
      number: 'L898902C3',
      birthDate: '740812',
      expiryDate: '120415',
      issueDate: null,
      iin: null,
      family: ['ERIKSSON'],
      given: ['ANNA', 'MARIA'],
    },
  },
  {
    name: 'ICAO card of size TD1 (part 5)',
    kind: 'id-card',
    lines: [
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ],
    read: {
      format: 'TD1',
      issuer: 'UTO',
      number: 'D23145890',
      birthDate: '740812',
      expiryDate: '120415',
      issueDate: null,
      iin: null,
      family: ['ERIKSSON'],
      given: ['ANNA', 'MARIA'],
    },
  },
  {
    name: 'ICAO document of size TD2 (part 6)',
    kind: 'id-card',
    lines: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
    read: {
      format: 'TD2',
      issuer: 'UTO',
      number: 'D23145890',
      birthDate: '740812',
      expiryDate: '120415',
      issueDate: null,
      iin: null,
      family: ['ERIKSSON'],
      given: ['ANNA', 'MARIA'],
    },
  },
  {
    name: 'Kazakh identity card',
    kind: 'id-card',
    lines: [
      'IDKAZ0123456784900101300007<<<',
      '9001011M3301018KAZ<<<<<<<<<<<3',
      'OMAROV<<NURLAN<<<<<<<<<<<<<<<<',
    ],
    read: {
      format: 'TD1',
      issuer: 'KAZ',
      number: '012345678',
      birthDate: '900101',
      expiryDate: '330101',
      issueDate: null,
      iin: '900101300007',
      family: ['OMAROV'],
      given: ['NURLAN'],
    },
  },
  {
    name: 'Kazakh passport',
    kind: 'passport',
    lines: ['P<KAZOMAROV<<NURLAN<<<<<<<<<<<<<<<<<<<<<<<<<', 'N123456785KAZ9001011M3301018900101300007<<94'],
    read: {
      format: 'TD3',
      issuer: 'KAZ',
      number: 'N12345678',
      birthDate: '900101',
      expiryDate: '330101',
      issueDate: null,
      iin: '900101300007',
      family: ['OMAROV'],
      given: ['NURLAN'],
    },
  },
  {
    name: 'Russian passport for travel',
    kind: 'passport',
    lines: ['P<RUSSHCHEGLOVA<<IULIIA<<<<<<<<<<<<<<<<<<<<<', '7512345672RUS8503150F3303159<<<<<<<<<<<<<<<8'],
    read: {
      format: 'TD3',
      issuer: 'RUS',
      number: '751234567',
      birthDate: '850315',
      expiryDate: '330315',
      issueDate: null,
      iin: null,
      family: ['SHCHEGLOVA'],
      given: ['IULIIA'],
    },
  },
  {
    name: 'Russian internal passport',
    kind: 'internal-passport',
    lines: ['PNRUSWEGLOVA<<7LI8<SERGEEVNA<<<<<<<<<<<<<<<<', '4511234569RUS8503150F<<<<<<<2120615770001<82'],
    read: {
      format: 'PNRUS',
      issuer: 'RUS',
      number: '4512123456',
      birthDate: '850315',
      expiryDate: null,
      issueDate: '120615',
      iin: null,
      family: ['ЩЕГЛОВА'],
      given: ['ЮЛИЯ', 'СЕРГЕЕВНА'],
    },
  },
]

export const linesOf = (name: string): readonly string[] =>
  specimens.find((one) => one.name === name)?.lines ?? []
