import type { Text } from '../words.ts'
import type { ErrorTexts } from './error-text.ts'

/** Accounts, passphrases, the recovery sheet and mandates. */

const tellRepresentative: Text = {
  ru: 'Обратитесь к уполномоченному представителю.',
  kk: 'Уәкілетті өкілге хабарласыңыз.',
  en: 'Speak to the representative.',
}

export const accountErrors = {
  ACCOUNT_ENDED: {
    sentence: {
      ru: 'Срок действия этой учётной записи истёк.',
      kk: 'Бұл есептік жазбаның мерзімі аяқталды.',
      en: 'This account has ended.',
    },
    wayOn: tellRepresentative,
  },
  ARGON2_FAILED: {
    sentence: {
      ru: 'Проверить парольную фразу не удалось: скорее всего, не хватило памяти.',
      kk: 'Құпия сөйлемді тексеру мүмкін болмады: жад жетпеген болуы мүмкін.',
      en: 'The passphrase could not be checked, most likely for want of memory.',
    },
    wayOn: {
      ru: 'Закройте другие программы (нужно от 300 МБ до 1 ГБ) и повторите. Если не поможет, перезагрузите компьютер.',
      kk: 'Басқа бағдарламаларды жауып (300 МБ-тан 1 ГБ-қа дейін керек), қайталаңыз. Көмектеспесе, компьютерді қайта іске қосыңыз.',
      en: 'Close other programs (300 MB to 1 GB is needed) and try again. If that does not help, restart the computer.',
    },
  },
  BAD_PASSPHRASE: {
    sentence: {
      ru: 'Парольная фраза не подошла.',
      kk: 'Құпия сөйлем сәйкес келмеді.',
      en: 'That is not the passphrase.',
    },
    wayOn: {
      ru: 'Проверьте раскладку, регистр и пробелы и введите фразу ещё раз.',
      kk: 'Пернетақта тілін, әріп регистрін және бос орындарды тексеріп, сөйлемді қайта енгізіңіз.',
      en: 'Check the keyboard layout, capitals and spaces, and type it again.',
    },
  },
  ESCROW_KEY_MISTYPED: {
    sentence: {
      ru: 'Запасной ключ Компании введён с ошибкой.',
      kk: 'Компанияның қосалқы кілті қате енгізілді.',
      en: "The Company's escrow key was mistyped.",
    },
    wayOn: {
      ru: 'Вставьте открытую часть ключа целиком, как её дал держатель ключа.',
      kk: 'Кілттің ашық бөлігін кілт иесі берген қалпында толық қойыңыз.',
      en: 'Paste the whole public part of the key, as its holder gave it.',
    },
  },
  LAST_REPRESENTATIVE: {
    sentence: {
      ru: 'Это единственный уполномоченный представитель.',
      kk: 'Бұл — жалғыз уәкілетті өкіл.',
      en: 'This is the only representative.',
    },
    wayOn: {
      ru: 'Сначала заведите другого представителя.',
      kk: 'Алдымен басқа өкілді тіркеңіз.',
      en: 'Enrol another representative first.',
    },
  },
  LOCKED: {
    sentence: { ru: 'Хранилище закрыто.', kk: 'Қойма жабық.', en: 'The vault is locked.' },
    wayOn: { ru: 'Откройте хранилище.', kk: 'Қойманы ашыңыз.', en: 'Open the vault.' },
  },
  MANDATE_MISSING: {
    sentence: {
      ru: 'Для этого действия нужно полномочие, которого у вас нет.',
      kk: 'Бұл әрекетке сізде жоқ өкілеттік қажет.',
      en: 'This needs a mandate that you do not have.',
    },
    wayOn: {
      ru: 'Обратитесь к уполномоченному представителю: он выдаёт полномочия.',
      kk: 'Уәкілетті өкілге хабарласыңыз: өкілеттікті ол береді.',
      en: 'Speak to the representative, who grants mandates.',
    },
  },
  OWN_ACCOUNT: {
    sentence: {
      ru: 'Свою учётную запись убрать нельзя.',
      kk: 'Өз есептік жазбаңызды алып тастауға болмайды.',
      en: 'Nobody can remove their own account.',
    },
    wayOn: {
      ru: 'Её может убрать другой уполномоченный представитель.',
      kk: 'Оны басқа уәкілетті өкіл алып тастай алады.',
      en: 'Another representative can remove it.',
    },
  },
  RECOVERY_MISMATCH: {
    sentence: {
      ru: 'Лист восстановления введён с ошибкой.',
      kk: 'Қалпына келтіру парағы қате енгізілді.',
      en: 'The recovery sheet was not typed as it is.',
    },
    wayOn: {
      ru: 'Сверьте отмеченные группы со своей записью и введите их ещё раз.',
      kk: 'Белгіленген топтарды жазбаңызбен салыстырып, қайта енгізіңіз.',
      en: 'Compare the marked groups with your copy and type them again.',
    },
  },
  TOO_MANY_ATTEMPTS: {
    sentence: {
      ru: 'Было несколько неудачных попыток подряд, следующая пока закрыта.',
      kk: 'Қатарынан бірнеше сәтсіз әрекет болды, келесісі әзірге жабық.',
      en: 'Several attempts failed in a row; the next has to wait.',
    },
    wayOn: {
      ru: 'Подождите, пока истечёт время на экране, и введите фразу. Эта попытка не засчитана.',
      kk: 'Экрандағы уақыт біткенше күтіп, сөйлемді енгізіңіз. Бұл әрекет есептелген жоқ.',
      en: 'Wait until the time on the screen has run out, then type the passphrase. This attempt was not counted.',
    },
  },
  WEAK_PASSPHRASE: {
    sentence: {
      ru: 'Парольную фразу слишком легко подобрать.',
      kk: 'Құпия сөйлемді табу тым оңай.',
      en: 'The passphrase is too easy to guess.',
    },
    wayOn: {
      ru: 'Возьмите предложенную фразу или добавьте несколько слов, не связанных между собой.',
      kk: 'Ұсынылған сөйлемді алыңыз немесе өзара байланыссыз бірнеше сөз қосыңыз.',
      en: 'Take the suggested one, or add several words that have nothing to do with each other.',
    },
  },
} as const satisfies ErrorTexts
