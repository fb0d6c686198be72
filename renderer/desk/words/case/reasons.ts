import { words } from '../words.ts'

/** Why a document is not accepted, on which pages that is seen, and what the Master will read of it. */
export const caseReasons = words({
  'case.reasons': { ru: 'Причины', kk: 'Себептер', en: 'Reasons' },
  'case.reason.add': { ru: '+ причина', kk: '+ себеп', en: '+ reason' },
  'case.reason.open': { ru: 'Добавить причину…', kk: 'Себеп қосу…', en: 'Add a reason…' },
  'case.reason.drop': {
    ru: 'Убрать причину: {reason}',
    kk: 'Себепті алып тастау: {reason}',
    en: 'Drop reason: {reason}',
  },
  'case.reason.search': { ru: 'Найти причину', kk: 'Себепті табу', en: 'Find a reason' },
  'case.reason.none': { ru: 'Такой причины нет', kk: 'Мұндай себеп жоқ', en: 'There is no such reason' },
  'case.named': { ru: 'Видно на страницах', kk: 'Мына беттерде көрінеді', en: 'Seen on pages' },
  'case.named.page': { ru: 'Назвать страницу {n}', kk: '{n}-бетті атау', en: 'Name page {n}' },
  'case.named.this': { ru: 'эта страница', kk: 'осы бет', en: 'this page' },
  'case.named.key': {
    ru: 'Причина видна на этой странице',
    kk: 'Себеп осы бетте көрінеді',
    en: 'The reason is seen on this page',
  },
  'case.masterReads': { ru: 'Мастер прочтёт', kk: 'Мастер оқиды', en: 'What the Master will read' },
  'case.masterReads.ifAsked': {
    ru: 'Если по делу запросят документы:',
    kk: 'Іс бойынша құжат сұралса:',
    en: 'If the case asks for documents:',
  },
  'case.masterReads.language': { ru: 'Язык текста', kk: 'Мәтін тілі', en: 'Language of the text' },
})
