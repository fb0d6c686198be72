import type { ClaimFile } from './claim-file.ts'
import { photographed, plain, scanned } from './camera.ts'
import { certificate } from './drawing/certificate.ts'
import type { Certificate } from './drawing/certificate.ts'
import { diploma, supplement } from './drawing/diploma.ts'
import type { Diploma } from './drawing/diploma.ts'
import { idCardBack, idCardFront } from './drawing/id-card.ts'
import { internalPassport } from './drawing/internal-passport.ts'
import { passport } from './drawing/passport.ts'
import {
  adilet,
  adiletCard,
  gauhar,
  gauharPassport,
  nurlan,
  nurlanCard,
  yulia,
  yuliaPassport,
} from './people.ts'
import type { Person } from './people.ts'
import type { Review } from './review.ts'
import type { Scene } from './studio.ts'

/** One file of a case: the scenes of its pages. More than one scene makes a scanned PDF, whatever the name. */
interface Picture {
  readonly file: string
  readonly scenes: () => readonly Scene[]
}

export interface CasePlan {
  readonly claim: ClaimFile
  readonly review: Review
  readonly pictures: readonly Picture[]
}

const college = {
  kk: '«Үлгі» көпсалалы колледжі',
  ru: 'Многопрофильный колледж «Үлгі»',
  town: 'Алматы',
} as const

const nailMaster = { kk: 'Маникюр және педикюр шебері', ru: 'Мастер маникюра и педикюра' } as const

const nurlanDiploma: Diploma = {
  number: '1482057',
  issued: '2019-06-28',
  registration: '0417',
  school: college,
  qualification: nailMaster,
}

const adiletDiploma: Diploma = {
  number: '1310942',
  issued: '2016-06-24',
  registration: '0288',
  school: college,
  qualification: nailMaster,
}

const yuliaCertificate: Certificate = {
  number: 'ПК-2025-0147',
  issued: '2025-03-28',
  from: '2025-03-10',
  school: 'ЧУ ДПО «УЧЕБНЫЙ ЦЕНТР „ОБРАЗЕЦ“»',
  licence: 'Лицензия № 0000 от 01.09.2020',
  town: 'г. Примерск',
  course: ['«Аппаратный маникюр и укрепление', 'ногтевой пластины: безопасность и гигиена»'],
  hours: 72,
}

const accepted = { verdict: 'accepted', reasons: [] } as const satisfies Review['documents'][string]

function claimed(person: Person): ClaimFile['claim'] {
  const { familyName, givenName, patronymic, birthDate, iin } = person
  return {
    familyName,
    givenName,
    patronymic,
    birthDate,
    ...(iin === undefined ? {} : { iin }),
    specialisation: 'manicure',
  }
}

function application(caseRef: string, person: Person, documents: ClaimFile['documents']): ClaimFile {
  // One demo workstation takes all of these in, so all of them stay in one country.
  return { caseRef, programme: 'beauty-master', residency: 'KZ', claim: claimed(person), documents }
}

const cardAndDiploma: CasePlan = {
  claim: application('DEMO-0001', nurlan, [
    { file: 'id-front.png', kind: 'id-card' },
    { file: 'id-back.jpg', kind: 'id-card' },
    { file: 'diploma.pdf', kind: 'diploma' },
  ]),
  review: {
    parts: { 'id-back.jpg': 'id-front.png' },
    readings: {
      'id-front.png': { number: nurlanCard.number, birthDate: nurlan.birthDate },
      'diploma.pdf': { number: nurlanDiploma.number, birthDate: nurlan.birthDate },
    },
    documents: { 'id-front.png': accepted, 'id-back.jpg': accepted, 'diploma.pdf': accepted },
    outcome: 'certified',
  },
  pictures: [
    { file: 'id-front.png', scenes: () => [plain(idCardFront(nurlan, nurlanCard, 'front'))] },
    { file: 'id-back.jpg', scenes: () => [plain(idCardBack(nurlan, nurlanCard, 'back'))] },
    {
      file: 'diploma.pdf',
      scenes: () => [
        scanned({
          width: 2339,
          height: 1654,
          seed: 3,
          papers: [
            {
              drawing: diploma(nurlan, nurlanDiploma, 'diploma'),
              left: 24,
              top: 22,
              breadth: 2286,
              turned: -0.7,
            },
          ],
        }),
        scanned({
          width: 1654,
          height: 2339,
          seed: 4,
          papers: [
            {
              drawing: supplement(nurlan, nurlanDiploma, 'supplement'),
              left: 20,
              top: 28,
              breadth: 1612,
              turned: 0.55,
            },
          ],
        }),
      ],
    },
  ],
}

