import type { ClaimProblemCode } from '../../domain/claim.ts'
import { words, type Text } from './words.ts'

export const intakeWords = words({
  'intake.title': { ru: 'Принять дела', kk: 'Істерді қабылдау', en: 'Take in cases' },
  'intake.drop': {
    ru: 'Перетащите сюда папки или файлы',
    kk: 'Қалталарды не файлдарды осында сүйреп әкеліңіз',
    en: 'Drop folders or files here',
  },
  'intake.drop.about': {
    ru: 'Папка с файлом claim.json — одно дело; запечатанный пакет (.svcase) тоже. В выбранной папке может лежать сколько угодно тех и других.',
    kk: 'claim.json файлы бар қалта — бір іс; мөрленген пакет (.svcase) те солай. Таңдалған қалтада олар қанша болса да жатуы мүмкін.',
    en: 'A folder with a claim.json is one case; so is a sealed package (.svcase). The folder you choose may hold any number of both.',
  },
  'intake.limits': {
    ru: 'JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и PDF, не больше 256 МБ каждый. Тип определяется по содержимому.',
    kk: 'JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC және PDF, әрқайсысы 256 МБ-тан аспайды. Түрі мазмұны бойынша анықталады.',
    en: 'JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC and PDF, at most 256 MB each. The type is told by content.',
  },
  'intake.folder': { ru: 'Выбрать папку', kk: 'Қалта таңдау', en: 'Choose a folder' },
  'intake.files': { ru: 'Выбрать файлы', kk: 'Файлдар таңдау', en: 'Choose files' },
  'intake.files.more': { ru: 'Добавить файлы', kk: 'Файлдар қосу', en: 'Add files' },
  'intake.folder.input': { ru: 'Папка с делами', kk: 'Істер қалтасы', en: 'Folder of cases' },
  'intake.files.input': { ru: 'Файлы дела', kk: 'Іс файлдары', en: 'Files of the case' },
  'intake.manual': {
    ru: 'Ввести сведения вручную',
    kk: 'Мәліметтерді қолмен енгізу',
    en: 'Type the claim in',
  },
  'intake.looking': { ru: 'Проверяем файлы…', kk: 'Файлдар тексерілуде…', en: 'Looking at the files…' },
  'intake.other': { ru: 'Выбрать другое', kk: 'Басқасын таңдау', en: 'Choose others' },
  'intake.take': {
    ru: 'Принять {n, plural, one {# дело} few {# дела} many {# дел} other {# дела}}',
    kk: '{n, plural, other {# істі}} қабылдау',
    en: 'Take in {n, plural, one {# case} other {# cases}}',
  },
  'intake.take.none': { ru: 'Принимать нечего', kk: 'Қабылдайтын ештеңе жоқ', en: 'Nothing can be taken in' },
  'intake.without': {
    ru: '{n, plural, one {# папка пропущена} few {# папки пропущены} many {# папок пропущено} other {# папки пропущены}}: нет claim.json',
    kk: '{n, plural, other {# қалта}} өткізіп жіберілді: claim.json жоқ',
    en: '{n, plural, one {# folder} other {# folders}} passed over: no claim.json',
  },
  'intake.without.here': {
    ru: 'файлы без папки',
    kk: 'қалтасыз файлдар',
    en: 'files outside a folder',
  },
  'intake.claimMissing': {
    ru: 'Среди выбранного нет claim.json с заявленными сведениями.',
    kk: 'Таңдалғандар арасында мәлімделген мәліметтері бар claim.json жоқ.',
    en: 'There is no claim.json with the claimed data among what you chose.',
  },
  'intake.claimMissing.way': {
    ru: 'Добавьте claim.json к файлам или введите сведения вручную: файлы останутся выбранными.',
    kk: 'Файлдарға claim.json қосыңыз немесе мәліметтерді қолмен енгізіңіз: файлдар таңдалған күйінде қалады.',
    en: 'Add a claim.json to the files, or type the claim in: the files stay chosen.',
  },
  'intake.claimMissing.folders': {
    ru: 'Добавьте claim.json в папку дела и выберите её снова или введите сведения вручную.',
    kk: 'Іс қалтасына claim.json қосып, оны қайта таңдаңыз немесе мәліметтерді қолмен енгізіңіз.',
    en: 'Add a claim.json to the folder of the case and choose it again, or type the claim in.',
  },
  'intake.round': {
    ru: 'круг {n}: дело уже здесь, принятое в нём остаётся в силе',
    kk: '{n}-айналым: іс осында бар, ондағы қабылданғандар күшінде қалады',
    en: 'round {n}: the case is here already, and what was accepted in it stands',
  },
  'intake.twice': {
    ru: 'Дело с этим номером уже есть среди выбранных, выше по списку. Примите его отдельно.',
    kk: 'Осы нөмірлі іс таңдалғандар арасында, тізімде жоғарырақ бар. Оны бөлек қабылдаңыз.',
    en: 'A case with this number stands further up in the list. Take this one in separately.',
  },
  'intake.blocked': {
    ru: 'Дело нельзя принять.',
    kk: 'Істі қабылдауға болмайды.',
    en: 'The case cannot be taken in.',
  },
  'intake.blocked.decided': {
    ru: 'Предыдущее решение по делу ещё можно отменить, или оно ждёт подтверждения.',
    kk: 'Іс бойынша алдыңғы шешімді әлі қайтаруға болады немесе ол растауды күтуде.',
    en: 'The earlier decision on this case can still be undone, or awaits confirmation.',
  },
  'intake.blocked.decided.way': {
    ru: 'Примите файлы, когда решение будет отправлено.',
    kk: 'Файлдарды шешім жіберілгеннен кейін қабылдаңыз.',
    en: 'Take the files in once the decision has been sent.',
  },
  'intake.residency': {
    ru: 'Данные этого Мастера должны храниться в стране: {theirs}. Это рабочее место стоит в стране: {ours}.',
    kk: 'Бұл Мастердің деректері мына елде сақталуы тиіс: {theirs}. Бұл жұмыс орны мына елде: {ours}.',
    en: 'This Master’s data must stay in {theirs}. This workstation stands in {ours}.',
  },
  'intake.residency.way': {
    ru: 'Примите дело на рабочем месте Компании в этой стране: {theirs}. Где оно и как передать туда папку, скажет уполномоченный представитель. До тех пор файлы остаются там, где лежат.',
    kk: 'Істі Компанияның сол елдегі жұмыс орнында қабылдаңыз: {theirs}. Оның қайда екенін және қалтаны қалай тапсыру керегін уәкілетті өкіл айтады. Оған дейін файлдар жатқан жерінде қалады.',
    en: 'Take the case in at a workstation of the Company in that country: {theirs}. The representative knows where it is and how the folder gets there. Until then the files stay where they lie.',
  },
  'intake.badClaim': {
    ru: 'Сведения в claim.json составлены неверно, дело не принимается:',
    kk: 'claim.json ішіндегі мәліметтер дұрыс құрылмаған, іс қабылданбайды:',
    en: 'The claim.json is not well formed, so the case is not taken in:',
  },
  'intake.claimTooLong': {
    ru: 'Файл claim.json больше 64 КБ: это не заявленные сведения.',
    kk: 'claim.json файлы 64 КБ-тан үлкен: бұл мәлімделген мәліметтер емес.',
    en: 'The claim.json is larger than 64 KB: that is not a claim.',
  },
  'intake.notJson': {
    ru: 'файл не читается как JSON',
    kk: 'файл JSON ретінде оқылмайды',
    en: 'the file cannot be read as JSON',
  },
  'intake.documents': { ru: 'Документы дела', kk: 'Істің құжаттары', en: 'Documents of the case' },
  'intake.documents.of': {
    ru: 'Документы дела {caseRef}',
    kk: '{caseRef} ісінің құжаттары',
    en: 'Documents of case {caseRef}',
  },
  'intake.file': { ru: 'Файл', kk: 'Файл', en: 'File' },
  'intake.kind': { ru: 'Вид документа', kk: 'Құжат түрі', en: 'Kind of document' },
  'intake.size': { ru: 'Размер', kk: 'Көлемі', en: 'Size' },
  'intake.result': { ru: 'Проверка', kk: 'Тексеру', en: 'Check' },
  'intake.none': {
    ru: 'Ни одного документа: дело будет принято без них.',
    kk: 'Бірде-бір құжат жоқ: іс оларсыз қабылданады.',
    en: 'Not one document: the case will be taken in without any.',
  },
  'intake.notClaimed': {
    ru: 'в claim.json не назван, останется на месте',
    kk: 'claim.json ішінде аталмаған, орнында қалады',
    en: 'not named in claim.json, left where it is',
  },
  'intake.missing': { ru: 'файла нет в папке', kk: 'файл қалтада жоқ', en: 'the file is not in the folder' },
  'intake.wrongType': {
    ru: 'по содержимому это {found}; принимаются JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и PDF',
    kk: 'мазмұны бойынша бұл — {found}; JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC және PDF қабылданады',
    en: 'by its content this is {found}; JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC and PDF are taken in',
  },
  'intake.unknownType': {
    ru: 'тип содержимого неизвестен; принимаются JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и PDF',
    kk: 'мазмұнының түрі белгісіз; JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC және PDF қабылданады',
    en: 'the content is of no known type; JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC and PDF are taken in',
  },
  'intake.tooLarge': {
    ru: 'слишком большой: принимаются файлы не больше 256 МБ',
    kk: 'тым үлкен: 256 МБ-тан аспайтын файлдар қабылданады',
    en: 'too large: files of at most 256 MB are taken in',
  },
  'intake.empty': { ru: 'файл пуст', kk: 'файл бос', en: 'the file is empty' },
  'intake.unreadable': {
    ru: 'не удалось прочитать с диска',
    kk: 'дискіден оқу мүмкін болмады',
    en: 'could not be read from the disk',
  },
  'intake.note': {
    ru: 'Отметить как полученный и нечитаемый',
    kk: 'Алынды, бірақ оқылмайды деп белгілеу',
    en: 'Note as received and unreadable',
  },
  'intake.note.of': {
    ru: 'Отметить как полученный и нечитаемый: {file}',
    kk: 'Алынды, бірақ оқылмайды деп белгілеу: {file}',
    en: 'Note as received and unreadable: {file}',
  },
  'intake.leftOut': { ru: 'не принимается', kk: 'қабылданбайды', en: 'left out' },
  'intake.leftOut.trace': {
    ru: 'Без отметки в деле не останется следа, что файл приходил.',
    kk: 'Белгіленбесе, файлдың келгені туралы істе із қалмайды.',
    en: 'Unless noted, it leaves no trace in the case.',
  },
  'intake.wrongType.short': {
    ru: 'по содержимому это не JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и не PDF',
    kk: 'мазмұны бойынша бұл JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC не PDF емес',
    en: 'by its content it is not JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC or PDF',
  },
  'intake.duplicate': {
    ru: 'этот файл уже есть в деле',
    kk: 'бұл файл істе бар',
    en: 'this file is already in the case',
  },
  'intake.notTaken': { ru: 'не принят', kk: 'қабылданбады', en: 'not taken in' },
  'intake.look.not': {
    ru: '{n, plural, one {# дело принять нельзя} few {# дела принять нельзя} many {# дел принять нельзя} other {# дела принять нельзя}}: почему, сказано в списке',
    kk: '{n, plural, other {# істі}} қабылдауға болмайды: себебі тізімде айтылған',
    en: '{n, plural, one {# case} other {# cases}} cannot be taken in: the list says why',
  },
  'intake.look.files': {
    ru: '{n, plural, one {# файл не будет принят} few {# файла не будут приняты} many {# файлов не будут приняты} other {# файла не будут приняты}}',
    kk: '{n, plural, other {# файл}} қабылданбайды',
    en: '{n, plural, one {# file} other {# files}} will not be taken in',
  },
  'intake.taking': { ru: 'Приём дел', kk: 'Істерді қабылдау', en: 'Taking in' },
  'intake.taking.case': {
    ru: 'Дело {n} из {all}: {caseRef}',
    kk: 'Іс {n} / {all}: {caseRef}',
    en: 'Case {n} of {all}: {caseRef}',
  },
  'intake.taking.file': {
    ru: 'файл {n} из {all}: {file}',
    kk: 'файл {n} / {all}: {file}',
    en: 'file {n} of {all}: {file}',
  },
  'intake.taking.bytes': { ru: '{done} из {all}', kk: '{all} ішінен {done}', en: '{done} of {all}' },
  'intake.taking.about': {
    ru: 'Каждый файл шифруется своим ключом. Дело появится в очереди, когда приняты все его файлы.',
    kk: 'Әр файл өз кілтімен шифрланады. Іс барлық файлдары қабылданғанда кезекте шығады.',
    en: 'Every file is sealed under a key of its own. A case appears in the queue once all of its files are in.',
  },
  'intake.stopping': { ru: 'Останавливаем…', kk: 'Тоқтатылуда…', en: 'Stopping…' },
  'intake.done': {
    ru: '{n, plural, one {Принято # дело} few {Принято # дела} many {Принято # дел} other {Принято # дела}}',
    kk: '{n, plural, other {# іс}} қабылданды',
    en: '{n, plural, one {# case} other {# cases}} taken in',
  },
  'intake.done.none': {
    ru: 'Ни одно дело не принято',
    kk: 'Бірде-бір іс қабылданбады',
    en: 'No case was taken in',
  },
  'intake.cancelled': {
    ru: 'Приём остановлен. Принятые дела уже в очереди и остаются; от остальных здесь ничего не осталось.',
    kk: 'Қабылдау тоқтатылды. Қабылданған істер кезекте қалады; қалғандарынан мұнда ештеңе қалған жоқ.',
    en: 'Stopped. The cases taken in are in the queue and stay there; nothing of the others is left here.',
  },
  'intake.cancelled.none': {
    ru: 'Приём остановлен, ничего не принято и ничего не осталось.',
    kk: 'Қабылдау тоқтатылды, ештеңе қабылданбады және ештеңе қалған жоқ.',
    en: 'Stopped. Nothing was taken in and nothing is left here.',
  },
  'intake.got': {
    ru: 'принято: {n, plural, one {# документ} few {# документа} many {# документов} other {# документа}}',
    kk: 'қабылданды: {n, plural, other {# құжат}}',
    en: '{n, plural, one {# document} other {# documents}} taken in',
  },
  'intake.notBegun': { ru: 'не принималось', kk: 'қабылданбады', en: 'not begun' },
  'intake.space': {
    ru: 'Нужно {needed}, свободно {free}.',
    kk: '{needed} керек, бос орын — {free}.',
    en: '{needed} needed, {free} free.',
  },
  'intake.notPersisted': {
    ru: 'Система не обещала сохранить хранилище, если на диске кончится место.',
    kk: 'Дискіде орын таусылса, жүйе қойманы сақтауға уәде бермеді.',
    en: 'The system has not promised to keep the vault should the disk run full.',
  },
  'intake.notPersisted.way': {
    ru: 'Следите за свободным местом и сообщите уполномоченному представителю.',
    kk: 'Бос орынды қадағалап, уәкілетті өкілге хабарлаңыз.',
    en: 'Keep an eye on the free space and tell the representative.',
  },
  'intake.failed': { ru: 'не принято', kk: 'қабылданбады', en: 'not taken in' },
  'intake.noted': {
    ru: 'отмечен как полученный и нечитаемый',
    kk: 'алынды, бірақ оқылмайды деп белгіленді',
    en: 'noted as received and unreadable',
  },
  'intake.sameFile': {
    ru: 'тот же файл есть в {n, plural, one {деле} other {делах}} {refs}',
    kk: 'сол файл {refs} {n, plural, one {ісінде} other {істерінде}} бар',
    en: 'the same file is in {n, plural, one {case} other {cases}} {refs}',
  },
  'intake.sources': {
    ru: 'Исходные файлы остались открытыми на диске',
    kk: 'Бастапқы файлдар дискіде ашық күйінде қалды',
    en: 'The source files are still readable on the disk',
  },
  'intake.sources.about': {
    ru: 'В хранилище лежат зашифрованные копии. Исходные может прочесть любой, у кого есть доступ к этому диску.',
    kk: 'Қоймада шифрланған көшірмелер жатыр. Бастапқыларын осы дискіге қол жеткізе алатын кез келген адам оқи алады.',
    en: 'The vault holds sealed copies. Anyone with access to this disk can read the originals.',
  },
  'intake.sources.folder': {
    ru: 'папка {folder}: {n, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}',
    kk: '{folder} қалтасы: {n, plural, other {# файл}}',
    en: 'folder {folder}: {n, plural, one {# file} other {# files}}',
  },
  'intake.sources.unknown': {
    ru: 'Где они лежат, программа узнать не смогла. Удалите их сами, если они больше не нужны:',
    kk: 'Бағдарлама олардың қайда жатқанын біле алмады. Керек болмаса, өзіңіз жойыңыз:',
    en: 'The program cannot tell where they lie. Delete them yourself if they are no longer needed:',
  },
  'intake.sources.delete': {
    ru: 'Удалить исходные файлы',
    kk: 'Бастапқы файлдарды жою',
    en: 'Delete the source files',
  },
  'intake.sources.keep': { ru: 'Оставить', kk: 'Қалдыру', en: 'Keep them' },
  'intake.sources.understood': { ru: 'Понятно', kk: 'Түсінікті', en: 'Understood' },
  'intake.sources.looking': {
    ru: 'Смотрим, где лежат исходные файлы…',
    kk: 'Бастапқы файлдардың орны қаралуда…',
    en: 'Looking where the source files lie…',
  },
  'intake.sources.deleted': {
    ru: '{n, plural, one {Удалён # исходный файл} few {Удалено # исходных файла} many {Удалено # исходных файлов} other {Удалено # исходного файла}}. Ответ записан в журнал.',
    kk: '{n, plural, other {# бастапқы файл}} жойылды. Жауап журналға жазылды.',
    en: '{n, plural, one {# source file} other {# source files}} deleted. The answer is in the journal.',
  },
  'intake.sources.failed': {
    ru: 'Не удалось удалить, они изменились или заняты. Удалите их сами:',
    kk: 'Жою мүмкін болмады, олар өзгерген немесе бос емес. Өзіңіз жойыңыз:',
    en: 'These could not be deleted: they changed or are in use. Delete them yourself:',
  },
  'intake.sources.kept': {
    ru: 'Исходные файлы оставлены. Ответ записан в журнал.',
    kk: 'Бастапқы файлдар қалдырылды. Жауап журналға жазылды.',
    en: 'The source files were kept. The answer is in the journal.',
  },
  'intake.done.close': { ru: 'К очереди', kk: 'Кезекке өту', en: 'Go to the queue' },
})

