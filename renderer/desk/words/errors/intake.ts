import type { Text } from '../words.ts'
import type { ErrorTexts } from './error-text.ts'

/** A case and its files as they come in. */

const anotherFile: Text = {
  ru: 'Выберите другой файл или отметьте документ как полученный, но нечитаемый.',
  kk: 'Басқа файл таңдаңыз немесе құжатты «алынды, бірақ оқылмайды» деп белгілеңіз.',
  en: 'Choose another file, or note the document as received and unreadable.',
}

export const intakeErrors = {
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
  TYPE_NOT_ALLOWED: {
    sentence: {
      ru: 'По содержимому это не JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и не PDF.',
      kk: 'Мазмұны бойынша бұл JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC немесе PDF емес.',
      en: 'By its content this is not JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC or PDF.',
    },
    wayOn: anotherFile,
  },
} as const satisfies ErrorTexts
