import type { DocumentGroup, DocumentKind } from '../../domain/vocabulary.ts'
import { words, type Text } from './words.ts'

export const queueWords = words({
  'queue.title': { ru: 'Очередь дел', kk: 'Істер кезегі', en: 'Case queue' },
  'queue.search': { ru: 'Поиск', kk: 'Іздеу', en: 'Search' },
  'queue.search.hint': {
    ru: 'Имя, номер дела, программа…',
    kk: 'Аты-жөні, іс нөмірі, бағдарлама…',
    en: 'Name, case number, programme…',
  },
  'queue.filter': { ru: 'Какие дела показать', kk: 'Қай істерді көрсету', en: 'Which cases to show' },
  'queue.mine': { ru: 'Мне на рассмотрение', kk: 'Маған қарауға', en: 'For me to review' },
  'queue.awaiting': { ru: 'Ждут подтверждения', kk: 'Растауды күтуде', en: 'Awaiting confirmation' },
  'queue.decided': { ru: 'Решённые', kk: 'Шешілгендер', en: 'Decided' },
  'queue.all': { ru: 'Все', kk: 'Барлығы', en: 'All' },
  'queue.takeIn': { ru: 'Принять дела…', kk: 'Істерді қабылдау…', en: 'Take in cases…' },
  'queue.oldest': { ru: 'Взять самое старое', kk: 'Ең ескісін алу', en: 'Take the oldest' },
  'queue.oldest.none': {
    ru: 'Новых дел в очереди нет.',
    kk: 'Кезекте жаңа істер жоқ.',
    en: 'No new case waits in the queue.',
  },
  'queue.case': { ru: 'Дело', kk: 'Іс', en: 'Case' },
  'queue.master': { ru: 'Мастер', kk: 'Мастер', en: 'Master' },
  'queue.programme': { ru: 'Программа', kk: 'Бағдарлама', en: 'Programme' },
  'queue.documents': { ru: 'Документы', kk: 'Құжаттар', en: 'Documents' },
  'queue.age': { ru: 'Возраст', kk: 'Мерзімі', en: 'Age' },
  'queue.state': { ru: 'Состояние', kk: 'Күйі', en: 'State' },
  'queue.reviewer': { ru: 'Рецензент', kk: 'Рецензент', en: 'Reviewer' },
  'queue.age.today': { ru: 'сегодня', kk: 'бүгін', en: 'today' },
  'queue.age.days': {
    ru: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}} из {all}',
    kk: '{all} күннен {n} күн',
    en: '{n, plural, one {# day} other {# days}} of {all}',
  },
  'queue.age.overdue': {
    ru: 'просрочено на {n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
    kk: '{n, plural, other {# күнге}} кешікті',
    en: '{n, plural, one {# day} other {# days}} overdue',
  },
  'queue.round': { ru: 'круг {n}', kk: '{n}-айналым', en: 'round {n}' },
  'queue.review.second.new': {
    ru: 'вторая проверка',
    kk: 'екінші тексеру',
    en: 'second review',
  },
  'queue.review.second.claimed': {
    ru: 'на второй проверке',
    kk: 'екінші тексеруде',
    en: 'in second review',
  },
  'queue.review.appeal.new': { ru: 'апелляция', kk: 'апелляция', en: 'appeal' },
  'queue.review.appeal.claimed': {
    ru: 'апелляция в работе',
    kk: 'апелляция қаралуда',
    en: 'appeal at work',
  },
  'queue.unreadable': { ru: 'не читается {n}', kk: 'оқылмайды {n}', en: 'unreadable {n}' },
  'queue.noDocuments': { ru: 'документов нет', kk: 'құжаттар жоқ', en: 'no documents' },
  'queue.nobody': { ru: '—', kk: '—', en: '—' },
  'queue.empty': { ru: 'Дел пока нет', kk: 'Әзірге істер жоқ', en: 'No cases yet' },
  'queue.empty.about': {
    ru: 'Дело приходит папкой (файл claim.json и копии документов) или запечатанным пакетом .svcase. Выберите их или перетащите сюда; сведения можно ввести и вручную.',
    kk: 'Іс қалта (claim.json файлы және құжаттардың көшірмелері) немесе мөрленген .svcase пакеті болып келеді. Оларды таңдаңыз немесе осында сүйреп әкеліңіз; мәліметтерді қолмен де енгізуге болады.',
    en: 'A case comes as a folder (a claim.json and copies of the documents) or as a sealed package, .svcase. Choose them or drop them here; a claim can also be typed in.',
  },
  'queue.none.mine': {
    ru: 'На рассмотрении ничего нет',
    kk: 'Қарауда ештеңе жоқ',
    en: 'Nothing for you to review',
  },
  'queue.none.mine.about': {
    ru: 'Все принятые дела решены или в работе у других. Новые появятся здесь, как только их примут.',
    kk: 'Қабылданған істердің бәрі шешілді немесе басқалардың жұмысында. Жаңалары қабылданғанда осында шығады.',
    en: 'Every case taken in is decided or with somebody else. New ones appear here as they are taken in.',
  },
  'queue.none.awaiting': {
    ru: 'Подтверждения ничто не ждёт',
    kk: 'Растауды күтетін іс жоқ',
    en: 'Nothing awaits confirmation',
  },
  'queue.none.awaiting.about': {
    ru: 'Сюда попадают решения, которые должен проверить другой человек: второй рецензент или уполномоченный представитель.',
    kk: 'Мұнда басқа адам тексеруі тиіс шешімдер түседі: екінші рецензент немесе уәкілетті өкіл.',
    en: 'Decisions that somebody else has to look at come here: a second reviewer, or a representative.',
  },
  'queue.none.decided': {
    ru: 'Решённых дел пока нет',
    kk: 'Шешілген істер әзірге жоқ',
    en: 'No decided cases yet',
  },
  'queue.none.decided.about': {
    ru: 'Дело окажется здесь после решения.',
    kk: 'Іс шешім қабылданғаннан кейін осында шығады.',
    en: 'A case comes here once it is decided.',
  },
  'queue.damaged': {
    ru: '{n, plural, one {Повреждена # часть} few {Повреждены # части} many {Повреждено # частей} other {Повреждено # части}} списка дел. Дел {n, plural, one {из неё} other {из них}} здесь не видно, с остальными можно работать.',
    kk: 'Істер тізімінің {n, plural, other {# бөлігі}} зақымдалған. Ондағы істер мұнда көрінбейді, қалғандарымен жұмыс істеуге болады.',
    en: '{n, plural, one {# part} other {# parts}} of the case list {n, plural, one {is} other {are}} damaged. The cases in it are not shown; you can work with the others.',
  },
  'queue.showAll': { ru: 'Показать все дела', kk: 'Барлық істерді көрсету', en: 'Show all cases' },
  'queue.notFound': { ru: 'Ничего не найдено', kk: 'Ештеңе табылмады', en: 'Nothing found' },
  'queue.notFound.about': {
    ru: 'В этой вкладке нет дел, где есть все введённые слова.',
    kk: 'Бұл қойындыда енгізілген сөздердің бәрі бар іс жоқ.',
    en: 'No case under this tab has all the words typed.',
  },
  'queue.clear': { ru: 'Очистить поиск', kk: 'Іздеуді тазалау', en: 'Clear the search' },
  'queue.searchAll': { ru: 'Искать во всех делах', kk: 'Барлық істерден іздеу', en: 'Search all cases' },
  'queue.loading': {
    ru: 'Список дел открывается…',
    kk: 'Істер тізімі ашылуда…',
    en: 'Opening the list of cases…',
  },
  'queue.key.search': { ru: 'Искать', kk: 'Іздеу', en: 'Search' },
  'queue.narrow': { ru: 'Отбор', kk: 'Іріктеу', en: 'Filters' },
  'queue.overdue': { ru: 'Просрочено', kk: 'Мерзімі өткен', en: 'Overdue' },
  'queue.programmes.all': { ru: 'Все программы', kk: 'Барлық бағдарлама', en: 'All programmes' },
  'queue.reviewers.all': { ru: 'Все рецензенты', kk: 'Барлық рецензент', en: 'All reviewers' },
  'queue.widen': { ru: 'Снять отбор', kk: 'Іріктеуді алып тастау', en: 'Clear filters' },
  'queue.narrowed': {
    ru: 'Под отбор ничего не подходит',
    kk: 'Іріктеуге сай іс жоқ',
    en: 'No case passes the filters',
  },
  'queue.narrowed.about': {
    ru: 'Дела в этой вкладке есть, но ни одно не отвечает выбранным условиям.',
    kk: 'Бұл қойындыда істер бар, бірақ таңдалған шарттарға ешқайсысы сай емес.',
    en: 'There are cases under this tab, but none that the chosen filters let through.',
  },
  'queue.key.overdue': {
    ru: 'Только просроченные или снова все',
    kk: 'Тек мерзімі өткендер немесе қайтадан бәрі',
    en: 'Overdue cases only, or all again',
  },
  'queue.key.move': {
    ru: 'Выбрать дело выше или ниже',
    kk: 'Жоғарыдағы не төмендегі істі таңдау',
    en: 'Choose the case above or below',
  },
  'queue.key.ends': {
    ru: 'Первое и последнее дело',
    kk: 'Бірінші және соңғы іс',
    en: 'First and last case',
  },
  'queue.key.pages': {
    ru: 'На экран выше или ниже',
    kk: 'Бір экран жоғары не төмен',
    en: 'A screenful up or down',
  },
  'queue.key.open': {
    ru: 'Открыть выбранное дело; новое при этом берётся в работу',
    kk: 'Таңдалған істі ашу; жаңа іс жұмысқа алынады',
    en: 'Open the chosen case; a new one becomes yours',
  },
})