export const manualWords = words({
  'manual.about': {
    ru: 'Только эти сведения нужны для проверки; других дело не содержит.',
    kk: 'Тексеруге осы мәліметтер ғана керек; істе басқалары болмайды.',
    en: 'Only this is needed for the review; a case holds nothing else.',
  },
  'manual.caseRef': { ru: 'Номер дела', kk: 'Іс нөмірі', en: 'Case number' },
  'manual.caseRef.note': {
    ru: 'Его выдаёт сервер Компании',
    kk: 'Оны Компания сервері береді',
    en: 'Given by the Company’s server',
  },
  'manual.programme': { ru: 'Программа', kk: 'Бағдарлама', en: 'Programme' },
  'manual.choose': { ru: 'Выберите', kk: 'Таңдаңыз', en: 'Choose' },
  'manual.residency': {
    ru: 'Где должны храниться данные',
    kk: 'Деректер сақталуы тиіс ел',
    en: 'Where the data must stay',
  },
  'manual.familyName': { ru: 'Фамилия', kk: 'Тегі', en: 'Family name' },
  'manual.givenName': { ru: 'Имя', kk: 'Аты', en: 'Given name' },
  'manual.patronymic': { ru: 'Отчество', kk: 'Әкесінің аты', en: 'Patronymic' },
  'manual.optional': { ru: 'Если есть', kk: 'Болса', en: 'If there is one' },
  'manual.birthDate': { ru: 'Дата рождения', kk: 'Туған күні', en: 'Date of birth' },
  'manual.birthDate.hint': { ru: 'дд.мм.гггг', kk: 'кк.аа.жжжж', en: 'dd.mm.yyyy' },
  'manual.iin': { ru: 'ИИН', kk: 'ЖСН', en: 'IIN' },
  'manual.specialisation': { ru: 'Специализация', kk: 'Мамандануы', en: 'Specialisation' },
  'manual.documents': { ru: 'Документы', kk: 'Құжаттар', en: 'Documents' },
  'manual.noFiles': {
    ru: 'Добавьте файлы и назовите вид каждого.',
    kk: 'Файлдарды қосып, әрқайсысының түрін атаңыз.',
    en: 'Add files and name the kind of each.',
  },
  'manual.kind.of': { ru: 'Вид документа «{file}»', kk: '«{file}» құжатының түрі', en: 'Kind of “{file}”' },
  'manual.reason': {
    ru: 'Зачем он нужен',
    kk: 'Ол не үшін керек',
    en: 'Why it is needed',
  },
  'manual.education': {
    ru: 'Что известно о документе (необязательно)',
    kk: 'Құжат туралы белгілі мәліметтер (міндетті емес)',
    en: 'What is known of the document (optional)',
  },
  'manual.issuer': { ru: 'Кем выдан', kk: 'Кім берген', en: 'Issuer' },
  'manual.number': { ru: 'Номер', kk: 'Нөмірі', en: 'Number' },
  'manual.issueDate': { ru: 'Дата выдачи', kk: 'Берілген күні', en: 'Issue date' },
  'manual.hours': { ru: 'Часов', kk: 'Сағат', en: 'Hours' },
  'manual.remove': { ru: 'Убрать', kk: 'Алып тастау', en: 'Remove' },
  'manual.remove.of': { ru: 'Убрать: {file}', kk: 'Алып тастау: {file}', en: 'Remove: {file}' },
  'manual.next': { ru: 'Проверить', kk: 'Тексеру', en: 'Check' },
  'manual.problems': {
    ru: 'Исправьте отмеченные поля: {n}.',
    kk: 'Белгіленген өрістерді түзетіңіз: {n}.',
    en: 'Correct the marked fields: {n}.',
  },
})

