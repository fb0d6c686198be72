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
  'unlock.sheet.lost': {
    ru: 'Парольную фразу нельзя узнать или сбросить: её нет ни в программе, ни у Компании. Уполномоченный представитель заведёт вам новую учётную запись, а дела и журнал останутся на месте.',
    kk: 'Құпия сөйлемді біліп алу немесе қалпына келтіру мүмкін емес: ол бағдарламада да, Компанияда да жоқ. Уәкілетті өкіл сізге жаңа есептік жазба ашады, ал істер мен журнал орнында қалады.',
    en: 'A passphrase cannot be looked up or reset: neither the program nor the Company has it. The representative will make you a new account; the cases and the journal stay where they are.',
  },
  'unlock.sheet.what': {
    ru: 'Лист восстановления нужен, когда фразу потерял последний уполномоченный представитель. Храните его запертым и отдельно от компьютера. Открыть хранилище по листу в этой версии ещё нельзя.',
    kk: 'Қалпына келтіру парағы соңғы уәкілетті өкіл сөйлемін жоғалтқанда керек. Оны құлыптаулы, компьютерден бөлек сақтаңыз. Бұл нұсқада қойманы парақпен ашуға әлі болмайды.',
    en: 'The recovery sheet is for when the last representative has lost their passphrase. Keep it locked away, apart from the computer. This version cannot open the vault by the sheet yet.',
  },
  'unlock.languages': { ru: 'Язык', kk: 'Тіл', en: 'Language' },
  'unlock.unusable': {
    ru: 'Хранилище нельзя открыть',
    kk: 'Қойманы ашу мүмкін емес',
    en: 'The vault cannot be opened',
  },
  'unlock.unusable.again': { ru: 'Проверить снова', kk: 'Қайта тексеру', en: 'Check again' },
})
