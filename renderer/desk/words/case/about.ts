import { words } from '../words.ts'

/** The case as a whole. */
export const caseAbout = words({
  'case.claim.title': { ru: 'Заявленные сведения', kk: 'Мәлімделген мәліметтер', en: 'Claimed data' },
  'case.specialisation': { ru: 'Специализация', kk: 'Мамандануы', en: 'Specialisation' },
  'case.about': { ru: 'О деле', kk: 'Іс туралы', en: 'About the case' },
  'case.programme': { ru: 'Программа', kk: 'Бағдарлама', en: 'Programme' },
  'case.requires': { ru: 'Нужны документы', kk: 'Қажет құжаттар', en: 'Documents needed' },
  'case.residency': { ru: 'Место хранения', kk: 'Сақтау орны', en: 'Kept in' },
  'case.received': { ru: 'Получено', kk: 'Алынды', en: 'Received' },
  'case.state': { ru: 'Состояние', kk: 'Күйі', en: 'State' },
  'case.claimedBy': { ru: 'Ведёт', kk: 'Жүргізеді', en: 'Worked on by' },
  'case.receipt': { ru: 'Квитанция сервера', kk: 'Сервер түбіртегі', en: 'Server receipt' },
  'case.documents': { ru: 'Документы', kk: 'Құжаттар', en: 'Documents' },
})