/** What is wrong with a field of the claim. `{field}`: the name of a field that does not belong there. */
export const claimProblemWords = {
  BAD_CASE_REF: {
    ru: 'только латинские заглавные буквы, цифры и дефис, до 24 знаков',
    kk: 'тек латынның бас әріптері, цифрлар және дефис, 24 таңбаға дейін',
    en: 'capital Latin letters, digits and hyphens only, up to 24',
  },
  BAD_FILE_NAME: {
    ru: 'нужно одно имя файла, без папок',
    kk: 'қалтасыз, бір файл аты керек',
    en: 'one file name, without folders',
  },
  BAD_HOURS: {
    ru: 'нужно целое число часов, от 1 до 20 000',
    kk: 'сағаттың бүтін саны керек, 1-ден 20 000-ға дейін',
    en: 'a whole number of hours is needed, from 1 to 20,000',
  },
  NOT_FOR_KIND: {
    ru: 'бывает только у документов об образовании',
    kk: 'тек білім туралы құжаттарда болады',
    en: 'only documents of education have it',
  },
  BAD_IIN: { ru: 'нужны 12 цифр', kk: '12 цифр керек', en: '12 digits are needed' },
  BAD_RESIDENCY: {
    ru: 'нужна страна из списка ISO 3166, например KZ',
    kk: 'ISO 3166 тізіміндегі ел керек, мысалы KZ',
    en: 'a country of ISO 3166 is needed, such as KZ',
  },
  BAD_TEXT: {
    ru: 'есть невидимые или недопустимые знаки',
    kk: 'көрінбейтін немесе жарамсыз таңбалар бар',
    en: 'it has invisible or unacceptable characters',
  },
  CASE_REF_HOLDS_CLAIM: {
    ru: 'номер выдаёт имя, ИИН или дату рождения Мастера: нужен другой',
    kk: 'нөмір Мастердің атын, ЖСН-ін немесе туған күнін білдіреді: басқасы керек',
    en: 'the number gives away the Master’s name, IIN or birth date: another is needed',
  },
  DUPLICATE_FILE: {
    ru: 'этот файл уже назван',
    kk: 'бұл файл аталып қойған',
    en: 'this file is named already',
  },
  IMPOSSIBLE_DATE: {
    ru: 'такой даты быть не может',
    kk: 'мұндай күн болуы мүмкін емес',
    en: 'no such date is possible',
  },
  MISSING_FIELD: { ru: 'не заполнено', kk: 'толтырылмаған', en: 'is missing' },
  REASON_NEEDED: {
    ru: 'для другого документа нужна причина, зачем он нужен',
    kk: 'басқа құжатқа оның не үшін керек екенінің себебі қажет',
    en: 'another document needs a reason why it is needed',
  },
  REASON_NOT_WANTED: {
    ru: 'причина пишется только для другого документа',
    kk: 'себеп тек басқа құжатқа жазылады',
    en: 'a reason is for other documents only',
  },
  TOO_LONG: { ru: 'слишком длинно', kk: 'тым ұзын', en: 'is too long' },
  UNKNOWN_FIELD: {
    ru: 'лишнее поле «{field}»: того, что не нужно, Сверка не принимает',
    kk: '«{field}» артық өріс: Сверка керек еместі қабылдамайды',
    en: 'surplus field “{field}”: Sverka takes in nothing that is not needed',
  },
  UNKNOWN_KIND: {
    ru: 'такого вида документа нет',
    kk: 'мұндай құжат түрі жоқ',
    en: 'no such kind of document',
  },
  UNKNOWN_PROGRAMME: { ru: 'такой программы нет', kk: 'мұндай бағдарлама жоқ', en: 'no such programme' },
  WRONG_TYPE: {
    ru: 'значение не того вида, что нужно',
    kk: 'мәні керек түрде емес',
    en: 'the value is not of the kind needed',
  },
} as const satisfies Record<ClaimProblemCode, Text>

