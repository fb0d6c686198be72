import { words } from '../words.ts'

/** Who has the case, and how it is taken. */
export const caseTaking = words({
  'case.closed.new': {
    ru: 'Документы открываются тому, кто взял дело. Каждый просмотр записывается в журнал.',
    kk: 'Құжаттар істі алған адамға ғана ашылады. Әр қарау журналға жазылады.',
    en: 'Documents open to whoever has claimed the case. Every look is written into the journal.',
  },
  'case.closed.taken': {
    ru: 'Документы открыты только тому, кто ведёт дело.',
    kk: 'Құжаттар істі жүргізіп отырған адамға ғана ашық.',
    en: 'The documents are open to the person who works on the case, and to nobody else.',
  },
  'case.claim': { ru: 'Взять дело', kk: 'Істі алу', en: 'Claim the case' },
  'case.nobodys': {
    ru: 'Дело пока ничьё. Возьмите его, чтобы открыть документы.',
    kk: 'Іс әзірге ешкімде емес. Құжаттарды ашу үшін оны алыңыз.',
    en: 'Nobody has this case yet. Claim it to open the documents.',
  },
  'case.somebodys': {
    ru: 'Дело ведёт {login}.',
    kk: 'Істі {login} жүргізеді.',
    en: '{login} works on this case.',
  },
})
