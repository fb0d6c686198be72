import { words } from '../words.ts'

/** The decision on the case, and what it still wants. */
export const caseDecision = words({
  'case.goTo.decision': { ru: 'К решению', kk: 'Шешімге', en: 'To the decision' },
  'case.decision': { ru: 'Решение по делу', kk: 'Іс бойынша шешім', en: 'Decision on the case' },
  'case.left': {
    ru: 'Решение по делу. Осталось: {parts}.',
    kk: 'Іс бойынша шешім. Қалғаны: {parts}.',
    en: 'Decision on the case. Left to do: {parts}.',
  },
  'case.left.unopened': { ru: 'открыть «{name}»', kk: '«{name}» құжатын ашу', en: 'open “{name}”' },
  'case.left.pages': {
    ru: 'осмотреть «{name}» ({n, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}})',
    kk: '«{name}» құжатын қарау ({n, plural, other {# бет}})',
    en: 'look at “{name}” ({n, plural, one {# page} other {# pages}})',
  },
  'case.left.more': { ru: 'ещё {n}', kk: 'тағы {n}', en: '{n} more' },
  'case.left.unjudged': {
    ru: 'дать заключение о документе «{name}»',
    kk: '«{name}» құжаты бойынша қорытынды беру',
    en: 'make the finding for “{name}”',
  },
  'case.decide.choose': { ru: 'Выберите решение.', kk: 'Шешімді таңдаңыз.', en: 'Choose a decision.' },
  'case.decide.next': {
    ru: 'Решить и взять следующее',
    kk: 'Шешіп, келесісін алу',
    en: 'Decide and take next',
  },
  'case.decide': { ru: 'Решить', kk: 'Шешу', en: 'Decide' },
  'case.later': { ru: 'Отложить', kk: 'Кейінге қалдыру', en: 'Put aside' },
  'case.more': { ru: 'Ещё', kk: 'Тағы', en: 'More' },
  'case.release': { ru: 'Вернуть в очередь', kk: 'Кезекке қайтару', en: 'Return to the queue' },
  'case.obstacle.FINDING_MISSING': {
    ru: 'Нет заключения: {documents}.',
    kk: 'Қорытынды жоқ: {documents}.',
    en: 'No finding yet: {documents}.',
  },
  'case.obstacle.GROUP_MISSING': {
    ru: 'Не хватает: {groups}. Можно только запросить документы.',
    kk: 'Жетіспейді: {groups}. Тек құжат сұратуға болады.',
    en: 'Missing: {groups}. Documents can only be asked for.',
  },
  'case.obstacle.GROUP_NOT_ACCEPTED': {
    ru: 'Не принят: {groups}.',
    kk: 'Қабылданбаған: {groups}.',
    en: 'None accepted: {groups}.',
  },
  'case.obstacle.ASKED_AGAIN': {
    ru: 'Запрошено заново: {documents}.',
    kk: 'Қайта сұратылды: {documents}.',
    en: 'Asked for again: {documents}.',
  },
  'case.obstacle.NOT_GENUINE': {
    ru: 'Отклонено как неподлинное: {documents}.',
    kk: 'Түпнұсқа емес деп қабылданбады: {documents}.',
    en: 'Rejected as not genuine: {documents}.',
  },
  'case.obstacle.NOTHING_FINAL': {
    ru: 'Нет окончательной причины для отказа.',
    kk: 'Бас тартуға түпкілікті себеп жоқ.',
    en: 'Nothing final stands against the Master.',
  },
  'case.obstacle.NOTHING_TO_ASK_FOR': {
    ru: 'Запрашивать нечего: всё нужное принято.',
    kk: 'Сұрататын ештеңе жоқ: қажеттінің бәрі қабылданды.',
    en: 'There is nothing to ask for: all that is needed is accepted.',
  },
})
