import { words } from '../words.ts'

/** The finding on a document, and what it still wants. */
export const caseVerdict = words({
  'case.goTo.verdict': {
    ru: 'К «{verdict}»: выберет пробел',
    kk: '«{verdict}» жауабына: бос орын таңдайды',
    en: 'To “{verdict}”: Space chooses it',
  },
  'case.verdict': { ru: 'Заключение', kk: 'Қорытынды', en: 'Finding' },
  'case.find': { ru: 'Записать заключение', kk: 'Қорытындыны жазу', en: 'Record the finding' },
  'case.found.at': { ru: 'записано {time}', kk: '{time} жазылды', en: 'recorded {time}' },
  'case.found.pages': { ru: 'Страницы: {pages}', kk: 'Беттер: {pages}', en: 'Pages: {pages}' },
  'case.found.earlier': {
    ru: 'Заключение из круга {n} остаётся в силе.',
    kk: '{n}-айналымдағы қорытынды күшінде қалады.',
    en: 'The finding of round {n} stands.',
  },
  'case.withdraw': { ru: 'Отозвать заключение', kk: 'Қорытындыны қайтарып алу', en: 'Withdraw the finding' },
  'case.withdraw.about': {
    ru: 'Поля и проверка откроются снова. Запись об отзыве останется в журнале.',
    kk: 'Өрістер мен тексеру қайта ашылады. Қайтарып алу журналда қалады.',
    en: 'Fields and checklist open again. The withdrawal stays in the journal.',
  },
  'case.gap.NO_VERDICT': {
    ru: 'Выберите заключение. Цифра ведёт к нему, пробел выбирает.',
    kk: 'Қорытындыны таңдаңыз. Цифр оған апарады, бос орын таңдайды.',
    en: 'Choose a finding. A digit leads to it, Space chooses it.',
  },
  'case.gap.NOT_OPENED': {
    ru: 'Документ ещё не открывался или не открылся.',
    kk: 'Құжат әлі ашылмаған немесе ашылмады.',
    en: 'The document has not been opened, or could not be.',
  },
  'case.gap.PAGES_NOT_LEGIBLE': {
    ru: 'Осмотрите целиком и разборчиво {n, plural, one {страницу} other {страницы}} {pages}.',
    kk: '{pages} {n, plural, other {бетті}} толық әрі анық қараңыз.',
    en: 'Look at all of {n, plural, one {page} other {pages}} {pages} at a legible size.',
  },
  'case.gap.seen': {
    ru: 'Осмотрено: {pages}.',
    kk: 'Қаралды: {pages}.',
    en: 'Seen so far: {pages}.',
  },
  'case.gap.seen.page': {
    ru: 'стр. {n} — {share} из {wanted}',
    kk: '{n}-бет — {wanted} орнына {share}',
    en: 'p. {n} — {share} of {wanted}',
  },
  'case.gap.PAGES_NOT_SEEN': {
    ru: 'Откройте {n, plural, one {страницу} other {страницы}} {pages}.',
    kk: '{pages} {n, plural, other {бетті}} ашыңыз.',
    en: 'Open {n, plural, one {page} other {pages}} {pages}.',
  },
  'case.gap.FIELDS_NOT_READ': {
    ru: 'Прочитайте: {fields}.',
    kk: 'Оқыңыз: {fields}.',
    en: 'Read: {fields}.',
  },
  'case.differs': {
    ru: 'По вашим отметкам не совпадает с заявкой: {fields}.',
    kk: 'Сіздің белгілеуіңізше өтінішпен сәйкес емес: {fields}.',
    en: 'By your own readings this differs from the claim: {fields}.',
  },
  'case.differs.accepted': {
    ru: 'Принято, хотя не совпадает с заявкой: {documents}.',
    kk: 'Өтінішпен сәйкес болмаса да қабылданды: {documents}.',
    en: 'Accepted although it differs from the claim: {documents}.',
  },
  'case.gap.typed': {
    ru: 'Введено и не записано: {fields}. Запишите или очистите.',
    kk: 'Терілді, бірақ жазылмады: {fields}. Жазыңыз немесе тазалаңыз.',
    en: 'Typed and not recorded: {fields}. Record it or clear it.',
  },
  'case.gap.CHECKLIST_INCOMPLETE': {
    ru: 'Отметьте ещё {n, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}} проверки.',
    kk: 'Тексерудің тағы {n, plural, other {# тармағын}} белгілеңіз.',
    en: 'Tick {n, plural, one {# more item} other {# more items}} of the checklist.',
  },
  'case.gap.REASON_MISSING': { ru: 'Выберите причину.', kk: 'Себебін таңдаңыз.', en: 'Choose a reason.' },
  'case.gap.REASONS_WRONG': {
    ru: 'Проверьте выбранные причины.',
    kk: 'Таңдалған себептерді тексеріңіз.',
    en: 'Look at the chosen reasons again.',
  },
  'case.gap.REASON_NOT_FITTING': {
    ru: 'Уберите неподходящие причины: {reasons}.',
    kk: 'Сәйкес келмейтін себептерді алып тастаңыз: {reasons}.',
    en: 'Drop the reasons that do not fit: {reasons}.',
  },
  'case.gap.REASON_NEVER_ALONE': {
    ru: 'Одной этой причины мало, добавьте другую: {reasons}.',
    kk: 'Жалғыз бұл себеп жеткіліксіз, басқасын қосыңыз: {reasons}.',
    en: 'This reason is not enough alone, add another: {reasons}.',
  },
  'case.gap.PAGES_NOT_NAMED': {
    ru: 'Назовите страницы, где это видно.',
    kk: 'Бұл көрінетін беттерді атаңыз.',
    en: 'Name the pages on which it is seen.',
  },
  'case.gap.PAGES_WRONG': {
    ru: 'Проверьте названные страницы.',
    kk: 'Аталған беттерді тексеріңіз.',
    en: 'Look at the named pages again.',
  },
})
