import type { Advice, ReadField } from '../../vault/client/api.ts'
import type { DocumentType } from '../../viewer/messages.ts'
import { words, type Text } from './words.ts'

/** A document's fields as labels. */
export const fieldWords = {
  number: { ru: 'Номер', kk: 'Нөмірі', en: 'Number' },
  birthDate: { ru: 'Дата рождения', kk: 'Туған күні', en: 'Birth date' },
  iin: { ru: 'ИИН', kk: 'ЖСН', en: 'IIN' },
  familyName: { ru: 'Фамилия', kk: 'Тегі', en: 'Family name' },
  givenName: { ru: 'Имя', kk: 'Аты', en: 'Given name' },
  patronymic: { ru: 'Отчество', kk: 'Әкесінің аты', en: 'Patronymic' },
  issuer: { ru: 'Кем выдан', kk: 'Кім берген', en: 'Issuer' },
  issueDate: { ru: 'Дата выдачи', kk: 'Берілген күні', en: 'Issue date' },
  hours: { ru: 'Часов', kk: 'Сағат', en: 'Hours' },
  holder: { ru: 'Выдан на имя', kk: 'Кімнің атына', en: 'Holder' },
} as const satisfies Record<ReadField, Text>

/** What a machine noticed, as whole sentences. */
export const adviceWords = {
  IIN_CHECK_HOLDS: {
    ru: 'Контрольная цифра ИИН верна.',
    kk: 'ЖСН бақылау цифры дұрыс.',
    en: 'The check digit of the IIN holds.',
  },
  IIN_CHECK_FAILS: {
    ru: 'Контрольная цифра ИИН не сходится: проверьте, так ли он введён.',
    kk: 'ЖСН бақылау цифры сәйкес келмейді: дұрыс енгізілгенін тексеріңіз.',
    en: 'The check digit of the IIN does not hold: see whether it was typed as it stands.',
  },
  IIN_BIRTH_DATE_DIFFERS: {
    ru: 'ИИН говорит о другой дате рождения, чем заявлена; так бывает и у честных людей.',
    kk: 'ЖСН мәлімделгеннен басқа туған күнді көрсетеді; бұл адал адамдарда да кездеседі.',
    en: 'The IIN speaks of another birth date than the one claimed; that happens to honest people too.',
  },
  BIRTH_DATE_DIFFERS: {
    ru: 'Дата рождения в документе не та, что заявлена.',
    kk: 'Құжаттағы туған күн мәлімделгеннен өзгеше.',
    en: 'The birth date in the document is not the one claimed.',
  },
  IIN_DIFFERS: {
    ru: 'ИИН в документе не тот, что заявлен.',
    kk: 'Құжаттағы ЖСН мәлімделгеннен өзгеше.',
    en: 'The IIN in the document is not the one claimed.',
  },
  SAME_FILE_ELSEWHERE: {
    ru: 'Такой же файл есть в деле {refs}.',
    kk: 'Дәл осындай файл {refs} ісінде бар.',
    en: 'The same file lies in case {refs}.',
  },
} as const satisfies Record<Advice['code'], Text>

export const typeNames = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
} as const satisfies Record<DocumentType, string>

