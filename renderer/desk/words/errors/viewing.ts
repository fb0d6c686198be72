import type { ErrorTexts } from './error-text.ts'

/** Pages that are shown, and lines that are read from them. */
export const viewingErrors = {
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
} as const satisfies ErrorTexts
