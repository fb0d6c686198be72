import { words } from './words.ts'

/** Sealed case packages: keys, senders, the watched folder, and what intake says of them. */
export const packagesWords = words({
  'packages.title': { ru: 'Пакеты с делами', kk: 'Іс пакеттері', en: 'Case packages' },
  'packages.about': {
    ru: 'Дело может прийти одним зашифрованным файлом, который открывается только на этом рабочем месте. Принимают его только от отправителей, внесённых здесь.',
    kk: 'Іс тек осы жұмыс орнында ашылатын бір шифрланған файл түрінде келе алады. Ол осында қосылған жіберушілерден ғана қабылданады.',
    en: 'A case may come as one encrypted file that opens on this workstation only. It is taken in only from the senders enrolled here.',
  },
  'packages.key': {
    ru: 'Ключ этого рабочего места',
    kk: 'Осы жұмыс орнының кілті',
    en: 'Key of this workstation',
  },
  'packages.key.none': {
    ru: 'Ещё не создан: пока его нет, пакет сюда запечатать нельзя.',
    kk: 'Әлі жасалмаған: ол болмайынша, мұнда пакет мөрлеуге болмайды.',
    en: 'Not made yet: until it is, no package can be sealed for this place.',
  },
  'packages.key.print': { ru: 'Отпечаток', kk: 'Таңбасы', en: 'Fingerprint' },
  'packages.key.peerPrint': {
    ru: 'Для другого рабочего места',
    kk: 'Басқа жұмыс орны үшін',
    en: 'For another workstation',
  },
  'packages.key.make': { ru: 'Создать ключ', kk: 'Кілт жасау', en: 'Make the key' },
  'packages.key.replace': { ru: 'Заменить ключ', kk: 'Кілтті ауыстыру', en: 'Replace the key' },
  'packages.key.replaced': {
    ru: 'Ключ заменён. Передайте новый отправителям: пакеты под прежний ещё открываются.',
    kk: 'Кілт ауыстырылды. Жаңасын жіберушілерге беріңіз: бұрынғысына мөрленген пакеттер әлі ашылады.',
    en: 'The key is replaced. Give the new one to the senders: packages sealed to the old one still open.',
  },
  'packages.key.made': {
    ru: 'Ключ создан. Передайте его отправителям.',
    kk: 'Кілт жасалды. Оны жіберушілерге беріңіз.',
    en: 'The key is made. Give it to the senders.',
  },
  'packages.key.save': {
    ru: 'Сохранить ключ для отправителя',
    kk: 'Жіберуші үшін кілтті сақтау',
    en: 'Save the key for a sender',
  },
  'packages.key.saved': {
    ru: 'Файл ключа сохранён.',
    kk: 'Кілт файлы сақталды.',
    en: 'The key’s file is saved.',
  },
  'packages.senders': { ru: 'Отправители', kk: 'Жіберушілер', en: 'Senders' },
  'packages.senders.none': {
    ru: 'Никто не внесён: ни один пакет не будет принят.',
    kk: 'Ешкім қосылмаған: бірде-бір пакет қабылданбайды.',
    en: 'Nobody is enrolled: no package will be taken in.',
  },
  'packages.sender.nameless': { ru: 'без имени', kk: 'атаусыз', en: 'no name' },
  'packages.peer': {
    ru: 'Рабочее место «{name}»',
    kk: '«{name}» жұмыс орны',
    en: 'Workstation “{name}”',
  },
  'packages.sender.removed': { ru: 'убран', kk: 'алынып тасталды', en: 'removed' },
  'packages.sender.add': { ru: 'Внести отправителя', kk: 'Жіберуші қосу', en: 'Enrol a sender' },
  'packages.sender.input': {
    ru: 'Файл ключа отправителя',
    kk: 'Жіберушінің кілт файлы',
    en: 'Key file of the sender',
  },
  'packages.sender.remove': { ru: 'Убрать', kk: 'Алып тастау', en: 'Remove' },
  'packages.sender.remove.whom': {
    ru: 'Убрать отправителя: {name}',
    kk: 'Жіберушіні алып тастау: {name}',
    en: 'Remove the sender: {name}',
  },
  'packages.sender.gone': {
    ru: 'Отправитель «{name}» убран: его пакеты больше не принимаются.',
    kk: '«{name}» жіберушісі алынып тасталды: оның пакеттері енді қабылданбайды.',
    en: 'The sender “{name}” is removed: their packages are not taken in any more.',
  },
  'peer.title': { ru: 'Другое рабочее место', kk: 'Басқа жұмыс орны', en: 'Another workstation' },
  'peer.about': {
    ru: 'Туда можно будет отправлять дела на вторую проверку и апелляции, а оттуда принимать запросы и результаты.',
    kk: 'Сонда істерді екінші тексеруге және апелляцияларды жіберуге, ал сол жақтан сұраулар мен нәтижелерді қабылдауға болады.',
    en: 'Cases can then go there for a second review, and appeals too; requests and results come in from there.',
  },
  'peer.compare': {
    ru: 'Позвоните туда и сверьте вслух отпечаток «Для другого рабочего места» с экрана «Люди», по группам. Не по той же переписке, которой пришёл файл.',
    kk: 'Сонда қоңырау шалып, «Адамдар» экранындағы «Басқа жұмыс орны үшін» таңбасын топ-топпен дауыстап салыстырыңыз. Файл келген хат алмасу арқылы емес.',
    en: 'Call there and compare aloud the fingerprint “For another workstation” on the screen “People”, group by group. Not by the letters that the file came with.',
  },
  'peer.done': {
    ru: 'Рабочее место «{name}» внесено.',
    kk: '«{name}» жұмыс орны қосылды.',
    en: 'The workstation “{name}” is enrolled.',
  },
  'sender.title': { ru: 'Новый отправитель', kk: 'Жаңа жіберуші', en: 'New sender' },
  'sender.compare': {
    ru: 'Позвоните отправителю и сверьте отпечаток вслух, по группам. Не по той же переписке, которой пришёл файл.',
    kk: 'Жіберушіге қоңырау шалып, таңбаны топ-топпен дауыстап салыстырыңыз. Файл келген хат алмасу арқылы емес.',
    en: 'Call the sender and compare the fingerprint aloud, group by group. Not by the letters that the file came with.',
  },
  'sender.same': { ru: 'Отпечаток совпадает', kk: 'Таңба сәйкес', en: 'The fingerprint is the same' },
  'sender.same.missing': {
    ru: 'Сначала сверьте отпечаток.',
    kk: 'Алдымен таңбаны салыстырыңыз.',
    en: 'Compare the fingerprint first.',
  },
  'sender.known': {
    ru: 'Отправитель с таким ключом или именем уже внесён.',
    kk: 'Мұндай кілті не атауы бар жіберуші қосылып қойған.',
    en: 'A sender of that key or name is enrolled already.',
  },
  'sender.do': { ru: 'Добавить', kk: 'Қосу', en: 'Enrol' },
  'sender.done': {
    ru: 'Отправитель «{name}» внесён.',
    kk: '«{name}» жіберушісі қосылды.',
    en: 'The sender “{name}” is enrolled.',
  },

  'folder.title': { ru: 'Папка для пакетов', kk: 'Пакеттер қалтасы', en: 'Folder for packages' },
  'folder.none': {
    ru: 'Не выбрана. Пакеты можно перетаскивать на очередь.',
    kk: 'Таңдалмаған. Пакеттерді кезекке сүйреп әкелуге болады.',
    en: 'Not chosen. Packages can be dropped on the queue.',
  },
  'folder.unreadable': {
    ru: 'Папки нет на месте, или её нельзя прочитать.',
    kk: 'Қалта орнында жоқ немесе оны оқу мүмкін емес.',
    en: 'The folder is not there, or cannot be read.',
  },
  'folder.forgotten': {
    ru: 'Какая папка выбрана, прочитать не удалось. Выберите её ещё раз: пакеты в ней целы.',
    kk: 'Қай қалта таңдалғанын оқу мүмкін болмады. Оны қайта таңдаңыз: ондағы пакеттер бүтін.',
    en: 'Which folder was chosen could not be read. Choose it again: the packages in it are safe.',
  },
  'folder.choose': { ru: 'Выбрать папку', kk: 'Қалта таңдау', en: 'Choose a folder' },
  'folder.forget': { ru: 'Не следить', kk: 'Бақыламау', en: 'Stop watching' },

  'queue.packages': {
    ru: 'В папке для пакетов {n, plural, one {лежит # пакет} few {лежат # пакета} many {лежит # пакетов} other {лежит # пакета}}.',
    kk: 'Пакеттер қалтасында {n, plural, other {# пакет}} жатыр.',
    en: '{n, plural, one {# package lies} other {# packages lie}} in the folder for packages.',
  },
  'queue.packages.take': { ru: 'Принять', kk: 'Қабылдау', en: 'Take in' },
  'queue.packages.hide': { ru: 'Скрыть', kk: 'Жасыру', en: 'Hide' },

  'package.from': {
    ru: 'запечатал {sender}, {at}',
    kk: 'мөрлеген {sender}, {at}',
    en: 'sealed by {sender}, {at}',
  },
  'package.second-review-request': {
    ru: 'Запрос второй проверки с другого рабочего места',
    kk: 'Басқа жұмыс орнынан екінші тексеру сұрауы',
    en: 'Request for a second review, from another workstation',
  },
  'package.second-review-result': {
    ru: 'Результат второй проверки с другого рабочего места. Принимает его уполномоченный представитель.',
    kk: 'Басқа жұмыс орнынан екінші тексеру нәтижесі. Оны уәкілетті өкіл қабылдайды.',
    en: 'Result of a second review, from another workstation. A representative takes it in.',
  },
  'package.appeal-request': {
    ru: 'Апелляция с другого рабочего места: её рассмотрит тот, кто дела не видел',
    kk: 'Басқа жұмыс орнынан апелляция: оны істі көрмеген адам қарайды',
    en: 'Appeal from another workstation, for somebody who has not seen the case',
  },
  'package.appeal-result': {
    ru: 'Заключение по апелляции с другого рабочего места. Принимает его уполномоченный представитель, который в этом деле не участвовал.',
    kk: 'Басқа жұмыс орнынан апелляция бойынша қорытынды. Оны бұл іске қатыспаған уәкілетті өкіл қабылдайды.',
    en: 'Verdict on an appeal, from another workstation. A representative who had no part in the case takes it in.',
  },
  'package.result.taken': {
    ru: 'результат принят: откройте дело',
    kk: 'нәтиже қабылданды: істі ашыңыз',
    en: 'result taken in: open the case',
  },
  'package.sources': {
    ru: 'Пакеты остались на диске',
    kk: 'Пакеттер дискіде қалды',
    en: 'The packages are still on the disk',
  },
  'package.sources.about': {
    ru: 'Дела из них уже в хранилище. Сами пакеты зашифрованы и второй раз приняты не будут.',
    kk: 'Олардағы істер қоймада. Пакеттердің өздері шифрланған және екінші рет қабылданбайды.',
    en: 'Their cases are in the vault. The packages themselves are encrypted, and are not taken in a second time.',
  },
  'package.sources.deleted': {
    ru: '{n, plural, one {Удалён # пакет} few {Удалено # пакета} many {Удалено # пакетов} other {Удалено # пакета}}. Ответ записан в журнал.',
    kk: '{n, plural, other {# пакет}} жойылды. Жауап журналға жазылды.',
    en: '{n, plural, one {# package} other {# packages}} deleted. The answer is in the journal.',
  },
  'package.sources.kept': {
    ru: 'Пакеты оставлены на диске. Ответ записан в журнал.',
    kk: 'Пакеттер дискіде қалдырылды. Жауап журналға жазылды.',
    en: 'The packages were kept on the disk. The answer is in the journal.',
  },
  'package.sources.delete': { ru: 'Удалить пакеты', kk: 'Пакеттерді жою', en: 'Delete the packages' },
})