export const caseWords = words({
  'case.queue': { ru: 'Очередь', kk: 'Кезек', en: 'Queue' },
  'case.crumbs': { ru: 'Где вы', kk: 'Қай жерде', en: 'Where you are' },
  'case.toQueue': { ru: 'В очередь', kk: 'Кезекке', en: 'To the queue' },
  'case.back': {
    ru: 'К документу, затем в очередь',
    kk: 'Құжатқа, содан кейін кезекке',
    en: 'To the document, then to the queue',
  },
  'case.round': { ru: 'круг {n}', kk: '{n}-айналым', en: 'round {n}' },

  'case.pages': { ru: 'Страницы', kk: 'Беттер', en: 'Pages' },
  'case.page': { ru: 'Страница {n} из {all}', kk: '{n}-бет, барлығы {all}', en: 'Page {n} of {all}' },
  'case.page.named': {
    ru: '{name}, страница {n}: {mark}',
    kk: '{name}, {n}-бет: {mark}',
    en: '{name}, page {n}: {mark}',
  },
  'case.mark.unseen': { ru: 'не осмотрена', kk: 'қаралмаған', en: 'not seen' },
  'case.mark.part': { ru: 'осмотрена не вся', kk: 'толық қаралмаған', en: 'partly seen' },
  'case.mark.seen': { ru: 'осмотрена', kk: 'қаралды', en: 'seen' },
  'case.mark.failed': { ru: 'не показалась', kk: 'көрсетілмеді', en: 'could not be shown' },
  'case.unjudged': { ru: 'без заключения', kk: 'қорытынды жоқ', en: 'no finding yet' },
  'case.document.next': { ru: 'Следующий документ', kk: 'Келесі құжат', en: 'Next document' },
  'case.document.previous': { ru: 'Предыдущий документ', kk: 'Алдыңғы құжат', en: 'Previous document' },
  'case.page.next': { ru: 'Следующая страница', kk: 'Келесі бет', en: 'Next page' },
  'case.page.previous': { ru: 'Предыдущая страница', kk: 'Алдыңғы бет', en: 'Previous page' },
  'case.readOn': {
    ru: 'Ниже по странице, затем следующая',
    kk: 'Бетпен төмен, содан кейін келесі бет',
    en: 'Down the page, then the next',
  },
  'case.readBack': {
    ru: 'Выше по странице, затем предыдущая',
    kk: 'Бетпен жоғары, содан кейін алдыңғы бет',
    en: 'Up the page, then the one before',
  },

  'case.viewer': { ru: 'Документ', kk: 'Құжат', en: 'Document' },
  'case.viewer.page': { ru: 'Страница {n}', kk: '{n}-бет', en: 'Page {n}' },
  'case.tools': { ru: 'Вид документа', kk: 'Құжат көрінісі', en: 'Document view' },
  'case.fit.width': { ru: 'По ширине', kk: 'Ені бойынша', en: 'Fit width' },
  'case.fit.page': { ru: 'Целиком', kk: 'Тұтас', en: 'Whole page' },
  'case.fit.whole': { ru: 'Один к одному', kk: 'Бірге бір', en: 'Actual size' },
  'case.zoom': { ru: 'Увеличение', kk: 'Үлкейту', en: 'Zoom' },
  'case.zoom.in': { ru: 'Крупнее', kk: 'Үлкейту', en: 'Zoom in' },
  'case.zoom.out': { ru: 'Мельче', kk: 'Кішірейту', en: 'Zoom out' },
  'case.turn.left': { ru: 'Повернуть влево', kk: 'Солға бұру', en: 'Rotate left' },
  'case.turn.right': { ru: 'Повернуть вправо', kk: 'Оңға бұру', en: 'Rotate right' },

  'case.strip': { ru: 'Осмотр', kk: 'Қарау', en: 'What has been seen' },
  'case.seen.whole': {
    ru: 'Осмотрено при разборчивом увеличении',
    kk: 'Анық көрінетін үлкейтумен қаралды',
    en: 'Seen at a legible size',
  },
  'case.seen.part': {
    ru: 'Осмотрено {share} страницы при разборчивом увеличении',
    kk: 'Беттің {share} анық көрінетін үлкейтумен қаралды',
    en: '{share} of the page seen at a legible size',
  },
  'case.seen.beginning': {
    ru: 'Увеличение разборчивое',
    kk: 'Үлкейту жеткілікті, мәтін анық',
    en: 'The size is legible',
  },
  'case.seen.small': {
    ru: 'Мелко: увеличьте, чтобы осмотреть разборчиво',
    kk: 'Ұсақ: анық көру үшін үлкейтіңіз',
    en: 'Too small to read: zoom in',
  },
  'case.seen.enlarge': { ru: 'остальное увеличьте', kk: 'қалғанын үлкейтіңіз', en: 'zoom in for the rest' },
  'case.seen.failure': {
    ru: 'Страница показана не полностью',
    kk: 'Бет толық көрсетілмеді',
    en: 'The page was not fully shown',
  },
  'case.size.millimetres': {
    ru: '{width} × {height} мм',
    kk: '{width} × {height} мм',
    en: '{width} × {height} mm',
  },
  'case.journalled': {
    ru: 'Доступ записан в журнал',
    kk: 'Қол жеткізу журналға жазылды',
    en: 'Access is in the journal',
  },
  'case.opening': { ru: 'Документ открывается…', kk: 'Құжат ашылып жатыр…', en: 'Opening the document…' },
  'case.drawing': { ru: 'Страница рисуется…', kk: 'Бет салынып жатыр…', en: 'Drawing the page…' },
  'case.noDocuments': {
    ru: 'В деле нет документов.',
    kk: 'Істе құжат жоқ.',
    en: 'The case has no documents.',
  },
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
  'case.tryAgain': { ru: 'Попробовать ещё раз', kk: 'Қайта көру', en: 'Try again' },
  'case.incomplete': {
    ru: 'Часть страницы не удалось показать. Принять документ по такой странице нельзя.',
    kk: 'Беттің бір бөлігін көрсету мүмкін болмады. Мұндай бет бойынша құжатты қабылдауға болмайды.',
    en: 'Part of the page could not be shown. The document cannot be accepted on such a page.',
  },
  'case.noted': {
    ru: 'Файл получен, но не сохранён: прочитать его нельзя.',
    kk: 'Файл алынды, бірақ сақталмады: оны оқу мүмкін емес.',
    en: 'The file was received but not kept: it cannot be read.',
  },
  'case.thought': {
    ru: 'Если решите запросить или отклонить, есть причина «{reason}».',
    kk: 'Сұрату не қабылдамау туралы шешсеңіз, «{reason}» деген себеп бар.',
    en: 'Should you ask again or reject, there is the reason “{reason}”.',
  },

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
    ru: 'Такой же файл лежит в деле {refs}.',
    kk: 'Дәл осындай файл {refs} ісінде бар.',
    en: 'The same file lies in case {refs}.',
  },
  'case.destroyed': {
    ru: 'Документ уничтожен {time}. Решение: {by}. Основание: {ground}.',
    kk: 'Құжат {time} жойылды. Шешім: {by}. Негізі: {ground}.',
    en: 'The document was destroyed {time}. Decided by: {by}. Ground: {ground}.',
  },
  'case.destroyed.unknown': {
    ru: 'прежняя учётная запись',
    kk: 'бұрынғы есептік жазба',
    en: 'a former account',
  },
  'case.destroy': { ru: 'Уничтожить', kk: 'Жою', en: 'Destroy' },
  'case.destroy.open': { ru: 'Уничтожить документ…', kk: 'Құжатты жою…', en: 'Destroy the document…' },
  'case.destroy.title': {
    ru: 'Уничтожить: {name}',
    kk: 'Жою: {name}',
    en: 'Destroy: {name}',
  },
  'case.destroy.about': {
    ru: 'Вернуть документ будет нельзя. Заключение по нему и записи журнала останутся.',
    kk: 'Құжатты қайтару мүмкін болмайды. Ол бойынша қорытынды мен журнал жазбалары қалады.',
    en: 'The document cannot be brought back. The finding on it and the journal stay.',
  },
  'case.destroy.ground': { ru: 'Основание', kk: 'Негізі', en: 'Ground' },
  'case.destroy.ground.none': {
    ru: 'Выберите основание',
    kk: 'Негізін таңдаңыз',
    en: 'Choose the ground',
  },
  'case.destroy.later': {
    ru: 'Ключ документа исчезнет сразу. Следы на диске станут нечитаемы, когда вы завершите уничтожение в разделе «Хранилище».',
    kk: 'Құжаттың кілті бірден жойылады. Дискідегі іздері «Қойма» бөлімінде жоюды аяқтағанда оқылмайтын болады.',
    en: 'The document’s key goes at once. What is left on the drive becomes unreadable when you complete the destruction under Vault.',
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

  'case.fields': { ru: 'Поля', kk: 'Өрістер', en: 'Fields' },
  'case.fields.columns': {
    ru: 'в документе · заявлено',
    kk: 'құжатта · мәлімделген',
    en: 'in the document · claimed',
  },
  'case.goTo.fields': { ru: 'К полям', kk: 'Өрістерге', en: 'To the fields' },
  'case.covered': {
    ru: 'сначала введите с документа',
    kk: 'алдымен құжаттан енгізіңіз',
    en: 'first type it from the document',
  },
  'case.typeFromDocument': {
    ru: 'введите с документа',
    kk: 'құжаттан енгізіңіз',
    en: 'type it from the document',
  },
  'case.record': { ru: 'Записать', kk: 'Жазу', en: 'Record' },
  'case.date.wrong': {
    ru: 'Такой даты нет. Введите день, месяц и год: 31.12.1990.',
    kk: 'Мұндай күн жоқ. Күнін, айын, жылын енгізіңіз: 31.12.1990.',
    en: 'There is no such date. Type day, month and year: 31.12.1990.',
  },
  'case.iin.wrong': {
    ru: 'В ИИН двенадцать цифр.',
    kk: 'ЖСН он екі цифрдан тұрады.',
    en: 'An IIN has twelve digits.',
  },
  'case.notRead': { ru: 'не прочитано', kk: 'оқылмаған', en: 'not read' },
  'case.claimed': { ru: 'заявлено', kk: 'мәлімделген', en: 'claimed' },
  'case.noted.reading': { ru: 'записано', kk: 'жазылды', en: 'recorded' },
  'case.same': { ru: 'совпадает', kk: 'сәйкес', en: 'the same' },
  'case.different': { ru: 'отличается', kk: 'өзгеше', en: 'different' },
  'case.confirm': {
    ru: '{name}: в документе',
    kk: '{name}: құжатта',
    en: '{name}: in the document',
  },
  'case.reading.change': { ru: 'Изменить', kk: 'Өзгерту', en: 'Change' },
  'case.reading.change.named': { ru: 'Изменить: {name}', kk: 'Өзгерту: {name}', en: 'Change: {name}' },
  'case.reading.kept': {
    ru: 'прежнее прочтение сохранится в записи',
    kk: 'бұрынғы оқылым жазбада сақталады',
    en: 'the earlier reading stays on record',
  },
  'case.reading.before': {
    ru: 'прежде записано: {seen}',
    kk: 'бұрын жазылған: {seen}',
    en: 'recorded before: {seen}',
  },
  'case.reading.changed': { ru: 'ответ менялся', kk: 'жауап өзгертілген', en: 'the answer was changed' },
  'case.advice': { ru: 'Совет:', kk: 'Кеңес:', en: 'Advice:' },
  'case.advice.last': {
    ru: 'Решаете вы, а не совет.',
    kk: 'Шешетін — сіз, кеңес емес.',
    en: 'You decide, not the advice.',
  },

  'case.checklist': { ru: 'Проверка', kk: 'Тексеру', en: 'Checklist' },
  'case.checklist.count': { ru: '{done} из {all}', kk: '{all} ішінен {done}', en: '{done} of {all}' },
  'case.goTo.checklist': { ru: 'К проверке', kk: 'Тексеруге', en: 'To the checklist' },

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
  'case.reasons': { ru: 'Причины', kk: 'Себептер', en: 'Reasons' },
  'case.reason.add': { ru: '+ причина', kk: '+ себеп', en: '+ reason' },
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
  'case.masterReads': { ru: 'Мастер прочтёт', kk: 'Мастер оқиды', en: 'What the Master will read' },
  'case.masterReads.language': { ru: 'Язык текста', kk: 'Мәтін тілі', en: 'Language of the text' },

  'case.gap.NO_VERDICT': {
    ru: 'Выберите заключение.',
    kk: 'Қорытындыны таңдаңыз.',
    en: 'Choose a finding.',
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

  'case.decision': { ru: 'Решение по делу', kk: 'Іс бойынша шешім', en: 'Decision on the case' },
  'case.left': {
    ru: 'Решение по делу. Осталось: {parts}.',
    kk: 'Іс бойынша шешім. Қалғаны: {parts}.',
    en: 'Decision on the case. Left to do: {parts}.',
  },
  'case.left.unopened': { ru: 'открыть «{name}»', kk: '«{name}» ашу', en: 'open “{name}”' },
  'case.left.pages': {
    ru: 'осмотреть «{name}» ({n, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}})',
    kk: '«{name}» қарау ({n, plural, other {# бет}})',
    en: 'look at “{name}” ({n, plural, one {# page} other {# pages}})',
  },
  'case.left.unjudged': {
    ru: 'дать заключение о документе «{name}»',
    kk: '«{name}» бойынша қорытынды беру',
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
  'case.second': {
    ru: 'Такое решение подтверждает уполномоченный представитель.',
    kk: 'Мұндай шешімді уәкілетті өкіл растайды.',
    en: 'A representative has to confirm this decision.',
  },
  'case.obstacle.FINDING_MISSING': {
    ru: 'Нет заключения: {documents}.',
    kk: 'Қорытынды жоқ: {documents}.',
    en: 'No finding yet: {documents}.',
  },
  'case.obstacle.GROUP_MISSING': {
    ru: 'Не прислан документ: {groups}. Можно только запросить документы.',
    kk: 'Құжат жіберілмеген: {groups}. Тек құжат сұратуға болады.',
    en: 'No document was sent: {groups}. Documents can only be asked for.',
  },
  'case.obstacle.GROUP_NOT_ACCEPTED': {
    ru: 'Ни один документ не принят: {groups}.',
    kk: 'Бірде-бір құжат қабылданбаған: {groups}.',
    en: 'No document is accepted: {groups}.',
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
  'case.toast.none': { ru: 'В очереди больше нет дел', kk: 'Кезекте басқа іс жоқ', en: 'No more cases wait' },
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

  'case.claim.title': { ru: 'Заявленные сведения', kk: 'Мәлімделген мәліметтер', en: 'Claimed data' },
  'case.specialisation': { ru: 'Специализация', kk: 'Мамандануы', en: 'Specialisation' },
  'case.about': { ru: 'О деле', kk: 'Іс туралы', en: 'About the case' },
  'case.programme': { ru: 'Программа', kk: 'Бағдарлама', en: 'Programme' },
  'case.requires': { ru: 'Нужны документы', kk: 'Қажет құжаттар', en: 'Documents needed' },
  'case.residency': { ru: 'Место хранения', kk: 'Сақтау орны', en: 'Kept in' },
  'case.received': { ru: 'Получено', kk: 'Алынды', en: 'Received' },
  'case.state': { ru: 'Состояние', kk: 'Күйі', en: 'State' },
  'case.claimedBy': { ru: 'Ведёт', kk: 'Жүргізеді', en: 'Worked on by' },
  'case.receipt': { ru: 'Квитанция сервера', kk: 'Сервер түбіртегі', en: 'Server receipt' },
  'case.documents': { ru: 'Документы', kk: 'Құжаттар', en: 'Documents' },
  'case.journal.reading': { ru: 'Журнал читается…', kk: 'Журнал оқылып жатыр…', en: 'Reading the journal…' },
  'case.journal.page': { ru: 'стр. {n}', kk: '{n}-бет', en: 'page {n}' },
  'case.journal.refused': { ru: 'отказано: {why}', kk: 'рұқсат берілмеді: {why}', en: 'refused: {why}' },
  'case.journal.unreadable': {
    ru: 'Запись не удалось разобрать',
    kk: 'Жазбаны талдау мүмкін болмады',
    en: 'This entry could not be read',
  },
})
