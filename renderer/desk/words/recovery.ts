import { words } from './words.ts'

/** Getting back in when no representative can unlock. */
export const recoveryWords = words({
  'recovery.title': { ru: 'Восстановление доступа', kk: 'Қолжетімділікті қалпына келтіру', en: 'Recovery' },
  'recovery.about': {
    ru: 'Для случая, когда хранилище не может открыть ни один представитель. Парольную фразу нельзя узнать или сбросить, поэтому заводится новый представитель. Если фразу потерял рецензент или аудитор, лист не нужен: представитель заведёт ему новую учётную запись.',
    kk: 'Қойманы бірде-бір өкіл аша алмайтын жағдайға арналған. Құпия сөйлемді біліп алуға немесе қалпына келтіруге болмайды, сондықтан жаңа өкіл ашылады. Сөйлемді рецензент немесе аудитор жоғалтса, парақ қажет емес: өкіл оған жаңа есептік жазба ашады.',
    en: 'For when no representative can open the vault. A passphrase cannot be looked up or reset, so a new representative is enrolled. If a reviewer or an auditor has lost theirs, the sheet is not needed: a representative makes them a new account.',
  },
  'recovery.by': { ru: 'Чем восстановить', kk: 'Немен қалпына келтіру', en: 'Recover by' },
  'recovery.by.sheet': { ru: 'Лист восстановления', kk: 'Қалпына келтіру парағы', en: 'Recovery sheet' },
  'recovery.by.escrow': {
    ru: 'Запасной ключ Компании',
    kk: 'Компанияның қосалқы кілті',
    en: 'The Company’s escrow key',
  },
  'recovery.groups.sheet': {
    ru: 'Восемь групп с листа',
    kk: 'Парақтағы сегіз топ',
    en: 'Eight groups from the sheet',
  },
  'recovery.groups.escrow': {
    ru: 'Восемь групп тайной половины ключа',
    kk: 'Кілттің құпия жартысындағы сегіз топ',
    en: 'Eight groups of the key’s secret half',
  },
  'recovery.wrong.sheet': {
    ru: 'Сверьте их с листом и введите ещё раз.',
    kk: 'Оларды парақпен салыстырып, қайта енгізіңіз.',
    en: 'Compare them with the sheet and type them again.',
  },
  'recovery.wrong.escrow': {
    ru: 'Сверьте их с записью хранителя ключа и введите ещё раз.',
    kk: 'Оларды кілт сақтаушысының жазбасымен салыстырып, қайта енгізіңіз.',
    en: 'Compare them with the keeper’s copy and type them again.',
  },
  'recovery.person': { ru: 'Новый представитель', kk: 'Жаңа өкіл', en: 'New representative' },
  'recovery.person.about': {
    ru: 'Он получит все полномочия и сможет открыть хранилище своей фразой.',
    kk: 'Ол барлық өкілеттікті алып, қойманы өз сөйлемімен аша алады.',
    en: 'They get all mandates and can open the vault with a passphrase of their own.',
  },
  'recovery.login.taken': {
    ru: 'Это имя здесь уже есть.',
    kk: 'Мұндай атау бар.',
    en: 'This name is here already.',
  },
  'recovery.follows': { ru: 'Что произойдёт', kk: 'Не болады', en: 'What happens' },
  'recovery.follows.stays': {
    ru: 'Дела, документы, журнал и прежние учётные записи останутся как есть.',
    kk: 'Істер, құжаттар, журнал және бұрынғы есептік жазбалар сол қалпында қалады.',
    en: 'Cases, documents, the journal and the accounts there are stay as they are.',
  },
  'recovery.follows.recorded': {
    ru: 'Восстановление будет записано в журнал, скрыть его нельзя.',
    kk: 'Қалпына келтіру журналға жазылады, оны жасыру мүмкін емес.',
    en: 'The recovery is recorded in the journal and cannot be hidden.',
  },
  'recovery.follows.locked': {
    ru: 'Хранилище останется закрытым, пока новый представитель не введёт свою фразу.',
    kk: 'Жаңа өкіл сөйлемін енгізгенше қойма жабық қалады.',
    en: 'The vault stays locked until the new representative types their passphrase.',
  },
  'recovery.do': { ru: 'Завести представителя', kk: 'Өкілді ашу', en: 'Enrol the representative' },
  'recovery.busy': { ru: 'Создаём ключи…', kk: 'Кілттер жасалуда…', en: 'Making the keys…' },
})
