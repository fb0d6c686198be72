import { words } from './words.ts'

export const appWords = words({
  'app.name': { ru: 'Сверка', kk: 'Сверка', en: 'Сверка' },
  'app.sections': { ru: 'Разделы', kk: 'Бөлімдер', en: 'Sections' },
  'app.queue': { ru: 'Очередь', kk: 'Кезек', en: 'Queue' },
  'app.outcomes': { ru: 'Результаты', kk: 'Нәтижелер', en: 'Outcomes' },
  'app.journal': { ru: 'Журнал', kk: 'Журнал', en: 'Journal' },
  'app.settings': { ru: 'Настройки', kk: 'Баптаулар', en: 'Settings' },
  'app.lock': { ru: 'Закрыть хранилище', kk: 'Қойманы жабу', en: 'Lock the vault' },
  'app.locking': { ru: 'Хранилище закрывается…', kk: 'Қойма жабылып жатыр…', en: 'Locking the vault…' },
  'app.starting': { ru: 'Открывается…', kk: 'Ашылып жатыр…', en: 'Starting…' },
  'app.sync': { ru: 'Связь с сервером', kk: 'Сервермен байланыс', en: 'Server connection' },
  'app.sync.none': { ru: 'Сервер не подключён', kk: 'Сервер қосылмаған', en: 'No server connected' },
  'app.sync.ready': { ru: 'Сервер подключён', kk: 'Сервер қосылған', en: 'Server connected' },
  'app.sync.sent': { ru: 'Отправлено {time}', kk: 'Жіберілді {time}', en: 'Sent {time}' },
  'app.sync.offline': { ru: 'Нет сети', kk: 'Желі жоқ', en: 'No network' },
  'app.sync.unreachable': {
    ru: 'Сервер не отвечает',
    kk: 'Сервер жауап бермейді',
    en: 'Server does not answer',
  },
  'app.sync.failed': { ru: 'Отправить не удалось', kk: 'Жіберу мүмкін болмады', en: 'Could not send' },
  'app.sync.waiting': {
    ru: '{n, plural, one {# решение ждёт отправки} few {# решения ждут отправки} many {# решений ждут отправки} other {# решения ждут отправки}}',
    kk: '{n, plural, other {# шешім жіберуді күтуде}}',
    en: '{n, plural, one {# decision waits to be sent} other {# decisions wait to be sent}}',
  },
  'app.shortcuts': { ru: 'Сочетания клавиш', kk: 'Пернелер тіркесімі', en: 'Keyboard shortcuts' },
  'app.shortcuts.show': {
    ru: 'Показать сочетания клавиш',
    kk: 'Пернелер тіркесімін көрсету',
    en: 'Show keyboard shortcuts',
  },
  'app.shortcuts.here': { ru: 'На этом экране', kk: 'Осы экранда', en: 'On this screen' },
  'app.shortcuts.everywhere': { ru: 'Везде', kk: 'Барлық жерде', en: 'Everywhere' },
  'app.shortcuts.none': {
    ru: 'У этого экрана нет своих сочетаний.',
    kk: 'Бұл экранның өз тіркесімдері жоқ.',
    en: 'This screen has no shortcuts of its own.',
  },
  'app.broken': {
    ru: 'Экран не удалось показать. Сохранённое цело.',
    kk: 'Экранды көрсету мүмкін болмады. Сақталғаны бүтін.',
    en: 'The screen could not be shown. What was saved is safe.',
  },
  'app.reopen': { ru: 'Открыть заново', kk: 'Қайта ашу', en: 'Open again' },
  'app.soon': { ru: 'Экран ещё не готов', kk: 'Экран әлі дайын емес', en: 'This screen is not ready yet' },
})
