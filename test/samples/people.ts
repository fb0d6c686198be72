/**
 * Invented people and the numbers on their papers. Check digits are written out, not computed, so that the unit
 * tests, which compute them, can find a wrong one. Nobody here exists; no number was taken from a real paper.
 */

export interface Person {
  /** As on the paper and in the claim, in capitals where the paper has them. */
  readonly familyName: string
  readonly givenName: string
  readonly patronymic: string
  readonly sex: 'M' | 'F'
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  readonly birthPlace: string
  readonly iin?: string
}

export interface IdentityPaper {
  /** As a person would type it, without spaces. */
  readonly number: string
  readonly issued: string
  readonly expires?: string
  readonly authority: string
  readonly mrz: readonly string[]
}

export const nurlan = {
  familyName: 'Омаров',
  givenName: 'Нұрлан',
  patronymic: 'Серікұлы',
  sex: 'M',
  birthDate: '1990-01-01',
  birthPlace: 'АЛМАТЫ ОБЛЫСЫ',
  iin: '900101300007',
} as const satisfies Person

export const nurlanCard = {
  number: '012345678',
  issued: '2023-01-02',
  expires: '2033-01-01',
  authority: 'ҚР ІШКІ ІСТЕР МИНИСТРЛІГІ',
  mrz: ['IDKAZ0123456784900101300007<<<', '9001011M3301018KAZ<<<<<<<<<<<3', 'OMAROV<<NURLAN<<<<<<<<<<<<<<<<'],
} as const satisfies IdentityPaper

export const yulia = {
  familyName: 'Щеглова',
  givenName: 'Юлия',
  patronymic: 'Сергеевна',
  sex: 'F',
  birthDate: '1985-03-15',
  birthPlace: 'ГОР. МОСКВА',
} as const satisfies Person

export const yuliaPassport = {
  number: '4512123456',
  issued: '2012-06-15',
  authority: 'ОТДЕЛОМ УФМС РОССИИ ПО ГОР. МОСКВЕ ПО РАЙОНУ ОБРАЗЦОВО',
  mrz: ['PNRUSWEGLOVA<<7LI8<SERGEEVNA<<<<<<<<<<<<<<<<', '4511234569RUS8503150F<<<<<<<2120615770001<82'],
} as const satisfies IdentityPaper

// Between the names, the place and the authority she has all of Ә Ғ Қ Ң Ө Ұ Ү Һ І.
export const gauhar = {
  familyName: 'Өтеғұлова',
  givenName: 'Гауһар',
  patronymic: 'Әбілқайырқызы',
  sex: 'F',
  birthDate: '1994-07-23',
  birthPlace: 'МАҢҒЫСТАУ ОБЛЫСЫ, ТҮПҚАРАҒАН АУДАНЫ',
  iin: '940723400121',
} as const satisfies Person

export const gauharPassport = {
  number: 'N87654321',
  issued: '2024-02-12',
  expires: '2034-02-11',
  authority: 'ҚР ІШКІ ІСТЕР МИНИСТРЛІГІ',
  mrz: ['P<KAZOTEGULOVA<<GAUKHAR<<<<<<<<<<<<<<<<<<<<<', 'N876543211KAZ9407233F3402111940723400121<<56'],
} as const satisfies IdentityPaper

export const adilet = {
  familyName: 'Жүнісов',
  givenName: 'Әділет',
  patronymic: 'Мұқанұлы',
  sex: 'M',
  birthDate: '1988-11-05',
  birthPlace: 'ТҮРКІСТАН ОБЛЫСЫ',
  iin: '881105300213',
} as const satisfies Person

export const adiletCard = {
  number: '087654321',
  issued: '2021-05-18',
  expires: '2031-05-17',
  authority: 'ҚР ІШКІ ІСТЕР МИНИСТРЛІГІ',
  mrz: ['IDKAZ0876543210881105300213<<<', '8811053M3105179KAZ<<<<<<<<<<<2', 'ZHUNISSOV<<ADILET<<<<<<<<<<<<<'],
} as const satisfies IdentityPaper

/** `1990-01-01` as `01.01.1990` */
export function dotted(date: string): string {
  return date.split('-').reverse().join('.')
}
