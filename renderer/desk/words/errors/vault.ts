import type { Text } from '../words.ts'
import type { ErrorTexts } from './error-text.ts'

/** The vault as it lies on the disk, and its backups. */

const touchNothing: Text = {
  ru: 'Ничего не удаляйте: данные целы. Скопируйте папку профиля и обратитесь к уполномоченному представителю.',
  kk: 'Ештеңені жоймаңыз: деректер сақтаулы. Профиль қалтасын көшіріп, уәкілетті өкілге хабарласыңыз.',
  en: 'Delete nothing: the data is still there. Copy the profile folder and speak to the representative.',
}

export const vaultErrors = {
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
  CHAIN_BROKEN: {
    sentence: {
      ru: 'Цепочка подписей учётных записей и полномочий не сходится.',
      kk: 'Есептік жазбалар мен өкілеттіктер қолтаңбаларының тізбегі сәйкес келмейді.',
      en: 'The chain of signed accounts and mandates does not hold.',
    },
    wayOn: touchNothing,
  },
  DAMAGED: {
    sentence: {
      ru: 'Запись в хранилище повреждена или изменена.',
      kk: 'Қоймадағы жазба зақымдалған немесе өзгертілген.',
      en: 'A record in the vault is damaged or was changed.',
    },
    wayOn: touchNothing,
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
  ROLLED_BACK: {
    sentence: {
      ru: 'Хранилище старше, чем последняя запись о нём: часть записей заменена прежними.',
      kk: 'Қойма өзі туралы соңғы жазбадан ескірек: жазбалардың бір бөлігі бұрынғысымен ауыстырылған.',
      en: 'The vault is older than the last record of it: some records were replaced by earlier ones.',
    },
    wayOn: touchNothing,
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
} as const satisfies ErrorTexts
