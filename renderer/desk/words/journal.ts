import { words } from './words.ts'

export const journalWords = words({
  'journal.title': { ru: 'Журнал обработки', kk: 'Өңдеу журналы', en: 'Journal' },
  'journal.size': {
    ru: '{n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}',
    kk: '{n, plural, other {# жазба}}',
    en: '{n, plural, one {# entry} other {# entries}}',
  },
  'journal.case.field': { ru: 'Номер дела', kk: 'Іс нөмірі', en: 'Case number' },
  'journal.case.show': { ru: 'Показать дело', kk: 'Істі көрсету', en: 'Show case' },
  'journal.case.all': { ru: 'Весь журнал', kk: 'Бүкіл журнал', en: 'Whole journal' },
  'journal.case.unknown': {
    ru: 'Такого дела здесь нет.',
    kk: 'Мұнда ондай іс жоқ.',
    en: 'There is no such case here.',
  },
  'journal.export': { ru: 'Выгрузить журнал', kk: 'Журналды шығару', en: 'Export journal' },
  'journal.exported': {
    ru: 'Журнал выгружен. Контрольная точка: {size, plural, one {# запись} few {# записи} many {# записей} other {# записи}}, корень {root}',
    kk: 'Журнал шығарылды. Бақылау нүктесі: {size, plural, other {# жазба}}, түбірі {root}',
    en: 'The journal is exported. Checkpoint: {size, plural, one {# entry} other {# entries}}, root {root}',
  },
  'journal.exported.way': {
    ru: 'Запишите корень: по нему проверяют, что журнал не переписан.',
    kk: 'Түбірді жазып алыңыз: журналдың қайта жазылмағаны сол бойынша тексеріледі.',
    en: 'Write the root down: by it one can verify that the journal was not rewritten.',
  },
  'journal.seq': { ru: '№', kk: '№', en: 'No.' },
  'journal.time': { ru: 'Время', kk: 'Уақыты', en: 'Time' },
  'journal.who': { ru: 'Кто', kk: 'Кім', en: 'Who' },
  'journal.act': { ru: 'Действие', kk: 'Әрекет', en: 'Act' },
  'journal.verb': { ru: 'По политике', kk: 'Саясат бойынша', en: 'Policy verb' },
  'journal.case': { ru: 'Дело', kk: 'Іс', en: 'Case' },
  'journal.document': { ru: 'Документ, страница', kk: 'Құжат, бет', en: 'Document, page' },
  'journal.ground': { ru: 'Основание', kk: 'Негізі', en: 'Ground' },
  'journal.result': { ru: 'Итог', kk: 'Қорытынды', en: 'Result' },
  'journal.done': { ru: 'сделано', kk: 'орындалды', en: 'done' },
  'journal.refused': { ru: 'отказано', kk: 'бас тартылды', en: 'refused' },
  'journal.root': { ru: 'корень доверия', kk: 'сенім түбірі', en: 'trust root' },
  'journal.page': { ru: 'стр. {n}', kk: '{n}-бет', en: 'p. {n}' },
  'journal.unreadable': {
    ru: 'Запись не разобрана',
    kk: 'Жазба оқылмады',
    en: 'This entry cannot be read',
  },
  'journal.loading': { ru: 'Читаем…', kk: 'Оқылуда…', en: 'Reading…' },
  'journal.refresh': { ru: 'Обновить', kk: 'Жаңарту', en: 'Refresh' },
})