/** Kinds as short as a table wants them. */
export const shortKindWords = {
  'id-card': { ru: 'удостоверение', kk: 'жеке куәлік', en: 'ID card' },
  passport: { ru: 'паспорт', kk: 'паспорт', en: 'passport' },
  'internal-passport': { ru: 'паспорт РФ', kk: 'РФ паспорты', en: 'RU internal passport' },
  'residence-permit': { ru: 'вид на жительство', kk: 'ықтиярхат', en: 'residence permit' },
  diploma: { ru: 'диплом', kk: 'диплом', en: 'diploma' },
  'diploma-supplement': { ru: 'приложение', kk: 'қосымша', en: 'supplement' },
  certificate: { ru: 'свидетельство', kk: 'куәлік', en: 'certificate' },
  other: { ru: 'другой', kk: 'басқа', en: 'other' },
} as const satisfies Record<DocumentKind, Text>

export const missingGroupWords = {
  identity: {
    ru: 'нет удостоверяющего личность',
    kk: 'жеке басын растайтын құжат жоқ',
    en: 'no identity document',
  },
  education: {
    ru: 'нет документа об образовании',
    kk: 'білімі туралы құжат жоқ',
    en: 'no education document',
  },
  other: { ru: 'нет другого документа', kk: 'басқа құжат жоқ', en: 'no other document' },
} as const satisfies Record<DocumentGroup, Text>
