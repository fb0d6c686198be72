import { words } from './words.ts'

export const unlockWords = words({
  'unlock.workstation': {
    ru: 'Рабочее место «{name}» · {country}',
    kk: '«{name}» жұмыс орны · {country}',
    en: 'Workstation “{name}” · {country}',
  },
  'unlock.account': { ru: 'Учётная запись', kk: 'Есептік жазба', en: 'Account' },
  'unlock.passphrase': { ru: 'Парольная фраза', kk: 'Құпия сөйлем', en: 'Passphrase' },
  'unlock.open': { ru: 'Открыть хранилище', kk: 'Қойманы ашу', en: 'Open the vault' },
  'unlock.opening': { ru: 'Проверяем фразу…', kk: 'Сөйлем тексерілуде…', en: 'Checking the passphrase…' },
  'unlock.empty': {
    ru: 'Введите парольную фразу.',
    kk: 'Құпия сөйлемді енгізіңіз.',
    en: 'Type the passphrase.',
  },
  'unlock.wait': {
    ru: 'Следующая попытка через {time}',
    kk: 'Келесі әрекетке дейін {time}',
    en: 'Next attempt in {time}',
  },
  'unlock.device.none': {
    ru: 'Хранилище ключей системы недоступно: защита только фразой',
    kk: 'Жүйенің кілттер қоймасы қолжетімсіз: тек сөйлеммен қорғалған',
    en: 'The system’s key store is not available: the passphrase alone protects',
  },
  'unlock.device.weak': {
    ru: 'Система хранит ключи без защиты: хранилище защищено только фразой',
    kk: 'Жүйе кілттерді қорғаусыз сақтайды: қойма тек сөйлеммен қорғалған',
    en: 'The system keeps keys unprotected: the passphrase alone protects',
  },
  'unlock.device.unused': {
    ru: 'Учётная запись создана без ключа этого компьютера: защита только фразой',
    kk: 'Есептік жазба бұл компьютердің кілтінсіз жасалған: тек сөйлеммен қорғалған',
    en: 'The account was made without this computer’s key: the passphrase alone protects',
  },
  'unlock.device.again': { ru: 'Проверить снова', kk: 'Қайта тексеру', en: 'Check again' },
  'unlock.device.present': {
    ru: 'Защита: фраза и ключ этого компьютера',
    kk: 'Қорғаныс: сөйлем және осы компьютердің кілті',
    en: 'Protected by the passphrase and this computer’s key',
  },
  'unlock.forgotten': { ru: 'Забыли фразу?', kk: 'Сөйлемді ұмыттыңыз ба?', en: 'Forgot it?' },
  'unlock.sheet': { ru: 'Лист восстановления', kk: 'Қалпына келтіру парағы', en: 'Recovery sheet' },
  'unlock.enrolled.sheet': {
    ru: 'Представитель «{login}» заведён по листу восстановления. Это записано в журнал.',
    kk: '«{login}» өкілі қалпына келтіру парағы бойынша ашылды. Бұл журналға жазылды.',
    en: 'The representative “{login}” was enrolled by the recovery sheet. It is recorded in the journal.',
  },
  'unlock.enrolled.escrow': {
    ru: 'Представитель «{login}» заведён по запасному ключу Компании. Это записано в журнал.',
    kk: '«{login}» өкілі Компанияның қосалқы кілті бойынша ашылды. Бұл журналға жазылды.',
    en: 'The representative “{login}” was enrolled by the Company’s escrow key. It is recorded in the journal.',
  },
  'unlock.enrolled.way': {
    ru: 'Войдите под новой фразой и уберите потерянную учётную запись в разделе «Люди».',
    kk: 'Жаңа сөйлеммен кіріп, жоғалған есептік жазбаны «Адамдар» бөлімінде алып тастаңыз.',
    en: 'Unlock with the new passphrase and remove the lost account under “People”.',
  },
  'unlock.languages': { ru: 'Язык', kk: 'Тіл', en: 'Language' },
  'unlock.unusable': {
    ru: 'Хранилище нельзя открыть',
    kk: 'Қойманы ашу мүмкін емес',
    en: 'The vault cannot be opened',
  },
  'unlock.unusable.again': { ru: 'Проверить снова', kk: 'Қайта тексеру', en: 'Check again' },
})