const internalPassportAndCertificate: CasePlan = {
  claim: application('DEMO-0002', yulia, [
    { file: 'passport.jpg', kind: 'internal-passport' },
    { file: 'certificate.webp', kind: 'certificate' },
  ]),
  review: {
    readings: {
      'passport.jpg': { number: yuliaPassport.number, birthDate: yulia.birthDate },
      'certificate.webp': { number: yuliaCertificate.number, birthDate: yulia.birthDate },
    },
    documents: { 'passport.jpg': accepted, 'certificate.webp': accepted },
    outcome: 'certified',
  },
  pictures: [
    {
      file: 'passport.jpg',
      scenes: () => [plain(internalPassport(yulia, yuliaPassport, '770-001', 'spread'))],
    },
    {
      file: 'certificate.webp',
      scenes: () => [
        photographed({
          drawing: certificate(yulia, yuliaCertificate, 'certificate'),
          width: 2400,
          height: 1800,
          breadth: 1900,
          pose: 'translateY(-1%) rotateX(31deg) rotateY(-9deg) rotateZ(-7deg)',
          seed: 11,
        }),
      ],
    },
  ],
}

const passportAlone: CasePlan = {
  claim: application('DEMO-0003', gauhar, [{ file: 'passport.jpg', kind: 'passport' }]),
  review: {
    readings: { 'passport.jpg': { number: gauharPassport.number, birthDate: gauhar.birthDate } },
    documents: { 'passport.jpg': accepted },
    outcome: 'more-documents-required',
  },
  pictures: [
    {
      file: 'passport.jpg',
      scenes: () => [plain(passport(gauhar, gauharPassport, ['OTEGULOVA', 'GAUKHAR'], 'passport'))],
    },
  ],
}

const blurredDiploma: CasePlan = {
  claim: application('DEMO-0004', adilet, [
    { file: 'id-both-sides.jpg', kind: 'id-card' },
    { file: 'diploma.jpg', kind: 'diploma' },
  ]),
  review: {
    // Of a picture that nobody can read there is no reading.
    readings: { 'id-both-sides.jpg': { number: adiletCard.number, birthDate: adilet.birthDate } },
    documents: {
      'id-both-sides.jpg': accepted,
      'diploma.jpg': { verdict: 'resubmission', reasons: ['BLUR'] },
    },
    outcome: 'more-documents-required',
  },
  pictures: [
    {
      file: 'id-both-sides.jpg',
      scenes: () => [
        scanned({
          width: 1654,
          height: 2339,
          seed: 6,
          papers: [
            {
              drawing: idCardFront(adilet, adiletCard, 'front'),
              left: 262,
              top: 250,
              breadth: 1120,
              turned: 1.1,
            },
            {
              drawing: idCardBack(adilet, adiletCard, 'back'),
              left: 250,
              top: 1240,
              breadth: 1120,
              turned: -0.8,
            },
          ],
        }),
      ],
    },
    {
      file: 'diploma.jpg',
      scenes: () => [
        photographed({
          drawing: diploma(adilet, adiletDiploma, 'diploma'),
          width: 2000,
          height: 1500,
          breadth: 1640,
          pose: 'rotateX(22deg) rotateY(8deg) rotateZ(4deg)',
          seed: 12,
          blur: 8,
        }),
      ],
    },
  ],
}

export const cases: readonly CasePlan[] = [
  cardAndDiploma,
  internalPassportAndCertificate,
  passportAlone,
  blurredDiploma,
]
