import type { CheckedTable, DamageCode } from '../../vault/client/api.ts'
import { words, type Text } from './words.ts'

export const upkeepWords = words({
  'upkeep.title': { ru: 'Хранилище', kk: 'Қойма', en: 'Vault' },
  'upkeep.stop': { ru: 'Остановить', kk: 'Тоқтату', en: 'Stop' },

  'check.title': { ru: 'Проверка', kk: 'Тексеру', en: 'Check' },
  'check.about': {
    ru: 'Просматривает всё, что лежит в хранилище: дела, документы до последнего байта, ключи, журнал. Ничего не меняет и никому не показывает. В журнале остаётся одна запись.',
    kk: 'Қоймадағының бәрін қарап шығады: істер, құжаттар соңғы байтына дейін, кілттер, журнал. Ештеңені өзгертпейді және ешкімге көрсетпейді. Журналда бір жазба қалады.',
    en: 'Looks at everything in the vault: cases, documents to their last byte, keys, the journal. Changes nothing and shows nothing to anybody. One entry stays in the journal.',
  },
  'check.run': { ru: 'Проверить хранилище', kk: 'Қойманы тексеру', en: 'Check the vault' },
  'check.running': { ru: 'Проверяется: {what}', kk: 'Тексерілуде: {what}', en: 'Checking: {what}' },
  'check.good': {
    ru: 'Хранилище цело. Просмотрено: {cases, plural, one {# дело} few {# дела} many {# дел} other {# дела}}, {documents, plural, one {# документ} few {# документа} many {# документов} other {# документа}} ({bytes}), {entries, plural, one {# запись} few {# записи} many {# записей} other {# записи}} журнала.',
    kk: 'Қойма бүтін. Қаралды: {cases, plural, other {# іс}}, {documents, plural, other {# құжат}} ({bytes}), журналдың {entries, plural, other {# жазбасы}}.',
    en: 'The vault is whole. Looked at: {cases, plural, one {# case} other {# cases}}, {documents, plural, one {# document} other {# documents}} ({bytes}), {entries, plural, one {# journal entry} other {# journal entries}}.',
  },
  'check.bad': {
    ru: '{n, plural, one {Найдено # повреждение} few {Найдено # повреждения} many {Найдено # повреждений} other {Найдено # повреждения}}',
    kk: '{n, plural, other {# зақым табылды}}',
    en: '{n, plural, one {# damage found} other {# damages found}}',
  },
  'check.bad.way': {
    ru: 'Остальное можно использовать. Снимите копию хранилища, ничего не удаляйте и восстановите его из прежней копии на другом компьютере.',
    kk: 'Қалғанын пайдалануға болады. Қойманың көшірмесін жасаңыз, ештеңені жоймаңыз және оны бұрынғы көшірмеден басқа компьютерде қалпына келтіріңіз.',
    en: 'The rest can be used. Make a backup, delete nothing, and restore an earlier backup on another computer.',
  },
  'check.more': {
    ru: 'И ещё {n, plural, one {# повреждение} few {# повреждения} many {# повреждений} other {# повреждения}} сверх списка.',
    kk: 'Тізімнен тыс тағы {n, plural, other {# зақым}}.',
    en: 'And {n, plural, one {# more} other {# more}} beyond this list.',
  },
  'check.list': { ru: 'Повреждения', kk: 'Зақымдар', en: 'Damage' },
  'check.what': { ru: 'Что', kk: 'Не', en: 'What' },
  'check.case': { ru: 'Дело', kk: 'Іс', en: 'Case' },
  'check.how': { ru: 'Что с ним', kk: 'Не болған', en: 'How' },
  'check.ref': { ru: 'Обозначение', kk: 'Белгісі', en: 'Reference' },

  'damage.way': {
    ru: 'Проверка хранилища назовёт повреждённое. Ничего не удаляйте.',
    kk: 'Қойманы тексеру зақымдалғанын атайды. Ештеңені жоймаңыз.',
    en: 'A check of the vault names what is damaged. Delete nothing.',
  },
  'damage.way.others': {
    ru: 'Сообщите уполномоченному представителю: он проверит хранилище.',
    kk: 'Уәкілетті өкілге хабарлаңыз: ол қойманы тексереді.',
    en: 'Tell the representative, who will check the vault.',
  },
  'damage.check': { ru: 'К проверке', kk: 'Тексеруге', en: 'To the check' },
  'damage.keys': {
    ru: '{n, plural, one {Ключ # документа повреждён и оставлен} few {Ключи # документов повреждены и оставлены} many {Ключи # документов повреждены и оставлены} other {Ключи # документа повреждены и оставлены}} как есть: {n, plural, one {этот документ не открывается} other {эти документы не открываются}}.',
    kk: '{n, plural, other {# құжаттың кілті}} зақымдалған, сол күйі қалдырылды: бұл құжаттар ашылмайды.',
    en: '{n, plural, one {The key of # document is damaged and was left as it is: it does not open.} other {The keys of # documents are damaged and were left as they are: these do not open.}}',
  },

  'backup.title': { ru: 'Резервная копия', kk: 'Сақтық көшірме', en: 'Backup' },
  'backup.about': {
    ru: 'Один файл со всем хранилищем, зашифрованный. Парольные фразы его не открывают: нужен лист восстановления. Храните копию на другом носителе, отдельно от листа.',
    kk: 'Бүкіл қойма шифрланған бір файлда. Құпия сөйлемдер оны ашпайды: қалпына келтіру парағы керек. Көшірмені басқа тасымалдағышта, парақтан бөлек сақтаңыз.',
    en: 'One file with the whole vault, encrypted. No passphrase opens it: the recovery sheet does. Keep it on another medium, apart from the sheet.',
  },
  'backup.make': { ru: 'Снять копию', kk: 'Көшірме жасау', en: 'Make a backup' },
  'backup.making': {
    ru: 'Копия пишется: {what}',
    kk: 'Көшірме жазылуда: {what}',
    en: 'Writing the backup: {what}',
  },
  'backup.made': {
    ru: 'Копия снята и лежит на диске: {bytes}. Контрольная точка журнала: {size}, корень {root}',
    kk: 'Көшірме жасалып, дискіге жазылды: {bytes}. Журналдың бақылау нүктесі: {size}, түбірі {root}',
    en: 'The backup is made and on the disk: {bytes}. The journal’s checkpoint: {size}, root {root}',
  },
  'backup.schedule': { ru: 'По расписанию', kk: 'Кесте бойынша', en: 'By schedule' },
  'backup.schedule.about': {
    ru: 'Копия снимается сама, когда наступает срок и хранилище открыто у представителя. Рядом с копиями лежит журнал: по нему при восстановлении старой копии уничтоженное будет уничтожено снова.',
    kk: 'Мерзімі келгенде және қойма өкілде ашық тұрғанда көшірме өзі жасалады. Көшірмелердің қасында журнал жатады: ескі көшірмені қалпына келтіргенде жойылғандар сол бойынша қайта жойылады.',
    en: 'A backup is made by itself when it is due and a representative has the vault open. The journal lies beside the backups: by it, restoring an older one destroys again what was destroyed since.',
  },
  'backup.folder': { ru: 'Папка', kk: 'Қалта', en: 'Folder' },
  'backup.folder.none': { ru: 'не выбрана', kk: 'таңдалмаған', en: 'none chosen' },
  'backup.folder.choose': { ru: 'Выбрать папку', kk: 'Қалта таңдау', en: 'Choose a folder' },
  'backup.every': { ru: 'Как часто', kk: 'Қаншалықты жиі', en: 'How often' },
  'backup.every.never': { ru: 'Никогда', kk: 'Ешқашан', en: 'Never' },
  'backup.every.day': { ru: 'Каждый день', kk: 'Күн сайын', en: 'Every day' },
  'backup.every.week': { ru: 'Каждую неделю', kk: 'Апта сайын', en: 'Every week' },
  'backup.keep': { ru: 'Сколько хранить', kk: 'Қаншасын сақтау', en: 'How many to keep' },
  'backup.keep.note': {
    ru: 'Более старые копии из этой папки удаляются.',
    kk: 'Бұл қалтадағы ескірек көшірмелер жойылады.',
    en: 'Older ones in this folder are deleted.',
  },
  'backup.last': { ru: 'Последняя копия', kk: 'Соңғы көшірме', en: 'Last backup' },
  'backup.last.none': { ru: 'ещё не снималась', kk: 'әлі жасалмаған', en: 'none yet' },
  'backup.chip': { ru: 'Копия: {share}', kk: 'Көшірме: {share}', en: 'Backup: {share}' },
  'backup.scheduled.failed': {
    ru: 'Копия по расписанию не снята. {why}',
    kk: 'Кесте бойынша көшірме жасалмады. {why}',
    en: 'The scheduled backup was not made. {why}',
  },
  'backup.who': {
    ru: 'Копию снимает уполномоченный представитель.',
    kk: 'Көшірмені уәкілетті өкіл жасайды.',
    en: 'A representative makes the backup.',
  },

  'shredding.title': { ru: 'Уничтожение', kk: 'Жою', en: 'Destruction' },
  'shredding.about': {
    ru: 'У уничтоженного документа сразу исчезает ключ. Чтобы и следы на диске стали нечитаемы, ключи оставшихся документов перешифровываются, а прежний общий ключ удаляется. Сами документы не меняются.',
    kk: 'Жойылған құжаттың кілті бірден жоғалады. Дискідегі іздері де оқылмауы үшін қалған құжаттардың кілттері қайта шифрланады, ал бұрынғы ортақ кілт жойылады. Құжаттардың өзі өзгермейді.',
    en: 'A destroyed document loses its key at once. To make what the drive still holds of it unreadable too, the keys of the documents that are left are encrypted anew and the common key of before is removed. The documents themselves do not change.',
  },
  'shredding.waiting': {
    ru: '{n, plural, one {# уничтоженный документ ждёт} few {# уничтоженных документа ждут} many {# уничтоженных документов ждут} other {# уничтоженного документа ждут}} завершения.',
    kk: 'Жойылған {n, plural, other {# құжат}} аяқтауды күтуде.',
    en: '{n, plural, one {# destroyed document waits} other {# destroyed documents wait}} for completion.',
  },
  'shredding.none': {
    ru: 'Завершать нечего: уничтоженных документов, которые ещё можно было бы прочитать, нет.',
    kk: 'Аяқтайтын ештеңе жоқ: әлі оқуға болатын жойылған құжат жоқ.',
    en: 'There is nothing to complete: no destroyed document could still be read.',
  },
  'shredding.end': { ru: 'Завершить уничтожение', kk: 'Жоюды аяқтау', en: 'Complete the destruction' },
  'shredding.ended': {
    ru: 'Уничтожение завершено: {n, plural, one {# документ} few {# документа} many {# документов} other {# документа}}',
    kk: 'Жою аяқталды: {n, plural, other {# құжат}}',
    en: 'Destruction completed: {n, plural, one {# document} other {# documents}}',
  },

  'restore.offer': {
    ru: 'Восстановить из копии',
    kk: 'Көшірмеден қалпына келтіру',
    en: 'Restore from a backup',
  },
  'restore.choose': { ru: 'Резервная копия', kk: 'Сақтық көшірме', en: 'The backup' },
  'restore.choose.about': {
    ru: 'Выберите файл копии (*.svbackup). Сначала он читается и проверяется целиком; до этого на компьютере ничего не меняется.',
    kk: 'Көшірме файлын (*.svbackup) таңдаңыз. Алдымен ол түгел оқылып, тексеріледі; оған дейін компьютерде ештеңе өзгермейді.',
    en: 'Choose the backup file (*.svbackup). It is read and checked whole first; until then nothing on this computer changes.',
  },
  'restore.file': { ru: 'Файл резервной копии', kk: 'Сақтық көшірме файлы', en: 'Backup file' },
  'restore.choose.button': { ru: 'Выбрать файл', kk: 'Файл таңдау', en: 'Choose the file' },
  'restore.looking': { ru: 'Копия проверяется', kk: 'Көшірме тексерілуде', en: 'Checking the backup' },
  'restore.writing': {
    ru: 'Хранилище восстанавливается',
    kk: 'Қойма қалпына келтірілуде',
    en: 'Restoring the vault',
  },
  'restore.looked': {
    ru: 'Копия цела: «{name}», {time}. {cases, plural, one {# дело} few {# дела} many {# дел} other {# дела}}, {documents, plural, one {# документ} few {# документа} many {# документов} other {# документа}}.',
    kk: 'Көшірме бүтін: «{name}», {time}. {cases, plural, other {# іс}}, {documents, plural, other {# құжат}}.',
    en: 'The backup is whole: “{name}”, {time}. {cases, plural, one {# case} other {# cases}}, {documents, plural, one {# document} other {# documents}}.',
  },
  'restore.where': {
    ru: 'Повреждена часть: {where}',
    kk: 'Бүлінген бөлігі: {where}',
    en: 'The damaged part: {where}',
  },
  'restore.groups': { ru: 'Чем открыть копию', kk: 'Көшірмені немен ашу', en: 'What opens the backup' },
  'restore.groups.about': {
    ru: 'Парольные фразы копию не открывают. Нужен лист того хранилища, с которого она снята.',
    kk: 'Құпия сөйлемдер көшірмені ашпайды. Көшірмесі жасалған қойманың парағы керек.',
    en: 'No passphrase opens a backup. It takes the sheet of the vault that it is of.',
  },
  'restore.later.about': {
    ru: 'Если после этой копии документы уничтожались, выберите журнал, выгруженный позже: они будут уничтожены и здесь, раньше чем их кто-либо увидит.',
    kk: 'Осы көшірмеден кейін құжаттар жойылған болса, кейінірек шығарылған журналды таңдаңыз: олар мұнда да, ешкім көрмей тұрып жойылады.',
    en: 'If documents were destroyed after this backup, choose a journal exported later: they are destroyed here too, before anybody sees them.',
  },
  'restore.later.file': {
    ru: 'Файл более позднего журнала',
    kk: 'Кейінгі журнал файлы',
    en: 'Later journal file',
  },
  'restore.later.button': { ru: 'Выбрать журнал', kk: 'Журналды таңдау', en: 'Choose a journal' },
  'restore.later.without': { ru: 'Без журнала', kk: 'Журналсыз', en: 'Without a journal' },
  'restore.later.destroyed': {
    ru: '{n, plural, =0 {По более позднему журналу после копии ничего не уничтожалось.} one {По более позднему журналу будет уничтожен # документ.} few {По более позднему журналу будут уничтожены # документа.} many {По более позднему журналу будут уничтожены # документов.} other {По более позднему журналу будут уничтожены # документа.}}',
    kk: '{n, plural, =0 {Кейінгі журнал бойынша көшірмеден кейін ештеңе жойылмаған.} other {Кейінгі журнал бойынша # құжат жойылады.}}',
    en: '{n, plural, =0 {By the later journal, nothing was destroyed after the backup.} one {By the later journal, # document will be destroyed.} other {By the later journal, # documents will be destroyed.}}',
  },
  'restore.account': {
    ru: 'Прежние учётные записи не переносятся: заведите новую для уполномоченного представителя. Остальных он заведёт сам.',
    kk: 'Бұрынғы есептік жазбалар көшірілмейді: уәкілетті өкілге жаңасын ашыңыз. Қалғандарын ол өзі ашады.',
    en: 'The accounts of before are not carried over: make a new one for the representative, who then makes the others.',
  },
  'restore.done': {
    ru: 'Хранилище восстановлено',
    kk: 'Қойма қалпына келтірілді',
    en: 'The vault is restored',
  },
  'restore.done.about': {
    ru: 'Дела, документы и журнал на месте. Откройте хранилище новой учётной записью, проверьте его и подключите сервер заново.',
    kk: 'Істер, құжаттар және журнал орнында. Қойманы жаңа есептік жазбамен ашып, тексеріңіз және серверді қайта қосыңыз.',
    en: 'Cases, documents and the journal are in their places. Open the vault with the new account, check it, and connect the server anew.',
  },
  'restore.done.open': { ru: 'К открытию хранилища', kk: 'Қойманы ашуға', en: 'To the unlock' },
})

