import type { Text } from '../words.ts'
import type { ErrorTexts } from './error-text.ts'

/** The key of this computer and the system's store of it. */

const bySheet: Text = {
  ru: 'Данные целы, ничего не удаляйте. Если вернуть нельзя, новую учётную запись откроет лист восстановления.',
  kk: 'Деректер бүтін, ештеңені жоймаңыз. Қайтару мүмкін болмаса, жаңа есептік жазбаны қалпына келтіру парағы ашады.',
  en: 'The data is safe; delete nothing. If it cannot be brought back, the recovery sheet opens a new account.',
}

export const deviceErrors = {
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
} as const satisfies ErrorTexts
