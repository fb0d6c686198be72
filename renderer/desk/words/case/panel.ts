import { words } from '../words.ts'

/** The panel and its tab of one document. */
export const casePanel = words({
  'case.panel': { ru: 'Проверка документа', kk: 'Құжатты тексеру', en: 'Document check' },
  'case.tabs': { ru: 'Что показать', kk: 'Не көрсету керек', en: 'What to show' },
  'case.tab.document': { ru: 'Документ', kk: 'Құжат', en: 'Document' },
  'case.tab.case': { ru: 'Дело', kk: 'Іс', en: 'Case' },
  'case.tab.journal': { ru: 'Журнал', kk: 'Журнал', en: 'Journal' },
  'case.reasonNeeded': {
    ru: 'Зачем нужен: {reason}',
    kk: 'Не үшін керек: {reason}',
    en: 'Why it is needed: {reason}',
  },
  'case.sameFile': {
    ru: 'Такой же файл лежит в {n, plural, one {деле} other {делах}} {refs}.',
    kk: 'Дәл осындай файл {refs} {n, plural, one {ісінде} other {істерінде}} бар.',
    en: 'The same file lies in {n, plural, one {case} other {cases}} {refs}.',
  },
  'case.noBytes': {
    ru: 'Принять нельзя: файла нет.',
    kk: 'Қабылдауға болмайды: файл жоқ.',
    en: 'It cannot be accepted: there is no file.',
  },
  'case.noBytes.way': {
    ru: 'Его можно запросить заново или отклонить.',
    kk: 'Оны қайта сұратуға немесе қабылдамауға болады.',
    en: 'It can be asked for again, or rejected.',
  },
  'case.notYours': {
    ru: 'Заключение даёт тот, кто ведёт дело.',
    kk: 'Қорытындыны істі жүргізуші береді.',
    en: 'The finding is made by whoever works on the case.',
  },
})