export const stepWords = {
  authority: { ru: 'полномочия', kk: 'өкілеттіктер', en: 'authority' },
  journal: { ru: 'журнал', kk: 'журнал', en: 'journal' },
  list: { ru: 'список дел', kk: 'істер тізімі', en: 'list of cases' },
  cases: { ru: 'дела', kk: 'істер', en: 'cases' },
  documents: { ru: 'документы', kk: 'құжаттар', en: 'documents' },
  rows: { ru: 'записи', kk: 'жазбалар', en: 'records' },
  chunks: { ru: 'документы', kk: 'құжаттар', en: 'documents' },
  reading: { ru: 'файл', kk: 'файл', en: 'file' },
  writing: { ru: 'запись на диск', kk: 'дискіге жазу', en: 'writing' },
} as const satisfies Record<string, Text>

export const tableWords = {
  keyring: { ru: 'ключи колец', kk: 'сақина кілттері', en: 'ring keys' },
  statements: { ru: 'полномочия', kk: 'өкілеттіктер', en: 'authority' },
  entries: { ru: 'запись журнала', kk: 'журнал жазбасы', en: 'journal entry' },
  log: { ru: 'журнал', kk: 'журнал', en: 'journal' },
  heads: { ru: 'заголовок хранилища', kk: 'қойма тақырыбы', en: 'vault head' },
  pages: { ru: 'страница списка дел', kk: 'істер тізімінің беті', en: 'page of the case list' },
  cases: { ru: 'дело', kk: 'іс', en: 'case' },
  drafts: { ru: 'черновик', kk: 'қаралама', en: 'draft' },
  wraps: { ru: 'ключ документа', kk: 'құжат кілті', en: 'document key' },
  chunks: { ru: 'документ', kk: 'құжат', en: 'document' },
  previews: { ru: 'миниатюра', kk: 'нобай', en: 'preview' },
} as const satisfies Record<CheckedTable, Text>

