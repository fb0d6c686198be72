import { words } from './words.ts'

export const viewsWords = words({
  'views.title': { ru: 'Виды очереди', kk: 'Кезек көріністері', en: 'Views of the queue' },
  'views.own': { ru: 'В работе у меня', kk: 'Менің жұмысымда', en: 'At work with me' },
  'views.overdue': { ru: 'Просроченные', kk: 'Мерзімі өткендер', en: 'Overdue' },
  'views.menu': { ru: 'Виды', kk: 'Көріністер', en: 'Views' },
  'views.save': { ru: 'Сохранить вид…', kk: 'Көріністі сақтау…', en: 'Save this view…' },
  'views.save.title': { ru: 'Сохранить вид', kk: 'Көріністі сақтау', en: 'Save this view' },
  'views.save.do': { ru: 'Сохранить', kk: 'Сақтау', en: 'Save' },
  'views.save.about': {
    ru: 'Вкладка, поиск, отбор и порядок дел запомнятся под этим именем. Вид видите только вы.',
    kk: 'Қойынды, іздеу, іріктеу және істердің реті осы атаумен сақталады. Көріністі тек сіз көресіз.',
    en: 'The tab, search, filters and order of cases are kept under this name. Only you see the view.',
  },
  'views.overwrite': { ru: 'Записать в «{name}»', kk: '«{name}» ішіне жазу', en: 'Write over “{name}”' },
  'views.rename': { ru: 'Переименовать «{name}»…', kk: '«{name}» атауын өзгерту…', en: 'Rename “{name}”…' },
  'views.rename.title': { ru: 'Переименовать вид', kk: 'Көріністің атауын өзгерту', en: 'Rename the view' },
  'views.rename.do': { ru: 'Переименовать', kk: 'Атауын өзгерту', en: 'Rename' },
  'views.remove': { ru: 'Удалить «{name}»', kk: '«{name}» көрінісін жою', en: 'Remove “{name}”' },
  'views.name': { ru: 'Название', kk: 'Атауы', en: 'Name' },
  'views.name.EMPTY': { ru: 'Введите название.', kk: 'Атауын енгізіңіз.', en: 'Type a name.' },
  'views.name.TOO_LONG': {
    ru: 'Не длиннее 60 знаков.',
    kk: '60 таңбадан аспасын.',
    en: 'No longer than 60 characters.',
  },
  'views.name.TAKEN': {
    ru: 'Вид с таким названием уже есть.',
    kk: 'Мұндай атаулы көрініс бар.',
    en: 'There is a view of that name already.',
  },
  'views.full': {
    ru: 'Сохранено 50 видов, больше нельзя. Удалите ненужный.',
    kk: '50 көрініс сақталған, одан көп болмайды. Қажет емесін жойыңыз.',
    en: 'Fifty views are kept, and no more can be. Remove one that you do not need.',
  },
  'views.changed': { ru: 'изменён', kk: 'өзгертілді', en: 'changed' },
  'views.saved': {
    ru: 'Вид «{name}» сохранён.',
    kk: '«{name}» көрінісі сақталды.',
    en: 'View “{name}” is saved.',
  },
  'views.overwritten': {
    ru: 'Вид «{name}» записан заново.',
    kk: '«{name}» көрінісі қайта жазылды.',
    en: 'View “{name}” is written over.',
  },
  'views.renamed': {
    ru: 'Теперь вид называется «{name}».',
    kk: 'Көрініс енді «{name}» деп аталады.',
    en: 'The view is now called “{name}”.',
  },
  'views.removed': {
    ru: 'Вид «{name}» удалён.',
    kk: '«{name}» көрінісі жойылды.',
    en: 'View “{name}” is removed.',
  },
  'views.undo': { ru: 'Вернуть', kk: 'Қайтару', en: 'Undo' },
  'views.failed': {
    ru: 'Сохранённые виды недоступны.',
    kk: 'Сақталған көріністерге қол жеткізу мүмкін емес.',
    en: 'The saved views are not available.',
  },
  'views.key': {
    ru: 'Выбрать вид по номеру',
    kk: 'Көріністі нөмірі бойынша таңдау',
    en: 'Choose a view by its digit',
  },
  'views.key.overwrite': {
    ru: 'Записать очередь в выбранный вид',
    kk: 'Кезекті таңдалған көрініске жазу',
    en: 'Write the queue over the chosen view',
  },
  'views.order': {
    ru: 'Сменить порядок дел',
    kk: 'Істердің ретін ауыстыру',
    en: 'Change the order of cases',
  },
  'views.order.oldest': { ru: 'сначала старые', kk: 'алдымен ескілері', en: 'oldest first' },
  'views.order.newest': { ru: 'сначала новые', kk: 'алдымен жаңалары', en: 'newest first' },
  'views.order.reference': { ru: 'по номеру дела', kk: 'іс нөмірі бойынша', en: 'by case number' },
})
