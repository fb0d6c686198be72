import type { ErrorTexts } from './error-text.ts'

/** Sealed packages, and results that come in them. */
export const packageErrors = {
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
} as const satisfies ErrorTexts
