import type { SomePlaces } from './state.ts'

/** The queue, and what opens over it. */
export const queue = {
  queue: [
    {
      id: 'queue',
      title: { ru: 'Очередь', kk: 'Кезек', en: 'Queue' },
      about: {
        ru: 'Дела по возрасту, срок словами и цветом. Стрелки выбирают, Enter открывает, N берёт самое старое.',
        kk: 'Істер жасы бойынша, мерзімі сөзбен және түспен. Көрсеткілер таңдайды, Enter ашады, N ең ескісін алады.',
        en: 'Cases by age, the promised time in words and colour. Arrows choose, Enter opens, N claims the oldest.',
      },
    },
    {
      id: 'queue-empty',
      title: { ru: 'Пустая очередь', kk: 'Бос кезек', en: 'An empty queue' },
      about: {
        ru: 'Здесь ещё ничего нет: сказано, как принять первое дело.',
        kk: 'Әзірге ештеңе жоқ: бірінші істі қалай қабылдау керегі айтылған.',
        en: 'Nothing is here yet: it says how to take the first case in.',
      },
    },
    {
      id: 'intake-choose',
      title: { ru: 'Приём: выбор', kk: 'Қабылдау: таңдау', en: 'Intake: choosing' },
      about: {
        ru: 'Папки с claim.json и запечатанные пакеты выбирают или перетаскивают, сколько угодно за раз. Открыть приём: Ctrl+O.',
        kk: 'claim.json бар қалталар мен мөрленген пакеттер таңдалады не сүйреп әкелінеді, бір жолы қалағанынша. Қабылдауды ашу: Ctrl+O.',
        en: 'Folders with a claim.json and sealed packages are chosen or dropped, as many at once as one likes. Ctrl+O opens this.',
      },
    },
    {
      id: 'intake-manual',
      title: {
        ru: 'Приём: сведения вручную',
        kk: 'Қабылдау: мәліметтерді қолмен енгізу',
        en: 'Intake: a claim typed in',
      },
      about: {
        ru: 'Если claim.json нет, заявленные сведения вводят здесь, и у каждого файла выбирают вид документа. У документов об образовании заявляют ещё, кем выдан, номер, дату и часы.',
        kk: 'claim.json болмаса, мәлімделген мәліметтер осында енгізіледі, әр файлға құжат түрі таңдалады. Білім туралы құжаттарда кім бергені, нөмірі, күні мен сағаты да мәлімделеді.',
        en: 'Where there is no claim.json the claim is typed in here, and each file gets its kind of document. Of a document of education issuer, number, date and hours are claimed too.',
      },
    },
    {
      id: 'intake-look',
      title: {
        ru: 'Приём: что принимается',
        kk: 'Қабылдау: не қабылданады',
        en: 'Intake: what is taken in',
      },
      about: {
        ru: 'Каждое дело и каждый файл просмотрены до приёма: что хорошо, что нет и почему. Файл, который не прочитать, можно отметить как полученный. Дело с неверными сведениями или из другой страны не принимается.',
        kk: 'Әр іс пен әр файл қабылдауға дейін қаралды: не дұрыс, не дұрыс емес және неге. Оқылмайтын файлды алынды деп белгілеуге болады. Мәліметтері қате немесе басқа елдің ісі қабылданбайды.',
        en: 'Every case and every file is looked at before it is taken in: what is good, what is not, and why. A file that cannot be read can be noted as received. A case with a faulty claim, or of another country, is not taken in.',
      },
    },
    {
      id: 'intake-take',
      title: { ru: 'Приём: идёт', kk: 'Қабылдау: жүріп жатыр', en: 'Intake: under way' },
      about: {
        ru: 'Каждый файл шифруется своим ключом. Приём можно остановить: принятые дела остаются, от остальных не остаётся ничего.',
        kk: 'Әр файл өз кілтімен шифрланады. Қабылдауды тоқтатуға болады: қабылданған істер қалады, қалғандарынан ештеңе қалмайды.',
        en: 'Every file is sealed under a key of its own. It can be stopped: cases taken in stay, and nothing is left of the others.',
      },
    },
    {
      id: 'intake-done',
      title: { ru: 'Приём: итог', kk: 'Қабылдау: нәтиже', en: 'Intake: what became of it' },
      about: {
        ru: 'Что принято и что нет. Исходные файлы ещё открыты на диске: их предлагают удалить, ответ записывается в журнал.',
        kk: 'Не қабылданды, не қабылданбады. Бастапқы файлдар дискіде әлі ашық: оларды жою ұсынылады, жауап журналға жазылады.',
        en: 'What was taken in and what was not. The source files are still readable on the disk: one is offered to have them deleted, and the answer is journalled.',
      },
    },
    {
      id: 'claiming',
      title: { ru: 'Взять дело', kk: 'Істі алу', en: 'Claiming a case' },
      about: {
        ru: 'Кто берёт дело, каждый раз заявляет, что с Мастером его ничто не связывает. Фокус стоит на кнопке: хватит одного Enter.',
        kk: 'Істі алған адам әр жолы Мастермен байланысы жоғын мәлімдейді. Фокус түймеде тұр: бір Enter жеткілікті.',
        en: 'Whoever claims a case declares each time that nothing ties them to the Master. The focus stands on the button: one Enter will do.',
      },
    },
    {
      id: 'tie',
      title: { ru: 'Связь с Мастером', kk: 'Мастермен байланыс', en: 'A tie to the Master' },
      about: {
        ru: 'Если связь есть, дело рассмотрит другой. Если она открылась уже за работой, о ней заявляют из меню дела.',
        kk: 'Байланыс болса, істі басқа адам қарайды. Ол жұмыс үстінде анықталса, істің мәзірінен мәлімделеді.',
        en: 'Where there is a tie, somebody else reviews the case. One that comes to light at work is declared from the menu of the case.',
      },
    },
    {
      id: 'save-view',
      title: { ru: 'Сохранить вид очереди', kk: 'Кезек көрінісін сақтау', en: 'Keeping a view of the queue' },
      about: {
        ru: 'Вкладка, поиск, отбор и порядок запоминаются под названием. Потом вид выбирают цифрой.',
        kk: 'Қойынды, іздеу, іріктеу мен рет атаумен сақталады. Кейін көрініс цифрмен таңдалады.',
        en: 'Tab, search, filters and order are kept under a name. A digit chooses the view from then on.',
      },
    },
    {
      id: 'rename-view',
      title: { ru: 'Переименовать вид', kk: 'Көріністің атауын өзгерту', en: 'Renaming a view' },
      about: {
        ru: 'Меняется только название; это можно вернуть.',
        kk: 'Тек атауы өзгереді; оны қайтаруға болады.',
        en: 'Only the name changes, and it can be undone.',
      },
    },
    {
      id: 'palette',
      title: {
        ru: 'Найти действие или дело',
        kk: 'Әрекетті немесе істі табу',
        en: 'Finding an action or a case',
      },
      about: {
        ru: 'Ctrl+K на любом экране: все его действия по названию и дела по номеру или имени Мастера.',
        kk: 'Кез келген экранда Ctrl+K: оның барлық әрекеті атауы бойынша, істер нөмірі немесе Мастердің аты бойынша.',
        en: 'Ctrl+K on any screen: every action of it by name, and cases by number or the Master’s name.',
      },
    },
  ],
} as const satisfies SomePlaces
