import { words } from '../words.ts'

/** The journal of the case. */
export const caseJournal = words({
  'case.journal.reading': { ru: 'Журнал читается…', kk: 'Журнал оқылып жатыр…', en: 'Reading the journal…' },
  'case.journal.page': { ru: 'стр. {n}', kk: '{n}-бет', en: 'page {n}' },
  'case.journal.refused': { ru: 'отказано: {why}', kk: 'рұқсат берілмеді: {why}', en: 'refused: {why}' },
  'case.journal.unreadable': {
    ru: 'Запись не удалось разобрать',
    kk: 'Жазбаны талдау мүмкін болмады',
    en: 'This entry could not be read',
  },
})
