import type { ReadField } from '../../vault/client/api.ts'
import type { DocumentType } from '../../viewer/messages.ts'
import { caseAbout } from './case/about.ts'
import { caseAfterDecision } from './case/after-decision.ts'
import { caseDecision } from './case/decision.ts'
import { caseDestroying } from './case/destroying.ts'
import { caseHead } from './case/head.ts'
import { caseInPlace } from './case/in-place.ts'
import { caseJournal } from './case/journal.ts'
import { casePanel } from './case/panel.ts'
import { caseRail } from './case/rail.ts'
import { caseReading } from './case/reading.ts'
import { caseReasons } from './case/reasons.ts'
import { caseRelated } from './case/related.ts'
import { caseSeen } from './case/seen.ts'
import { caseTaking } from './case/taking.ts'
import { caseVerdict } from './case/verdict.ts'
import { caseViewing } from './case/viewing.ts'
import { words, type Text } from './words.ts'

/** A document's fields as labels. */
export const fieldWords = {
  number: { ru: 'Номер', kk: 'Нөмірі', en: 'Number' },
  birthDate: { ru: 'Дата рождения', kk: 'Туған күні', en: 'Birth date' },
  iin: { ru: 'ИИН', kk: 'ЖСН', en: 'IIN' },
  familyName: { ru: 'Фамилия', kk: 'Тегі', en: 'Family name' },
  givenName: { ru: 'Имя', kk: 'Аты', en: 'Given name' },
  patronymic: { ru: 'Отчество', kk: 'Әкесінің аты', en: 'Patronymic' },
  issuer: { ru: 'Кем выдан', kk: 'Кім берген', en: 'Issuer' },
  issueDate: { ru: 'Дата выдачи', kk: 'Берілген күні', en: 'Issue date' },
  hours: { ru: 'Часов', kk: 'Сағат', en: 'Hours' },
  holder: { ru: 'Выдан на имя', kk: 'Кімнің атына', en: 'Holder' },
  expiryDate: { ru: 'Действителен до', kk: 'Жарамды мерзімі', en: 'Valid until' },
  mrz: { ru: 'Машиночитаемые строки', kk: 'Машинамен оқылатын жолдар', en: 'Machine-readable lines' },
} as const satisfies Record<ReadField, Text>

export const typeNames = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'image/avif': 'AVIF',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
  'application/pdf': 'PDF',
} as const satisfies Record<DocumentType, string>

/** The screen of a case; by its parts in `case/`. */
export const caseWords = words({
  ...caseHead,
  ...caseTaking,
  ...caseRail,
  ...caseViewing,
  ...caseSeen,
  ...caseInPlace,
  ...caseRelated,
  ...casePanel,
  ...caseDestroying,
  ...caseReading,
  ...caseVerdict,
  ...caseReasons,
  ...caseDecision,
  ...caseAfterDecision,
  ...caseAbout,
  ...caseJournal,
})
