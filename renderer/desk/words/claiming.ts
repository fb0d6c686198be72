import { words } from './words.ts'

export const claimingWords = words({
  'claiming.title': { ru: 'Взять дело {caseRef}', kk: '{caseRef} ісін алу', en: 'Claim case {caseRef}' },
  'claiming.about': {
    ru: 'Заявляю: с этим Мастером меня ничто не связывает. Мы не родственники, не близкие знакомые и не работаем вместе, общих денег и споров у нас нет.',
    kk: 'Мәлімдеймін: осы Мастермен мені ештеңе байланыстырмайды. Біз туыс та, жақын таныс та емеспіз, бірге жұмыс істемейміз, ортақ ақшамыз да, дауымыз да жоқ.',
    en: 'I declare that nothing ties me to this Master. We are not related, not close, and do not work together; we share no money and no dispute.',
  },
  'claiming.claim': { ru: 'Заявить и взять', kk: 'Мәлімдеп, алу', en: 'Declare and claim' },
  'claiming.tied': { ru: 'Есть связь…', kk: 'Байланыс бар…', en: 'There is a tie…' },
  'claiming.tied.title': {
    ru: 'Связь с Мастером: {caseRef}',
    kk: 'Мастермен байланыс: {caseRef}',
    en: 'A tie to the Master: {caseRef}',
  },
  'claiming.tied.about': {
    ru: 'Дело рассмотрит другой человек. Ваше заявление останется в журнале, а взять это дело вы сможете только с разрешения уполномоченного представителя.',
    kk: 'Істі басқа адам қарайды. Мәлімдемеңіз журналда қалады, ал бұл істі тек уәкілетті өкілдің рұқсатымен ала аласыз.',
    en: 'Somebody else will review the case. Your declaration stays in the journal, and you can claim this case only with a representative’s leave.',
  },
  'claiming.tied.declare': {
    ru: 'Заявить о связи',
    kk: 'Байланысты мәлімдеу',
    en: 'Declare the tie',
  },
  'claiming.tie': { ru: 'Связь с Мастером…', kk: 'Мастермен байланыс…', en: 'A tie to the Master…' },
  'claiming.ties': {
    ru: '{login} сообщает о связи с Мастером, {time}.',
    kk: '{login} Мастермен байланысын мәлімдеді, {time}.',
    en: '{login} declared a tie to the Master, {time}.',
  },
  'claiming.ties.own': {
    ru: 'Вы сообщили о связи с этим Мастером. Взять дело можно только с разрешения уполномоченного представителя.',
    kk: 'Сіз осы Мастермен байланысыңызды мәлімдедіңіз. Істі тек уәкілетті өкілдің рұқсатымен алуға болады.',
    en: 'You declared a tie to this Master. You can claim the case only with a representative’s leave.',
  },
  'claiming.lift': {
    ru: 'Разрешить взять дело: {login}',
    kk: 'Істі алуға рұқсат беру: {login}',
    en: 'Let {login} claim the case',
  },
})
