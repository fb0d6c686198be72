import { words } from './words.ts'

/** What a person opens the vault with: the passphrase, and the groups of a sheet typed in. */
export const keysWords = words({
  'keys.phrase': { ru: 'Парольная фраза', kk: 'Құпия сөйлем', en: 'Passphrase' },
  'keys.phrase.suggested': {
    ru: 'Фраза придумана случайно. Запишите её или введите свою.',
    kk: 'Сөйлем кездейсоқ құрылды. Жазып алыңыз немесе өзіңіздікін енгізіңіз.',
    en: 'The phrase was made at random. Write it down, or type one of your own.',
  },
  'keys.phrase.another': { ru: 'Предложить другую', kk: 'Басқасын ұсыну', en: 'Suggest another' },
  'keys.phrase.again': { ru: 'Повторите фразу', kk: 'Сөйлемді қайталаңыз', en: 'Type it again' },
  'keys.phrase.differs': {
    ru: 'Фразы не совпадают.',
    kk: 'Сөйлемдер сәйкес емес.',
    en: 'The two are not the same.',
  },
  'keys.phrase.strength': { ru: 'Надёжность фразы', kk: 'Сөйлемнің беріктігі', en: 'Strength' },
  'keys.phrase.enough': { ru: 'достаточно', kk: 'жеткілікті', en: 'enough' },
  'keys.phrase.weak': { ru: 'легко подобрать', kk: 'табу оңай', en: 'easy to guess' },
  'keys.phrase.lost': {
    ru: 'Фразу нельзя узнать или сбросить. Потерянная фраза — это новая учётная запись.',
    kk: 'Сөйлемді біліп алуға немесе қалпына келтіруге болмайды. Жоғалған сөйлем — жаңа есептік жазба.',
    en: 'A passphrase cannot be looked up or reset. A lost one means a new account.',
  },
  'keys.sheet.group': { ru: 'Группа {n}', kk: '{n}-топ', en: 'Group {n}' },
  'keys.sheet.wrong': {
    ru: '{n, plural, one {Не совпала группа {list}.} other {Не совпали группы {list}.}}',
    kk: '{n, plural, one {{list}-топ сәйкес емес.} other {{list}-топтар сәйкес емес.}}',
    en: '{n, plural, one {Group {list} is not right.} other {Groups {list} are not right.}}',
  },
  'keys.sheet.other': {
    ru: 'Группы введены без ошибок, но к этому хранилищу они не подходят.',
    kk: 'Топтар қатесіз енгізілді, бірақ бұл қоймаға сәйкес келмейді.',
    en: 'The groups are typed without a mistake, but they are not this vault’s.',
  },
  'keys.sheet.other.way': {
    ru: 'Проверьте, что они именно от этого рабочего места.',
    kk: 'Олардың дәл осы жұмыс орнынікі екенін тексеріңіз.',
    en: 'See that they belong to this very workstation.',
  },
})
