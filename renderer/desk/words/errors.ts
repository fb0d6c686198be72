import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { Text } from './words.ts'

export type ErrorText = {
  /** What happened. */
  readonly sentence: Text
  /** What the person can do about it. */
  readonly wayOn: Text
}

const tryAgain: Text = {
  ru: 'Повторите действие. Если не поможет, закройте и откройте хранилище.',
  kk: 'Әрекетті қайталаңыз. Көмектеспесе, қойманы жауып, қайта ашыңыз.',
  en: 'Try again. If that does not help, lock the vault and open it again.',
}
const tellRepresentative: Text = {
  ru: 'Обратитесь к уполномоченному представителю.',
  kk: 'Уәкілетті өкілге хабарласыңыз.',
  en: 'Speak to the representative.',
}
const touchNothing: Text = {
  ru: 'Ничего не удаляйте: данные целы. Скопируйте папку профиля и обратитесь к уполномоченному представителю.',
  kk: 'Ештеңені жоймаңыз: деректер сақтаулы. Профиль қалтасын көшіріп, уәкілетті өкілге хабарласыңыз.',
  en: 'Delete nothing: the data is still there. Copy the profile folder and speak to the representative.',
}
const bySheet: Text = {
  ru: 'Данные целы, ничего не удаляйте. Если вернуть нельзя, новую учётную запись откроет лист восстановления.',
  kk: 'Деректер бүтін, ештеңені жоймаңыз. Қайтару мүмкін болмаса, жаңа есептік жазбаны қалпына келтіру парағы ашады.',
  en: 'The data is safe; delete nothing. If it cannot be brought back, the recovery sheet opens a new account.',
}
const staysHere: Text = {
  ru: 'Решения остаются на рабочем месте и будут отправлены позже.',
  kk: 'Шешімдер жұмыс орнында қалады және кейін жіберіледі.',
  en: 'Decisions stay on this workstation and will be sent later.',
}
const anotherFile: Text = {
  ru: 'Выберите другой файл или отметьте документ как полученный, но нечитаемый.',
  kk: 'Басқа файл таңдаңыз немесе құжатты «алынды, бірақ оқылмайды» деп белгілеңіз.',
  en: 'Choose another file, or note the document as received and unreadable.',
}