/** What stands in the wrong place or shape, called as the form calls it; `documents.*`: of one document. */
export const claimFieldWords = {
  caseRef: manualWords['manual.caseRef'],
  programme: manualWords['manual.programme'],
  residency: manualWords['manual.residency'],
  claim: { ru: 'Заявленные сведения', kk: 'Мәлімделген мәліметтер', en: 'Claimed data' },
  'claim.familyName': manualWords['manual.familyName'],
  'claim.givenName': manualWords['manual.givenName'],
  'claim.patronymic': manualWords['manual.patronymic'],
  'claim.birthDate': manualWords['manual.birthDate'],
  'claim.iin': manualWords['manual.iin'],
  'claim.specialisation': manualWords['manual.specialisation'],
  documents: manualWords['manual.documents'],
  'documents.*': { ru: 'Документ {n}', kk: '{n}-құжат', en: 'Document {n}' },
  'documents.*.file': { ru: 'Документ {n}, файл', kk: '{n}-құжат, файл', en: 'Document {n}, file' },
  'documents.*.kind': { ru: 'Документ {n}, вид', kk: '{n}-құжат, түрі', en: 'Document {n}, kind' },
  'documents.*.issuer': {
    ru: 'Документ {n}, кем выдан',
    kk: '{n}-құжат, кім берген',
    en: 'Document {n}, issuer',
  },
  'documents.*.number': { ru: 'Документ {n}, номер', kk: '{n}-құжат, нөмірі', en: 'Document {n}, number' },
  'documents.*.issueDate': {
    ru: 'Документ {n}, дата выдачи',
    kk: '{n}-құжат, берілген күні',
    en: 'Document {n}, issue date',
  },
  'documents.*.hours': { ru: 'Документ {n}, часы', kk: '{n}-құжат, сағаты', en: 'Document {n}, hours' },
  'documents.*.reasonNeeded': {
    ru: 'Документ {n}, зачем он нужен',
    kk: '{n}-құжат, ол не үшін керек',
    en: 'Document {n}, why it is needed',
  },
} as const satisfies Record<string, Text>

