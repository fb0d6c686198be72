import { words } from '../words.ts'

/** What becomes of a decision: it rests, is undone, waits to be confirmed, leaves. */
export const caseAfterDecision = words({
  'case.toast.decided': {
    ru: '{caseRef}: {outcome}. Уйдёт на отправку в {time}',
    kk: '{caseRef}: {outcome}. Сағат {time} жіберіледі',
    en: '{caseRef}: {outcome}. To be sent at {time}',
  },
  'case.toast.awaiting': {
    ru: '{caseRef} ждёт подтверждения представителя',
    kk: '{caseRef} өкілдің растауын күтуде',
    en: '{caseRef} awaits the representative’s confirmation',
  },
  'case.toast.second': {
    ru: '{caseRef} ждёт второй проверки',
    kk: '{caseRef} екінші тексеруді күтуде',
    en: '{caseRef} awaits a second review',
  },
  'case.toast.differ': {
    ru: '{caseRef}: заключения разошлись, решит представитель',
    kk: '{caseRef}: қорытындылар әртүрлі, өкіл шешеді',
    en: '{caseRef}: the two reviews differ, a representative decides',
  },
  'case.toast.none': { ru: 'В очереди больше нет дел', kk: 'Кезекте басқа іс жоқ', en: 'No more cases wait' },
  'case.undo.key': { ru: 'Отменить решение', kk: 'Шешімді қайтару', en: 'Undo the decision' },
  'case.undo': { ru: 'Отменить', kk: 'Қайтару', en: 'Undo' },
  'case.undone': {
    ru: '{caseRef}: решение отменено',
    kk: '{caseRef}: шешім қайтарылды',
    en: '{caseRef}: decision undone',
  },
  'case.sendNow': { ru: 'Отправить сейчас', kk: 'Қазір жіберу', en: 'Send now' },
  'case.decided.at': { ru: 'решено {time}', kk: '{time} шешілді', en: 'decided {time}' },
  'case.held': {
    ru: 'Решение можно отменить ещё {rest}; потом оно уйдёт на отправку.',
    kk: 'Шешімді тағы {rest} қайтаруға болады; содан кейін ол жіберіледі.',
    en: 'The decision can be undone for {rest} more; then it goes to be sent.',
  },
  'case.handed': {
    ru: 'Результат ждёт отправки и уйдёт, когда будет сеть.',
    kk: 'Нәтиже жіберуді күтуде, желі болғанда кетеді.',
    en: 'The outcome waits to be sent and goes when there is a network.',
  },
  'case.handed.noServer': {
    ru: 'Результат ждёт отправки: рабочее место ещё не подключено к серверу.',
    kk: 'Нәтиже жіберуді күтуде: жұмыс орны әлі серверге қосылмаған.',
    en: 'The outcome waits to be sent: no server is connected to this workstation yet.',
  },
  'case.acknowledged': {
    ru: 'Сервер получил результат {time} и подписал квитанцию.',
    kk: 'Сервер нәтижені {time} алып, түбіртекке қол қойды.',
    en: 'The server received the outcome {time} and signed a receipt.',
  },
  'case.acknowledged.plain': {
    ru: 'Сервер получил результат.',
    kk: 'Сервер нәтижені алды.',
    en: 'The server received the outcome.',
  },
  'case.refused': {
    ru: 'Сервер не принял результат, решение осталось здесь.',
    kk: 'Сервер нәтижені қабылдамады, шешім осында қалды.',
    en: 'The server did not accept the outcome; the decision stays here.',
  },
  'case.awaiting': {
    ru: 'Решение ждёт подтверждения уполномоченного представителя.',
    kk: 'Шешім уәкілетті өкілдің растауын күтуде.',
    en: 'The decision awaits a representative’s confirmation.',
  },
  'case.awaiting.own': {
    ru: 'Ваше решение ждёт подтверждения уполномоченного представителя: подтверждает другой человек.',
    kk: 'Шешіміңіз уәкілетті өкілдің растауын күтуде: оны басқа адам растайды.',
    en: 'Your decision awaits a representative: somebody else has to confirm it.',
  },
  'case.confirm.about': {
    ru: 'Посмотрите документы и заключения. Если не согласитесь, дело вернётся рецензенту.',
    kk: 'Құжаттар мен қорытындыларды қараңыз. Келіспесеңіз, іс рецензентке қайтады.',
    en: 'Look at the documents and findings. If you disagree, the case goes back to its reviewer.',
  },
  'case.confirm.agree': { ru: 'Подтвердить отказ', kk: 'Бас тартуды растау', en: 'Confirm the refusal' },
  'case.confirm.decision': { ru: 'Подтвердить решение', kk: 'Шешімді растау', en: 'Confirm the decision' },
  'case.confirm.disagree': { ru: 'Не согласиться', kk: 'Келіспеу', en: 'Disagree' },
})