/** The sections of a backup, as a person should hear which one is damaged. */
export const sectionWords: Readonly<Record<string, Text>> = {
  ...tableWords,
  preamble: { ru: 'начало файла', kk: 'файлдың басы', en: 'the beginning of the file' },
  manifest: { ru: 'опись', kk: 'тізімдеме', en: 'the manifest' },
  end: { ru: 'конец файла', kk: 'файлдың соңы', en: 'the end of the file' },
}

/** Why a journal does not go with a backup. */
export const unfitWords: Readonly<Record<string, Text>> = {
  unreadable: {
    ru: 'Это не выгруженный журнал.',
    kk: 'Бұл шығарылған журнал емес.',
    en: 'This is no exported journal.',
  },
  'another-vault': {
    ru: 'Это журнал другого хранилища.',
    kk: 'Бұл басқа қойманың журналы.',
    en: 'This is another vault’s journal.',
  },
  broken: {
    ru: 'Подписи журнала не сходятся.',
    kk: 'Журналдың қолтаңбалары сәйкес келмейді.',
    en: 'The journal’s signatures do not hold.',
  },
  earlier: {
    ru: 'Он выгружен раньше, чем снята копия.',
    kk: 'Ол көшірме жасалғанға дейін шығарылған.',
    en: 'It was exported before the backup was made.',
  },
  differs: {
    ru: 'Он расходится с журналом в копии.',
    kk: 'Ол көшірмедегі журналмен сәйкес келмейді.',
    en: 'It differs from the journal in the backup.',
  },
}

export const damageWords = {
  DAMAGED: { ru: 'не читается', kk: 'оқылмайды', en: 'cannot be read' },
  NOT_FOUND: { ru: 'нет на месте', kk: 'орнында жоқ', en: 'is not there' },
  ROLLED_BACK: {
    ru: 'старее, чем должно быть',
    kk: 'болуға тиістіден ескі',
    en: 'is older than it should be',
  },
  CHAIN_BROKEN: { ru: 'подпись не сходится', kk: 'қолтаңба сәйкес келмейді', en: 'is not signed as it says' },
  FUTURE_FORMAT: { ru: 'из более новой версии', kk: 'жаңарақ нұсқадан', en: 'is of a later version' },
} as const satisfies Record<DamageCode, Text>