/** What a refused file turned out to be, by media type, for the sentence “by its content this is …”. */
export const contentWords = {
  'text/html': { ru: 'веб-страница', kk: 'веб-бет', en: 'a web page' },
  'application/xml': { ru: 'разметка XML', kk: 'XML белгілеуі', en: 'XML markup' },
  'image/gif': { ru: 'картинка GIF', kk: 'GIF суреті', en: 'a GIF picture' },
  'image/tiff': { ru: 'картинка TIFF', kk: 'TIFF суреті', en: 'a TIFF picture' },
  'image/heic': { ru: 'фото HEIC', kk: 'HEIC фотосы', en: 'a HEIC photo' },
  'image/heif': { ru: 'фото HEIF', kk: 'HEIF фотосы', en: 'a HEIF photo' },
  'image/avif': { ru: 'картинка AVIF', kk: 'AVIF суреті', en: 'an AVIF picture' },
  'image/bmp': { ru: 'картинка BMP', kk: 'BMP суреті', en: 'a BMP picture' },
  'application/zip': { ru: 'архив ZIP', kk: 'ZIP мұрағаты', en: 'a ZIP archive' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ru: 'документ Word',
    kk: 'Word құжаты',
    en: 'a Word document',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    ru: 'таблица Excel',
    kk: 'Excel кестесі',
    en: 'an Excel sheet',
  },
  'application/x-msdownload': { ru: 'программа', kk: 'бағдарлама', en: 'a program' },
  image: { ru: 'картинка другого вида', kk: 'басқа түрдегі сурет', en: 'a picture of another kind' },
  video: { ru: 'видео', kk: 'бейне', en: 'a video' },
  audio: { ru: 'звукозапись', kk: 'дыбыс жазбасы', en: 'a sound recording' },
  other: { ru: 'файл другого вида', kk: 'басқа түрдегі файл', en: 'a file of another kind' },
} as const satisfies Record<string, Text>
