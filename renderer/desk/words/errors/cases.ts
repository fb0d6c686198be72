import type { ErrorTexts } from './error-text.ts'

/** In whose hands a case is, its findings, decision and reviews. */
export const caseErrors = {
  CASE_NOT_CLAIMED: {
    sentence: {
      ru: 'Дело не взято вами в работу.',
      kk: 'Істі сіз жұмысқа алмағансыз.',
      en: 'You have not claimed this case.',
    },
    wayOn: {
      ru: 'Возьмите дело в работу из очереди.',
      kk: 'Істі кезектен жұмысқа алыңыз.',
      en: 'Claim the case from the queue.',
    },
  },
  CASE_RESERVED: {
    sentence: {
      ru: 'Дело передано другому рецензенту и ждёт его.',
      kk: 'Іс басқа рецензентке берілген және оны күтуде.',
      en: 'The case was handed on to another reviewer and waits for them.',
    },
    wayOn: {
      ru: 'Возьмите другое дело. Освободить это может уполномоченный представитель.',
      kk: 'Басқа іс алыңыз. Мұны уәкілетті өкіл босата алады.',
      en: 'Take another case. A representative can free this one.',
    },
  },
  CASE_TAKEN: {
    sentence: {
      ru: 'Дело уже в работе у другого рецензента.',
      kk: 'Іс басқа рецензенттің жұмысында.',
      en: 'Another reviewer has claimed this case.',
    },
    wayOn: { ru: 'Возьмите другое дело.', kk: 'Басқа іс алыңыз.', en: 'Take another case.' },
  },
  CONFIRMATION_BY_SAME_PERSON: {
    sentence: {
      ru: 'Подтвердить отказ должен другой человек, не тот, кто его вынес.',
      kk: 'Бас тартуды оны шығарған адам емес, басқа адам растауы керек.',
      en: 'A refusal must be confirmed by somebody other than the person who made it.',
    },
    wayOn: {
      ru: 'Попросите другого уполномоченного представителя.',
      kk: 'Басқа уәкілетті өкілден сұраңыз.',
      en: 'Ask another representative.',
    },
  },
  DECISION_NOT_ALLOWED: {
    sentence: {
      ru: 'Такое решение сейчас принять нельзя.',
      kk: 'Қазір мұндай шешім қабылдауға болмайды.',
      en: 'This decision cannot be made now.',
    },
    wayOn: {
      ru: 'Дайте заключение по каждому документу; чего не хватает, сказано внизу панели.',
      kk: 'Әр құжат бойынша қорытынды беріңіз; не жетпейтіні панельдің төменгі жағында айтылған.',
      en: 'Make a finding for every document; what is missing is said at the foot of the panel.',
    },
  },
  FINDING_NOT_ALLOWED: {
    sentence: {
      ru: 'Такое заключение сейчас дать нельзя.',
      kk: 'Қазір мұндай қорытынды беруге болмайды.',
      en: 'This finding cannot be made now.',
    },
    wayOn: {
      ru: 'Осмотрите названные страницы и заполните обязательные поля.',
      kk: 'Аталған беттерді қарап, міндетті өрістерді толтырыңыз.',
      en: 'Look at the named pages and fill in the required fields.',
    },
  },
  HAND_ON_REFUSED: {
    sentence: {
      ru: 'Этому человеку дело передать нельзя: он с ним уже работал, связан с Мастером или не может рассматривать дела.',
      kk: 'Бұл адамға істі беруге болмайды: ол онымен жұмыс істеген, Мастермен байланысты немесе істерді қарай алмайды.',
      en: 'The case cannot be handed on to this person: they have worked on it, are tied to the Master, or may not review.',
    },
    wayOn: {
      ru: 'Выберите другого или верните дело в очередь.',
      kk: 'Басқасын таңдаңыз немесе істі кезекке қайтарыңыз.',
      en: 'Choose somebody else, or return the case to the queue.',
    },
  },
  REVIEWER_WANTED: {
    sentence: {
      ru: 'Вторую проверку проводит рецензент.',
      kk: 'Екінші тексеруді рецензент жүргізеді.',
      en: 'A second review is done by a reviewer.',
    },
    wayOn: {
      ru: 'Вы решаете, если заключения двух рецензентов разойдутся.',
      kk: 'Екі рецензенттің қорытындысы әртүрлі болса, сіз шешесіз.',
      en: 'You decide should the two reviewers differ.',
    },
  },
  REVIEW_ELSEWHERE: {
    sentence: {
      ru: 'Дело сейчас проверяют на другом рабочем месте.',
      kk: 'Істі қазір басқа жұмыс орнында тексеріп жатыр.',
      en: 'The case is being reviewed on another workstation.',
    },
    wayOn: {
      ru: 'Дождитесь файла с результатом или отзовите запрос в деле.',
      kk: 'Нәтиже файлын күтіңіз немесе істегі сұрауды қайтарып алыңыз.',
      en: 'Wait for the file with the result, or recall the request in the case.',
    },
  },
  REVIEW_VOID: {
    sentence: {
      ru: 'Документы изменились после этого решения, подтвердить его нельзя.',
      kk: 'Осы шешімнен кейін құжаттар өзгерді, оны растауға болмайды.',
      en: 'The documents have changed since that decision; it cannot be confirmed.',
    },
    wayOn: {
      ru: 'Верните дело рецензенту: он рассмотрит его заново.',
      kk: 'Істі рецензентке қайтарыңыз: ол қайтадан қарайды.',
      en: 'Give the case back to its reviewer, to be reviewed anew.',
    },
  },
  TIE_DECLARED: {
    sentence: {
      ru: 'Вы сообщили о связи с этим Мастером, дело вам не даётся.',
      kk: 'Сіз осы Мастермен байланысыңыз барын мәлімдедіңіз, іс сізге берілмейді.',
      en: 'You declared a tie to this Master, so the case is not given to you.',
    },
    wayOn: {
      ru: 'Возьмите другое дело. Снять запись о связи может уполномоченный представитель.',
      kk: 'Басқа іс алыңыз. Байланыс туралы жазбаны уәкілетті өкіл алып тастай алады.',
      en: 'Take another case. A representative can lift the declaration.',
    },
  },
  TOOK_PART: {
    sentence: {
      ru: 'Вы уже работали с этим делом, здесь нужен другой человек.',
      kk: 'Сіз бұл іспен жұмыс істегенсіз, мұнда басқа адам керек.',
      en: 'You have worked on this case; somebody else is needed here.',
    },
    wayOn: {
      ru: 'Этим займётся тот, кто с делом не работал: другой рецензент или другой представитель.',
      kk: 'Мұнымен іспен жұмыс істемеген адам айналысады: басқа рецензент немесе басқа өкіл.',
      en: 'Somebody who has not worked on it does this: another reviewer, or another representative.',
    },
  },
} as const satisfies ErrorTexts