/** Every code of the contract, as a person should hear it. */
export const errorWords = {
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
  BACKUP_DAMAGED: {
    sentence: {
      ru: 'Резервная копия повреждена или это не она. На этом компьютере ничего не изменено.',
      kk: 'Сақтық көшірме бүлінген немесе бұл ол емес. Бұл компьютерде ештеңе өзгертілген жоқ.',
      en: 'The backup is damaged, or this is none. Nothing on this computer was changed.',
    },
    wayOn: {
      ru: 'Перепишите файл с носителя ещё раз или возьмите более раннюю копию.',
      kk: 'Файлды тасымалдағыштан қайта көшіріңіз немесе ертерек көшірмені алыңыз.',
      en: 'Copy the file from its medium again, or take an earlier backup.',
    },
  },
  BACKUP_FOLDER_MISSING: {
    sentence: {
      ru: 'Папки для резервных копий нет на месте.',
      kk: 'Сақтық көшірмелер қалтасы орнында жоқ.',
      en: 'The folder for backups is not there.',
    },
    wayOn: {
      ru: 'Подключите носитель, на котором она лежит, или выберите другую папку в разделе «Хранилище».',
      kk: 'Ол жатқан тасымалдағышты қосыңыз немесе «Қойма» бөлімінде басқа қалтаны таңдаңыз.',
      en: 'Connect the medium it is on, or choose another folder under “Vault”.',
    },
  },
  BAD_ARGUMENT: {
    sentence: {
      ru: 'Введённое значение не подходит.',
      kk: 'Енгізілген мән жарамайды.',
      en: 'A value that was entered is not acceptable.',
    },
    wayOn: {
      ru: 'Проверьте введённое и повторите.',
      kk: 'Енгізілгенді тексеріп, қайталаңыз.',
      en: 'Check what you entered and try again.',
    },
  },
  BAD_CLAIM: {
    sentence: {
      ru: 'Заявленные сведения составлены неверно.',
      kk: 'Мәлімделген мәліметтер дұрыс құрылмаған.',
      en: 'The claimed data is not well formed.',
    },
    wayOn: {
      ru: 'Исправьте названные поля в claim.json или введите сведения вручную.',
      kk: 'claim.json ішіндегі аталған өрістерді түзетіңіз немесе мәліметтерді қолмен енгізіңіз.',
      en: 'Correct the named fields in claim.json, or type the claim in.',
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
  CANCELLED: {
    sentence: {
      ru: 'Остановлено. Ничего не изменено.',
      kk: 'Тоқтатылды. Ештеңе өзгертілген жоқ.',
      en: 'Stopped. Nothing was changed.',
    },
    wayOn: {
      ru: 'Начните снова, когда будет удобно.',
      kk: 'Ыңғайлы кезде қайта бастаңыз.',
      en: 'Start again when it suits you.',
    },
  },
  CASE_NOT_CLAIMED: {
    sentence: {
      ru: 'Дело не взято вами в работу.',
      kk: 'Істі сіз жұмысқа алмағансыз.',
      en: 'You have not claimed this case.',
    },
    wayOn: {
      ru: 'Возьмите дело в работу из очереди.',
      kk: 'Істі кезектен жұмысқа алыңыз.',
      en: 'Claim the case from the queue.',
    },
  },
  CASE_RESERVED: {
    sentence: {
      ru: 'Дело передано другому рецензенту и ждёт его.',
      kk: 'Іс басқа рецензентке берілген және оны күтуде.',
      en: 'The case was handed on to another reviewer and waits for them.',
    },
    wayOn: {
      ru: 'Возьмите другое дело. Освободить это может уполномоченный представитель.',
      kk: 'Басқа іс алыңыз. Мұны уәкілетті өкіл босата алады.',
      en: 'Take another case. A representative can free this one.',
    },
  },
  CASE_TAKEN: {
    sentence: {
      ru: 'Дело уже в работе у другого рецензента.',
      kk: 'Іс басқа рецензенттің жұмысында.',
      en: 'Another reviewer has claimed this case.',
    },
    wayOn: { ru: 'Возьмите другое дело.', kk: 'Басқа іс алыңыз.', en: 'Take another case.' },
  },
  CHAIN_BROKEN: {
    sentence: {
      ru: 'Цепочка подписей учётных записей и полномочий не сходится.',
      kk: 'Есептік жазбалар мен өкілеттіктер қолтаңбаларының тізбегі сәйкес келмейді.',
      en: 'The chain of signed accounts and mandates does not hold.',
    },
    wayOn: touchNothing,
  },
  CLAIM_MISSING: {
    sentence: {
      ru: 'В папке нет файла claim.json с заявленными сведениями.',
      kk: 'Қалтада мәлімделген мәліметтері бар claim.json файлы жоқ.',
      en: 'The folder has no claim.json with the claimed data.',
    },
    wayOn: {
      ru: 'Добавьте claim.json или введите сведения вручную.',
      kk: 'claim.json қосыңыз немесе мәліметтерді қолмен енгізіңіз.',
      en: 'Add claim.json, or type the claim in.',
    },
  },
  CODE_REFUSED: {
    sentence: {
      ru: 'Сервер не принял код подключения.',
      kk: 'Сервер қосылу кодын қабылдамады.',
      en: 'The server did not accept the enrolment code.',
    },
    wayOn: {
      ru: 'Код действует один раз. Запросите новый и введите его целиком.',
      kk: 'Код бір рет жарамды. Жаңасын сұрап, толық енгізіңіз.',
      en: 'A code works once. Ask for a new one and type all of it.',
    },
  },
  CONFIRMATION_BY_SAME_PERSON: {
    sentence: {
      ru: 'Подтвердить отказ должен другой человек, не тот, кто его вынес.',
      kk: 'Бас тартуды оны шығарған адам емес, басқа адам растауы керек.',
      en: 'A refusal must be confirmed by somebody other than the person who made it.',
    },
    wayOn: {
      ru: 'Попросите другого уполномоченного представителя.',
      kk: 'Басқа уәкілетті өкілден сұраңыз.',
      en: 'Ask another representative.',
    },
  },
  DAMAGED: {
    sentence: {
      ru: 'Запись в хранилище повреждена или изменена.',
      kk: 'Қоймадағы жазба зақымдалған немесе өзгертілген.',
      en: 'A record in the vault is damaged or was changed.',
    },
    wayOn: touchNothing,
  },
  DECISION_NOT_ALLOWED: {
    sentence: {
      ru: 'Такое решение сейчас принять нельзя.',
      kk: 'Қазір мұндай шешім қабылдауға болмайды.',
      en: 'This decision cannot be made now.',
    },
    wayOn: {
      ru: 'Дайте заключение по каждому документу; чего не хватает, сказано внизу панели.',
      kk: 'Әр құжат бойынша қорытынды беріңіз; не жетпейтіні панельдің төменгі жағында айтылған.',
      en: 'Make a finding for every document; what is missing is said at the foot of the panel.',
    },
  },
  DEVICE_SECRET_DAMAGED: {
    sentence: {
      ru: 'Файл ключа этого компьютера device-secret.json повреждён, а учётная запись защищена и этим ключом.',
      kk: 'Бұл компьютер кілтінің device-secret.json файлы зақымдалған, ал есептік жазба осы кілтпен де қорғалған.',
      en: 'The file of this computer’s key, device-secret.json, is damaged, and the account is protected by that key too.',
    },
    wayOn: {
      ru: `Верните файл в папку профиля из копии и повторите. ${bySheet.ru}`,
      kk: `Файлды көшірмеден профиль қалтасына қайтарып, қайталаңыз. ${bySheet.kk}`,
      en: `Put the file back into the profile folder from a copy and try again. ${bySheet.en}`,
    },
  },
  DEVICE_SECRET_MISSING: {
    sentence: {
      ru: 'Файла ключа этого компьютера device-secret.json нет, а учётная запись защищена и этим ключом.',
      kk: 'Бұл компьютер кілтінің device-secret.json файлы жоқ, ал есептік жазба осы кілтпен де қорғалған.',
      en: 'The file of this computer’s key, device-secret.json, is missing, and the account is protected by that key too.',
    },
    wayOn: {
      ru: `Верните файл в папку профиля из копии и повторите. ${bySheet.ru}`,
      kk: `Файлды көшірмеден профиль қалтасына қайтарып, қайталаңыз. ${bySheet.kk}`,
      en: `Put the file back into the profile folder from a copy and try again. ${bySheet.en}`,
    },
  },
  DEVICE_STORE_CHANGED: {
    sentence: {
      ru: 'Система предлагает другое хранилище ключей, чем то, в котором лежит ключ этого компьютера.',
      kk: 'Жүйе бұл компьютердің кілті жатқан кілттер қоймасын емес, басқасын ұсынып тұр.',
      en: 'The system offers another key store than the one that holds this computer’s key.',
    },
    wayOn: {
      ru: `Войдите в систему с прежней средой рабочего стола, с которой создавалось хранилище, и повторите. Ничего не повреждено. ${bySheet.ru}`,
      kk: `Жүйеге қойма жасалған кездегі жұмыс үстелі ортасымен кіріп, қайталаңыз. Ештеңе зақымдалмаған. ${bySheet.kk}`,
      en: `Sign in with the desktop environment in which the vault was made and try again. Nothing is damaged. ${bySheet.en}`,
    },
  },
  DEVICE_STORE_LOCKED: {
    sentence: {
      ru: 'Связка ключей системы заперта, и ключ этого компьютера пока не прочитать.',
      kk: 'Жүйенің кілттер байламы құлыптаулы, бұл компьютердің кілтін әзірге оқу мүмкін емес.',
      en: 'The system’s keyring is locked, so this computer’s key cannot be read for now.',
    },
    wayOn: {
      ru: 'Отоприте связку ключей паролем системы и повторите. Если не поможет, закройте и снова запустите «Сверку».',
      kk: 'Кілттер байламын жүйе құпиясөзімен ашып, қайталаңыз. Көмектеспесе, «Сверканы» жауып, қайта іске қосыңыз.',
      en: 'Unlock the keyring with your system password and try again. If that does not help, quit Сверка and start it again.',
    },
  },
  DEVICE_STORE_RESET: {
    sentence: {
      ru: 'Хранилище ключей системы работает, но ключ этого компьютера им больше не открыть: его сбросили или создали заново.',
      kk: 'Жүйенің кілттер қоймасы жұмыс істейді, бірақ бұл компьютердің кілтін енді аша алмайды: ол тазартылған немесе қайта жасалған.',
      en: 'The system’s key store works but no longer opens this computer’s key: it was reset or made anew.',
    },
    wayOn: {
      ru: `Верните хранилище ключей системы из копии и повторите. ${bySheet.ru}`,
      kk: `Жүйенің кілттер қоймасын көшірмеден қайтарып, қайталаңыз. ${bySheet.kk}`,
      en: `Bring the system’s key store back from a copy and try again. ${bySheet.en}`,
    },
  },
  DEVICE_STORE_UNAVAILABLE: {
    sentence: {
      ru: 'Хранилище ключей системы не отвечает, а учётная запись защищена и ключом этого компьютера.',
      kk: 'Жүйенің кілттер қоймасы жауап бермейді, ал есептік жазба бұл компьютердің кілтімен де қорғалған.',
      en: 'The system’s key store does not answer, and the account is protected by this computer’s key too.',
    },
    wayOn: {
      ru: `Войдите в систему под тем же пользователем, запустите службу ключей и повторите. ${bySheet.ru}`,
      kk: `Жүйеге сол пайдаланушымен кіріп, кілттер қызметін іске қосып, қайталаңыз. ${bySheet.kk}`,
      en: `Sign in to the system as the same user, start its key service and try again. ${bySheet.en}`,
    },
  },
  DEVICE_STORE_WEAK: {
    sentence: {
      ru: 'В этом сеансе система хранит ключи без защиты, поэтому ключ этого компьютера недоступен, а учётная запись защищена и им.',
      kk: 'Бұл сеанста жүйе кілттерді қорғаусыз сақтайды, сондықтан бұл компьютердің кілті қолжетімсіз, ал есептік жазба онымен де қорғалған.',
      en: 'In this session the system keeps keys unprotected, so this computer’s key is not available, and the account is protected by it too.',
    },
    wayOn: {
      ru: `Войдите в систему с прежним хранилищем ключей (GNOME Keyring или KWallet) и повторите. ${bySheet.ru}`,
      kk: `Жүйеге бұрынғы кілттер қоймасымен (GNOME Keyring немесе KWallet) кіріп, қайталаңыз. ${bySheet.kk}`,
      en: `Sign in with the key store of before (GNOME Keyring or KWallet) and try again. ${bySheet.en}`,
    },
  },
  DOCUMENT_LIMIT: {
    sentence: {
      ru: 'В деле слишком много документов.',
      kk: 'Істе құжаттар тым көп.',
      en: 'The case has too many documents.',
    },
    wayOn: {
      ru: 'Оставьте только документы, нужные программе.',
      kk: 'Бағдарламаға қажетті құжаттарды ғана қалдырыңыз.',
      en: 'Keep only the documents that the programme needs.',
    },
  },
  DUPLICATE_IN_CASE: {
    sentence: {
      ru: 'Этот файл уже есть в деле.',
      kk: 'Бұл файл істе бар.',
      en: 'This file is already in the case.',
    },
    wayOn: {
      ru: 'Уберите повтор или выберите другой файл.',
      kk: 'Қайталанғанын алып тастаңыз немесе басқа файл таңдаңыз.',
      en: 'Leave the copy out, or choose another file.',
    },
  },
  EMPTY_FILE: {
    sentence: { ru: 'Файл пуст.', kk: 'Файл бос.', en: 'The file is empty.' },
    wayOn: anotherFile,
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
  FILE_CHANGED: {
    sentence: {
      ru: 'Файл изменился, пока его принимали.',
      kk: 'Файл қабылданып жатқанда өзгерді.',
      en: 'The file changed while it was taken in.',
    },
    wayOn: {
      ru: 'Дождитесь окончания записи файла и примите дело снова.',
      kk: 'Файлдың жазылып бітуін күтіп, істі қайта қабылдаңыз.',
      en: 'Wait until the file is written, then take the case in again.',
    },
  },
  FILE_MISSING: {
    sentence: {
      ru: 'Файл, названный в claim.json, не найден.',
      kk: 'claim.json ішінде аталған файл табылмады.',
      en: 'A file that claim.json names was not found.',
    },
    wayOn: {
      ru: 'Положите файл в папку дела или исправьте claim.json.',
      kk: 'Файлды іс қалтасына салыңыз немесе claim.json түзетіңіз.',
      en: 'Put the file into the folder, or correct claim.json.',
    },
  },
  FILE_TOO_LARGE: {
    sentence: {
      ru: 'Файл больше 256 МБ.',
      kk: 'Файл 256 МБ-тан үлкен.',
      en: 'The file is larger than 256 MB.',
    },
    wayOn: anotherFile,
  },
  FILE_UNREADABLE: {
    sentence: {
      ru: 'Файл не удалось прочитать с диска.',
      kk: 'Файлды дискіден оқу мүмкін болмады.',
      en: 'The file could not be read from the disk.',
    },
    wayOn: {
      ru: 'Проверьте носитель и права на файл и повторите.',
      kk: 'Тасығышты және файлға рұқсатты тексеріп, қайталаңыз.',
      en: 'Check the disk and the permissions of the file, and try again.',
    },
  },
  FINDING_NOT_ALLOWED: {
    sentence: {
      ru: 'Такое заключение сейчас дать нельзя.',
      kk: 'Қазір мұндай қорытынды беруге болмайды.',
      en: 'This finding cannot be made now.',
    },
    wayOn: {
      ru: 'Осмотрите названные страницы и заполните обязательные поля.',
      kk: 'Аталған беттерді қарап, міндетті өрістерді толтырыңыз.',
      en: 'Look at the named pages and fill in the required fields.',
    },
  },
  FORMAT_EARLIER: {
    sentence: {
      ru: 'Хранилище записано в прежнем формате.',
      kk: 'Қойма бұрынғы форматта жазылған.',
      en: 'The vault is in an earlier format.',
    },
    wayOn: {
      ru: 'Пусть его один раз откроет уполномоченный представитель: при этом оно будет переведено. Ничего не удалено.',
      kk: 'Оны бір рет уәкілетті өкіл ашсын: сонда ол көшіріледі. Ештеңе жойылған жоқ.',
      en: 'Let a representative open it once: it is converted then. Nothing was deleted.',
    },
  },
  FUTURE_FORMAT: {
    sentence: {
      ru: 'Хранилище создано более новой версией «Сверки».',
      kk: 'Қойма «Сверканың» жаңарақ нұсқасымен жасалған.',
      en: 'The vault was made by a newer version of Сверка.',
    },
    wayOn: {
      ru: 'Установите новую версию. В хранилище ничего не изменено и не удалено.',
      kk: 'Жаңа нұсқасын орнатыңыз. Қоймада ештеңе өзгертілмеді және жойылмады.',
      en: 'Install the newer version. Nothing in the vault was changed or deleted.',
    },
  },
  HAND_ON_REFUSED: {
    sentence: {
      ru: 'Этому человеку дело передать нельзя: он с ним уже работал, связан с Мастером или не может рассматривать дела.',
      kk: 'Бұл адамға істі беруге болмайды: ол онымен жұмыс істеген, Мастермен байланысты немесе істерді қарай алмайды.',
      en: 'The case cannot be handed on to this person: they have worked on it, are tied to the Master, or may not review.',
    },
    wayOn: {
      ru: 'Выберите другого или верните дело в очередь.',
      kk: 'Басқасын таңдаңыз немесе істі кезекке қайтарыңыз.',
      en: 'Choose somebody else, or return the case to the queue.',
    },
  },
  INTERNAL: {
    sentence: {
      ru: 'Произошла ошибка в программе.',
      kk: 'Бағдарламада қате болды.',
      en: 'Something went wrong in the program.',
    },
    wayOn: tryAgain,
  },
  INTAKE_CANCELLED: {
    sentence: {
      ru: 'Приём дела отменён, из него ничего не сохранено.',
      kk: 'Істі қабылдау тоқтатылды, одан ештеңе сақталмады.',
      en: 'Taking the case in was cancelled; nothing of it was kept.',
    },
    wayOn: {
      ru: 'Дело можно принять снова.',
      kk: 'Істі қайта қабылдауға болады.',
      en: 'The case can be taken in again.',
    },
  },
  KEYRING_CHANGED: {
    sentence: {
      ru: 'Файл ключей изменился, пока с ним работали.',
      kk: 'Кілттер файлы жұмыс кезінде өзгерді.',
      en: 'The keyring file changed while it was in use.',
    },
    wayOn: {
      ru: 'Закройте и откройте хранилище. Если повторится, обратитесь к уполномоченному представителю.',
      kk: 'Қойманы жауып, қайта ашыңыз. Қайталанса, уәкілетті өкілге хабарласыңыз.',
      en: 'Lock the vault and open it again. If it happens again, speak to the representative.',
    },
  },
  KEYRING_MISSING: {
    sentence: {
      ru: 'Хранилище есть, а файла ключей к нему нет.',
      kk: 'Қойма бар, бірақ оның кілттер файлы жоқ.',
      en: 'The vault is here but its keyring file is missing.',
    },
    wayOn: {
      ru: 'Верните файл ключей в папку профиля. Ничего не удаляйте: без него документы не открыть.',
      kk: 'Кілттер файлын профиль қалтасына қайтарыңыз. Ештеңені жоймаңыз: онсыз құжаттар ашылмайды.',
      en: 'Put the keyring file back into the profile folder. Delete nothing: without it no document opens.',
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
  LATER_JOURNAL_UNFIT: {
    sentence: {
      ru: 'Этот журнал не подходит к копии. На этом компьютере ничего не изменено.',
      kk: 'Бұл журнал көшірмеге сәйкес келмейді. Бұл компьютерде ештеңе өзгертілген жоқ.',
      en: 'This journal does not go with the backup. Nothing on this computer was changed.',
    },
    wayOn: {
      ru: 'Выберите журнал того же хранилища, выгруженный после снятия копии, или продолжите без него.',
      kk: 'Көшірме жасалғаннан кейін шығарылған, сол қойманың журналын таңдаңыз немесе онсыз жалғастырыңыз.',
      en: 'Choose a journal of the same vault, exported after the backup was made, or go on without one.',
    },
  },
  LINES_COVERED: {
    sentence: {
      ru: 'Рамка задевает маску, а то, что под маской, не читается.',
      kk: 'Жақтау жамылғыға тиеді, ал жамылғы астындағы оқылмайды.',
      en: 'The rectangle touches a mask, and what lies under a mask is not read.',
    },
    wayOn: {
      ru: 'Поднимите маски (H) или обведите другое место.',
      kk: 'Жамылғыны көтеріңіз (H) немесе басқа жерді қоршаңыз.',
      en: 'Lift the masks (H), or draw around another place.',
    },
  },
  LINES_FAILED: {
    sentence: {
      ru: 'Строки прочитать не удалось: распознавание дало сбой.',
      kk: 'Жолдарды оқу мүмкін болмады: тану құралы істен шықты.',
      en: 'The lines could not be read: the recogniser failed.',
    },
    wayOn: {
      ru: 'Прочитайте ещё раз или введите строки сами.',
      kk: 'Қайта оқып көріңіз немесе жолдарды өзіңіз енгізіңіз.',
      en: 'Read them once more, or type them yourself.',
    },
  },
  LINES_NOT_FOUND: {
    sentence: {
      ru: 'В рамке не нашлось машиночитаемых строк.',
      kk: 'Жақтаудан машинамен оқылатын жолдар табылмады.',
      en: 'No machine-readable lines were found in the rectangle.',
    },
    wayOn: {
      ru: 'Поверните страницу так, чтобы строки читались слева направо, и обведите только их. Или введите их сами.',
      kk: 'Жолдар солдан оңға қарай оқылатындай бетті бұрып, тек соларды қоршаңыз. Немесе өзіңіз енгізіңіз.',
      en: 'Turn the page so that the lines run from left to right, and draw around them alone. Or type them yourself.',
    },
  },
  LINES_TOO_SLOW: {
    sentence: {
      ru: 'Строки читались слишком долго, и чтение остановлено.',
      kk: 'Жолдар тым ұзақ оқылды, сондықтан оқу тоқтатылды.',
      en: 'Reading the lines took too long and was stopped.',
    },
    wayOn: {
      ru: 'Обведите только строки, без остальной страницы, или введите их сами.',
      kk: 'Беттің қалған бөлігінсіз тек жолдарды қоршаңыз немесе оларды өзіңіз енгізіңіз.',
      en: 'Draw around the lines alone, without the rest of the page, or type them yourself.',
    },
  },
  LINES_TOO_SMALL: {
    sentence: {
      ru: 'Буквы слишком мелкие: в них мало точек, и машина стала бы гадать.',
      kk: 'Әріптер тым ұсақ: нүктелері аз, сондықтан машина болжаумен оқыр еді.',
      en: 'The letters are too small: they have so few pixels that a machine would guess.',
    },
    wayOn: {
      ru: 'Обведите только строки. Если и так мелко, увеличьте страницу и введите строки сами или запросите снимок крупнее.',
      kk: 'Тек жолдарды қоршаңыз. Сонда да ұсақ болса, бетті үлкейтіп, жолдарды өзіңіз енгізіңіз немесе ірірек сурет сұраңыз.',
      en: 'Draw around the lines alone. If they are still too small, enlarge the page and type them yourself, or ask for a larger picture.',
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
  NOT_ENOUGH_SPACE: {
    sentence: {
      ru: 'На диске мало места, чтобы принять это дело.',
      kk: 'Бұл істі қабылдауға дискідегі орын жетпейді.',
      en: 'There is too little space on the disk to take this case in.',
    },
    wayOn: {
      ru: 'Ничего не записано. Освободите место и примите дело снова; решать принятые дела можно и сейчас.',
      kk: 'Ештеңе жазылған жоқ. Орын босатып, істі қайта қабылдаңыз; қабылданған істерді қазір де шешуге болады.',
      en: 'Nothing was written. Free some space and take the case in again; cases already here can be decided meanwhile.',
    },
  },
  NOT_ENROLLED: {
    sentence: {
      ru: 'Рабочее место не подключено к серверу.',
      kk: 'Жұмыс орны серверге қосылмаған.',
      en: 'This workstation is not enrolled with a server.',
    },
    wayOn: {
      ru: 'Уполномоченный представитель может подключить сервер в настройках. Решения пока остаются здесь.',
      kk: 'Уәкілетті өкіл серверді баптауларда қоса алады. Шешімдер әзірге осында қалады.',
      en: 'The representative can connect a server in the settings. Decisions stay here until then.',
    },
  },
  NOT_FOUND: {
    sentence: {
      ru: 'Такой записи в хранилище нет.',
      kk: 'Қоймада мұндай жазба жоқ.',
      en: 'There is no such record in the vault.',
    },
    wayOn: { ru: 'Вернитесь в очередь.', kk: 'Кезекке оралыңыз.', en: 'Go back to the queue.' },
  },
  NO_NETWORK: {
    sentence: { ru: 'Нет сети.', kk: 'Желі жоқ.', en: 'There is no network.' },
    wayOn: staysHere,
  },
  OUTCOME_NOT_HELD: {
    sentence: {
      ru: 'Результат уже передан на отправку, отменить решение нельзя.',
      kk: 'Нәтиже жіберуге берілген, шешімді қайтаруға болмайды.',
      en: 'The outcome was already handed over; the decision cannot be undone.',
    },
    wayOn: {
      ru: 'Изменить его можно только новым решением в новом круге.',
      kk: 'Оны тек жаңа айналымдағы жаңа шешіммен өзгертуге болады.',
      en: 'Only a new decision in a new round can change it.',
    },
  },
  OUTCOME_REFUSED: {
    sentence: {
      ru: 'Результат не принят к отправке.',
      kk: 'Нәтиже жіберуге қабылданбады.',
      en: 'The outcome was refused.',
    },
    wayOn: {
      ru: 'Решение сохранено. Сообщите код уполномоченному представителю.',
      kk: 'Шешім сақталды. Кодты уәкілетті өкілге айтыңыз.',
      en: 'The decision is kept. Give the code to the representative.',
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
  PACKAGE_CUT: {
    sentence: {
      ru: 'Файл пакета обрывается: он скопирован не до конца.',
      kk: 'Пакет файлы үзіліп қалған: ол толық көшірілмеген.',
      en: 'The package’s file ends too soon: it was not copied whole.',
    },
    wayOn: {
      ru: 'Скопируйте пакет заново целиком или попросите отправителя прислать его ещё раз.',
      kk: 'Пакетті толығымен қайта көшіріңіз немесе жіберушіден қайта жіберуін сұраңыз.',
      en: 'Copy the whole package again, or ask the sender to send it once more.',
    },
  },
  PACKAGE_DAMAGED: {
    sentence: {
      ru: 'Пакет повреждён, или это вообще не пакет с делом.',
      kk: 'Пакет бүлінген немесе бұл іс салынған пакет емес.',
      en: 'The package is damaged, or this is no case package at all.',
    },
    wayOn: {
      ru: 'Ничего из него не принято. Попросите отправителя прислать пакет ещё раз.',
      kk: 'Одан ештеңе қабылданған жоқ. Жіберушіден пакетті қайта жіберуін сұраңыз.',
      en: 'Nothing of it was taken in. Ask the sender to send the package again.',
    },
  },
  PACKAGE_EXPIRED: {
    sentence: {
      ru: 'Срок пакета истёк.',
      kk: 'Пакеттің мерзімі өтіп кеткен.',
      en: 'The package has expired.',
    },
    wayOn: {
      ru: 'Попросите отправителя запечатать дело заново.',
      kk: 'Жіберушіден істі қайта мөрлеуін сұраңыз.',
      en: 'Ask the sender to seal the case anew.',
    },
  },
  PACKAGE_FOR_ANOTHER: {
    sentence: {
      ru: 'Пакет запечатан для другого рабочего места.',
      kk: 'Пакет басқа жұмыс орнына арнап мөрленген.',
      en: 'The package is sealed for another workstation.',
    },
    wayOn: {
      ru: 'Передайте его туда или дайте отправителю ключ этого рабочего места.',
      kk: 'Оны сол жаққа беріңіз немесе жіберушіге осы жұмыс орнының кілтін беріңіз.',
      en: 'Pass it on to that one, or give the sender the key of this workstation.',
    },
  },
  PACKAGE_FUTURE: {
    sentence: {
      ru: 'Пакет сделан более новой версией программы.',
      kk: 'Пакет бағдарламаның жаңарақ нұсқасымен жасалған.',
      en: 'The package was made by a later version of the program.',
    },
    wayOn: {
      ru: 'Обновите «Сверку» и примите пакет снова.',
      kk: '«Сверканы» жаңартып, пакетті қайта қабылдаңыз.',
      en: 'Update Сверка, then take the package in again.',
    },
  },
  PACKAGE_KEY_UNFIT: {
    sentence: {
      ru: 'Это не файл ключа отправителя, или он повреждён.',
      kk: 'Бұл жіберушінің кілт файлы емес немесе ол бүлінген.',
      en: 'This is not a sender’s key file, or it is damaged.',
    },
    wayOn: {
      ru: 'Возьмите у отправителя файл с окончанием .pub и выберите его.',
      kk: 'Жіберушіден .pub деп аяқталатын файлды алып, соны таңдаңыз.',
      en: 'Get the file that ends in .pub from the sender, and choose it.',
    },
  },
  PACKAGE_NOT_ENTITLED: {
    sentence: {
      ru: 'Пакет подписан тем, у кого на том рабочем месте нет на это полномочия.',
      kk: 'Пакетке сол жұмыс орнында бұған өкілеттігі жоқ адам қол қойған.',
      en: 'The package is signed by somebody who has no mandate for it on that workstation.',
    },
    wayOn: {
      ru: 'Ничего из него не принято. Позвоните на то рабочее место: пакет делает тот, у кого есть полномочие.',
      kk: 'Одан ештеңе қабылданған жоқ. Сол жұмыс орнына қоңырау шалыңыз: пакетті өкілеттігі бар адам жасайды.',
      en: 'Nothing of it was taken in. Call that workstation: the package is made by somebody with a mandate.',
    },
  },
  PACKAGE_REPLAYED: {
    sentence: {
      ru: 'Этот пакет уже принят.',
      kk: 'Бұл пакет бұрын қабылданған.',
      en: 'This package was taken in already.',
    },
    wayOn: {
      ru: 'Дело лежит в очереди. Чтобы передать новые документы, отправитель запечатывает новый пакет.',
      kk: 'Іс кезекте тұр. Жаңа құжаттарды беру үшін жіберуші жаңа пакет мөрлейді.',
      en: 'The case is in the queue. To send new documents, the sender seals a new package.',
    },
  },
  PACKAGE_SENDER_REMOVED: {
    sentence: {
      ru: 'Отправитель этого пакета убран: от него больше ничего не принимают.',
      kk: 'Бұл пакеттің жіберушісі алынып тасталған: одан енді ештеңе қабылданбайды.',
      en: 'The sender of this package was removed: nothing of theirs is taken in any more.',
    },
    wayOn: {
      ru: 'Если его убрали по ошибке, представитель внесёт его снова.',
      kk: 'Егер ол қателесіп алынып тасталса, өкіл оны қайта қосады.',
      en: 'If that was a mistake, a representative enrols them again.',
    },
  },
  PACKAGE_SENDER_UNKNOWN: {
    sentence: {
      ru: 'Отправителя этого пакета здесь не знают.',
      kk: 'Бұл пакеттің жіберушісі мұнда белгісіз.',
      en: 'Nobody here knows the sender of this package.',
    },
    wayOn: {
      ru: 'Представитель вносит отправителя на экране «Люди», сверив отпечаток его ключа.',
      kk: 'Өкіл жіберушіні «Адамдар» экранында оның кілтінің таңбасын салыстырып қосады.',
      en: 'A representative enrols the sender on the screen “People”, after comparing the fingerprint of their key.',
    },
  },
  PACKAGE_SIGNATURE: {
    sentence: {
      ru: 'Подпись пакета не подходит к ключу отправителя.',
      kk: 'Пакеттің қолтаңбасы жіберушінің кілтіне сәйкес емес.',
      en: 'The package’s signature does not fit the sender’s key.',
    },
    wayOn: {
      ru: 'Не принимайте его. Спросите отправителя, посылал ли он этот пакет.',
      kk: 'Оны қабылдамаңыз. Жіберушіден осы пакетті жібергенін сұраңыз.',
      en: 'Do not accept it. Ask the sender whether they sent it.',
    },
  },
  PACKAGE_TOO_LARGE: {
    sentence: {
      ru: 'Пакет больше 4 ГБ.',
      kk: 'Пакет 4 ГБ-тан үлкен.',
      en: 'The package is larger than 4 GB.',
    },
    wayOn: {
      ru: 'Попросите отправителя уменьшить файлы и запечатать дело заново.',
      kk: 'Жіберушіден файлдарды кішірейтіп, істі қайта мөрлеуін сұраңыз.',
      en: 'Ask the sender to make the files smaller and to seal the case anew.',
    },
  },
  PAGE_FAILED: {
    sentence: {
      ru: 'Страницу не удалось показать.',
      kk: 'Бетті көрсету мүмкін болмады.',
      en: 'The page could not be shown.',
    },
    wayOn: {
      ru: 'Откройте документ ещё раз или запросите его заново с причиной «Файл не открывается».',
      kk: 'Құжатты қайта ашыңыз немесе «Файл ашылмайды» себебімен қайта сұраңыз.',
      en: 'Open the document again, or ask for it again with the reason “File cannot be opened”.',
    },
  },
  PASSWORD_PROTECTED_FILE: {
    sentence: {
      ru: 'Файл защищён паролем.',
      kk: 'Файл құпия сөзбен қорғалған.',
      en: 'The file is protected by a password.',
    },
    wayOn: {
      ru: 'Введите пароль, если Мастер его сообщил, или запросите копию без пароля.',
      kk: 'Мастер құпия сөзді айтқан болса, енгізіңіз немесе құпия сөзсіз көшірмесін сұраңыз.',
      en: 'Type the password if the Master has told it, or ask for a copy without one.',
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
  RESIDENCY_MISMATCH: {
    sentence: {
      ru: 'Данные этого Мастера должны храниться в другой стране.',
      kk: 'Бұл Мастердің деректері басқа елде сақталуы тиіс.',
      en: 'This Master’s data must be kept in another country.',
    },
    wayOn: {
      ru: 'Передайте дело на рабочее место в стране, названной в деле.',
      kk: 'Істі сол елдегі жұмыс орнына тапсырыңыз.',
      en: 'Give the case to a workstation in the country that the case names.',
    },
  },
  RESULT_NOT_ASKED: {
    sentence: {
      ru: 'Этого результата здесь никто не запрашивал у этого рабочего места.',
      kk: 'Бұл нәтижені мұнда ешкім ол жұмыс орнынан сұрамаған.',
      en: 'Nobody here asked that workstation for this result.',
    },
    wayOn: {
      ru: 'Проверьте, тот ли это файл. Ничего из него не принято.',
      kk: 'Сол файл ма екенін тексеріңіз. Одан ештеңе қабылданған жоқ.',
      en: 'Check that it is the right file. Nothing of it was taken in.',
    },
  },
  RESULT_RECALLED: {
    sentence: {
      ru: 'Запрос этой проверки отозван, результат не нужен.',
      kk: 'Бұл тексерудің сұрауы қайтарып алынған, нәтиже керек емес.',
      en: 'The request for this review was recalled; the result is not needed.',
    },
    wayOn: {
      ru: 'Дело решают здесь. Сообщите на то рабочее место, что копию документов можно уничтожить.',
      kk: 'Іс осында шешіледі. Сол жұмыс орнына құжаттар көшірмесін жоюға болатынын хабарлаңыз.',
      en: 'The case is decided here. Tell that workstation that its copy of the documents can be destroyed.',
    },
  },
  RESULT_TAKEN: {
    sentence: {
      ru: 'На этот запрос ответ уже принят.',
      kk: 'Бұл сұрауға жауап қабылданып қойған.',
      en: 'This request has been answered already.',
    },
    wayOn: {
      ru: 'Откройте дело: в нём стоит первый принятый ответ.',
      kk: 'Істі ашыңыз: онда бірінші қабылданған жауап тұр.',
      en: 'Open the case: the answer that came first stands in it.',
    },
  },
  RESULT_VOID: {
    sentence: {
      ru: 'Дело изменилось с тех пор, как его отправили на другое рабочее место: результат не действует.',
      kk: 'Іс басқа жұмыс орнына жіберілгеннен бері өзгерді: нәтиженің күші жоқ.',
      en: 'The case has changed since it was sent to another workstation: the result is void.',
    },
    wayOn: {
      ru: 'Отзовите запрос в деле, если он ещё открыт, и отправьте дело заново.',
      kk: 'Істегі сұрау әлі ашық болса, оны қайтарып алып, істі қайта жіберіңіз.',
      en: 'Recall the request in the case if it is still open, and send the case anew.',
    },
  },
  REVIEWER_WANTED: {
    sentence: {
      ru: 'Вторую проверку проводит рецензент.',
      kk: 'Екінші тексеруді рецензент жүргізеді.',
      en: 'A second review is done by a reviewer.',
    },
    wayOn: {
      ru: 'Вы решаете, если заключения двух рецензентов разойдутся.',
      kk: 'Екі рецензенттің қорытындысы әртүрлі болса, сіз шешесіз.',
      en: 'You decide should the two reviewers differ.',
    },
  },
  REVIEW_ELSEWHERE: {
    sentence: {
      ru: 'Дело сейчас проверяют на другом рабочем месте.',
      kk: 'Істі қазір басқа жұмыс орнында тексеріп жатыр.',
      en: 'The case is being reviewed on another workstation.',
    },
    wayOn: {
      ru: 'Дождитесь файла с результатом или отзовите запрос в деле.',
      kk: 'Нәтиже файлын күтіңіз немесе істегі сұрауды қайтарып алыңыз.',
      en: 'Wait for the file with the result, or recall the request in the case.',
    },
  },
  REVIEW_VOID: {
    sentence: {
      ru: 'Документы изменились после этого решения, подтвердить его нельзя.',
      kk: 'Осы шешімнен кейін құжаттар өзгерді, оны растауға болмайды.',
      en: 'The documents have changed since that decision; it cannot be confirmed.',
    },
    wayOn: {
      ru: 'Верните дело рецензенту: он рассмотрит его заново.',
      kk: 'Істі рецензентке қайтарыңыз: ол қайтадан қарайды.',
      en: 'Give the case back to its reviewer, to be reviewed anew.',
    },
  },
  ROLLED_BACK: {
    sentence: {
      ru: 'Хранилище старше, чем последняя запись о нём: часть записей заменена прежними.',
      kk: 'Қойма өзі туралы соңғы жазбадан ескірек: жазбалардың бір бөлігі бұрынғысымен ауыстырылған.',
      en: 'The vault is older than the last record of it: some records were replaced by earlier ones.',
    },
    wayOn: touchNothing,
  },
  SAVE_CANCELLED: {
    sentence: {
      ru: 'Файл не сохранён: вы отменили выбор места.',
      kk: 'Файл сақталмады: орын таңдауды тоқтаттыңыз.',
      en: 'Nothing was saved: you did not choose a place.',
    },
    wayOn: {
      ru: 'Если файл нужен, повторите и выберите папку.',
      kk: 'Файл керек болса, қайталап, қалта таңдаңыз.',
      en: 'If you need the file, try again and choose a folder.',
    },
  },
  SAVE_FAILED: {
    sentence: {
      ru: 'Файл не удалось записать.',
      kk: 'Файлды жазу мүмкін болмады.',
      en: 'The file could not be written.',
    },
    wayOn: {
      ru: 'Проверьте место на диске и права на папку или выберите другую.',
      kk: 'Дискідегі орынды және қалтаға рұқсатты тексеріңіз немесе басқасын таңдаңыз.',
      en: 'Check the space on the disk and the folder’s permissions, or choose another folder.',
    },
  },
  SENDER_REFUSED: {
    sentence: {
      ru: 'Запрос пришёл не из окна программы и отклонён.',
      kk: 'Сұрау бағдарлама терезесінен келмегендіктен қабылданбады.',
      en: 'The request did not come from the app’s window and was refused.',
    },
    wayOn: {
      ru: 'Закройте и откройте «Сверку».',
      kk: '«Сверканы» жауып, қайта ашыңыз.',
      en: 'Close Сверка and open it again.',
    },
  },
  SERVER_ANSWER_INVALID: {
    sentence: {
      ru: 'Ответ сервера не разобран или не подписан его ключом.',
      kk: 'Сервер жауабы түсініксіз немесе оның кілтімен қойылмаған.',
      en: 'The server’s answer makes no sense or is not signed by its key.',
    },
    wayOn: staysHere,
  },
  SERVER_ERROR: {
    sentence: {
      ru: 'На сервере произошла ошибка.',
      kk: 'Серверде қате болды.',
      en: 'The server has had an error.',
    },
    wayOn: staysHere,
  },
  SERVER_REFUSED: {
    sentence: {
      ru: 'Сервер отклонил отправленное.',
      kk: 'Сервер жіберілгенді қабылдамады.',
      en: 'The server refused what was sent.',
    },
    wayOn: {
      ru: 'Решение сохранено. Сообщите код уполномоченному представителю.',
      kk: 'Шешім сақталды. Кодты уәкілетті өкілге айтыңыз.',
      en: 'The decision is kept. Give the code to the representative.',
    },
  },
  SERVER_UNREACHABLE: {
    sentence: { ru: 'Сервер не отвечает.', kk: 'Сервер жауап бермейді.', en: 'The server does not answer.' },
    wayOn: {
      ru: 'Проверьте адрес и сеть. Решения остаются на рабочем месте и будут отправлены позже.',
      kk: 'Мекенжай мен желіні тексеріңіз. Шешімдер жұмыс орнында қалады және кейін жіберіледі.',
      en: 'Check the address and the network. Decisions stay on this workstation and will be sent later.',
    },
  },
  SERVER_UNTRUSTED: {
    sentence: {
      ru: 'Сервер не тот, за который себя выдаёт: его сертификат не совпал с кодом.',
      kk: 'Сервер өзін көрсеткен сервер емес: сертификаты кодпен сәйкес келмеді.',
      en: 'The server is not the one it claims to be: its certificate does not fit the code.',
    },
    wayOn: {
      ru: 'Ничего не отправлено. Проверьте адрес и код; если они верны, сообщите уполномоченному представителю.',
      kk: 'Ештеңе жіберілмеді. Мекенжай мен кодты тексеріңіз; дұрыс болса, уәкілетті өкілге хабарлаңыз.',
      en: 'Nothing was sent. Check the address and the code; if both are right, tell the representative.',
    },
  },
  STORE_FULL: {
    sentence: {
      ru: 'На диске не осталось места.',
      kk: 'Дискіде орын қалмады.',
      en: 'There is no space left on the disk.',
    },
    wayOn: {
      ru: 'Освободите место и повторите. Сохранённое раньше цело.',
      kk: 'Орын босатып, қайталаңыз. Бұрын сақталғаны бүтін.',
      en: 'Free some space and try again. What was saved before is safe.',
    },
  },
  STORE_LOST: {
    sentence: {
      ru: 'Файл ключей есть, а хранилища, к которому он относится, здесь нет.',
      kk: 'Кілттер файлы бар, бірақ ол тиесілі қойма мұнда жоқ.',
      en: 'The keyring file is here, but the vault it belongs to is not.',
    },
    wayOn: {
      ru: 'Ничего не удаляйте. Верните папку профиля из копии или обратитесь к уполномоченному представителю.',
      kk: 'Ештеңені жоймаңыз. Профиль қалтасын көшірмеден қайтарыңыз немесе уәкілетті өкілге хабарласыңыз.',
      en: 'Delete nothing. Put the profile folder back from a copy, or speak to the representative.',
    },
  },
  STORE_STOPPED: {
    sentence: {
      ru: 'Диск переполнился, или запись не удалась. Хранилище остановлено, чтобы ничего не потерять.',
      kk: 'Диск толып қалды немесе жазу мүмкін болмады. Ештеңе жоғалмауы үшін қойма тоқтатылды.',
      en: 'The disk ran full, or writing to it failed. The vault has been stopped so that nothing is lost.',
    },
    wayOn: {
      ru: 'Освободите место на диске, закройте «Сверку» и запустите её снова. Всё записанное раньше цело.',
      kk: 'Дискіде орын босатып, «Сверканы» жауып, қайта іске қосыңыз. Бұрын жазылғанның бәрі бүтін.',
      en: 'Free some space on the disk, close Sverka and start it again. Everything recorded before is safe.',
    },
  },
  TIE_DECLARED: {
    sentence: {
      ru: 'Вы сообщили о связи с этим Мастером, дело вам не даётся.',
      kk: 'Сіз осы Мастермен байланысыңыз барын мәлімдедіңіз, іс сізге берілмейді.',
      en: 'You declared a tie to this Master, so the case is not given to you.',
    },
    wayOn: {
      ru: 'Возьмите другое дело. Снять запись о связи может уполномоченный представитель.',
      kk: 'Басқа іс алыңыз. Байланыс туралы жазбаны уәкілетті өкіл алып тастай алады.',
      en: 'Take another case. A representative can lift the declaration.',
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
  TOOK_PART: {
    sentence: {
      ru: 'Вы уже работали с этим делом, здесь нужен другой человек.',
      kk: 'Сіз бұл іспен жұмыс істегенсіз, мұнда басқа адам керек.',
      en: 'You have worked on this case; somebody else is needed here.',
    },
    wayOn: {
      ru: 'Этим займётся тот, кто с делом не работал: другой рецензент или другой представитель.',
      kk: 'Мұнымен іспен жұмыс істемеген адам айналысады: басқа рецензент немесе басқа өкіл.',
      en: 'Somebody who has not worked on it does this: another reviewer, or another representative.',
    },
  },
  TYPE_NOT_ALLOWED: {
    sentence: {
      ru: 'По содержимому это не JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и не PDF.',
      kk: 'Мазмұны бойынша бұл JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC немесе PDF емес.',
      en: 'By its content this is not JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC or PDF.',
    },
    wayOn: anotherFile,
  },
  VIEWER_BROKEN_FILE: {
    sentence: {
      ru: 'Файл повреждён, показать его не удалось.',
      kk: 'Файл зақымдалған, көрсету мүмкін болмады.',
      en: 'The file is broken and could not be shown.',
    },
    wayOn: {
      ru: 'Откройте документ ещё раз или запросите его заново.',
      kk: 'Құжатты қайта ашыңыз немесе қайта сұраңыз.',
      en: 'Open the document again, or ask for it again.',
    },
  },
  VIEWER_LIMIT: {
    sentence: {
      ru: 'Документ больше, чем можно показать: слишком много страниц или точек.',
      kk: 'Құжат көрсетуге болатыннан үлкен: беттер не нүктелер тым көп.',
      en: 'The document is larger than can be shown: too many pages or pixels.',
    },
    wayOn: {
      ru: 'Запросите копию меньшего размера.',
      kk: 'Кішірек көшірмесін сұраңыз.',
      en: 'Ask for a smaller copy.',
    },
  },
  VIEWER_OVERRUN: {
    sentence: {
      ru: 'Документ рисовался слишком долго, и показ остановлен.',
      kk: 'Құжат тым ұзақ салынды, сондықтан көрсету тоқтатылды.',
      en: 'The document took too long to draw and was stopped.',
    },
    wayOn: {
      ru: 'Остальные документы работают. Откройте этот ещё раз или запросите его заново.',
      kk: 'Қалған құжаттар жұмыс істейді. Мұны қайта ашыңыз немесе қайта сұраңыз.',
      en: 'The other documents work. Open this one again, or ask for it again.',
    },
  },
  VIEWER_UNSUPPORTED: {
    sentence: {
      ru: 'Файл записан в разновидности формата, которую показать нельзя.',
      kk: 'Файл форматтың көрсетуге болмайтын түрінде жазылған.',
      en: 'The file is of a variety of its format that cannot be shown.',
    },
    wayOn: {
      ru: 'Запросите этот документ в PDF или JPEG.',
      kk: 'Бұл құжатты PDF немесе JPEG түрінде сұраңыз.',
      en: 'Ask for this document as PDF or JPEG.',
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
  WRONG_STATE: {
    sentence: {
      ru: 'Сейчас это действие невозможно: состояние уже другое.',
      kk: 'Қазір бұл әрекет мүмкін емес: күйі өзгерген.',
      en: 'This cannot be done now: things have moved on.',
    },
    wayOn: tryAgain,
  },
} as const satisfies Record<ErrorCode, ErrorText>

/** What a code of the journal says, in every language; a code of another version stands for itself. */
export const sentenceOf = (code: string): Text =>
  Object.entries(errorWords).find(([known]) => known === code)?.[1].sentence ?? {
    ru: code,
    kk: code,
    en: code,
  }
