import type { Text } from '../words.ts'
import type { ErrorTexts } from './error-text.ts'

/** What any act may meet. */

const tryAgain: Text = {
  ru: 'Повторите действие. Если не поможет, закройте и откройте хранилище.',
  kk: 'Әрекетті қайталаңыз. Көмектеспесе, қойманы жауып, қайта ашыңыз.',
  en: 'Try again. If that does not help, lock the vault and open it again.',
}

export const generalErrors = {
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
  INTERNAL: {
    sentence: {
      ru: 'Произошла ошибка в программе.',
      kk: 'Бағдарламада қате болды.',
      en: 'Something went wrong in the program.',
    },
    wayOn: tryAgain,
  },
  NOT_FOUND: {
    sentence: {
      ru: 'Такой записи в хранилище нет.',
      kk: 'Қоймада мұндай жазба жоқ.',
      en: 'There is no such record in the vault.',
    },
    wayOn: { ru: 'Вернитесь в очередь.', kk: 'Кезекке оралыңыз.', en: 'Go back to the queue.' },
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
  WRONG_STATE: {
    sentence: {
      ru: 'Сейчас это действие невозможно: состояние уже другое.',
      kk: 'Қазір бұл әрекет мүмкін емес: күйі өзгерген.',
      en: 'This cannot be done now: things have moved on.',
    },
    wayOn: tryAgain,
  },
} as const satisfies ErrorTexts
