import type { SomePlaces } from './state.ts'

/** Before the vault is open. */
export const before = {
  starting: [
    {
      id: 'starting',
      title: { ru: 'Запуск', kk: 'Іске қосу', en: 'Starting' },
      about: {
        ru: 'Приложение смотрит, что лежит на этом компьютере. Ничего делать не нужно.',
        kk: 'Қолданба осы компьютерде не жатқанын қарайды. Ештеңе істеудің қажеті жоқ.',
        en: 'The app looks at what lies on this computer. There is nothing to do.',
      },
    },
  ],
  'first-run': [
    {
      id: 'first-run-language',
      title: { ru: 'Первый запуск: язык', kk: 'Бірінші іске қосу: тіл', en: 'First run: language' },
      about: {
        ru: 'Хранилище создаётся за шесть шагов: язык, рабочее место, представитель, рецензент, лист восстановления и его проверка. До последнего шага на диск ничего не пишется. Отсюда же восстанавливают хранилище из копии.',
        kk: 'Қойма алты қадамда жасалады: тіл, жұмыс орны, өкіл, рецензент, қалпына келтіру парағы және оны тексеру. Соңғы қадамға дейін дискіге ештеңе жазылмайды. Қойманы көшірмеден қалпына келтіру де осыдан басталады.',
        en: 'A vault is made in six steps: language, workstation, representative, reviewer, recovery sheet and its check. Nothing is written to the disk before the last. A vault is restored from a backup from here too.',
      },
    },
    {
      id: 'first-run-workstation',
      title: {
        ru: 'Первый запуск: рабочее место',
        kk: 'Бірінші іске қосу: жұмыс орны',
        en: 'First run: workstation',
      },
      about: {
        ru: 'Название видно на экране входа. От страны зависит, чьи дела сюда можно принять; потом её не меняют.',
        kk: 'Атауы кіру экранында көрінеді. Мұнда кімнің істерін қабылдауға болатыны елге байланысты; кейін ол өзгертілмейді.',
        en: 'The name stands on the unlock screen. The country decides whose cases can come in, and is not changed later.',
      },
    },
    {
      id: 'first-run-representative',
      title: {
        ru: 'Первый запуск: представитель',
        kk: 'Бірінші іске қосу: өкіл',
        en: 'First run: representative',
      },
      about: {
        ru: 'Парольная фраза предлагается готовая: слова легче запомнить. Можно придумать свою, если её трудно подобрать. Узнать или сбросить забытую фразу нельзя.',
        kk: 'Құпия сөйлем дайын күйінде ұсынылады: сөздерді есте сақтау жеңілірек. Табу қиын болса, өзіңіз ойлап таба аласыз. Ұмытылған сөйлемді біліп алуға немесе ауыстыруға болмайды.',
        en: 'A passphrase is proposed: words are easier to remember. One’s own will do if it is hard to guess. A forgotten one can neither be looked up nor reset.',
      },
    },
    {
      id: 'first-run-reviewer',
      title: {
        ru: 'Первый запуск: рецензент',
        kk: 'Бірінші іске қосу: рецензент',
        en: 'First run: reviewer',
      },
      about: {
        ru: 'Рецензент смотрит документы и решает. Это другой человек, чем представитель: никто не подтверждает собственных решений.',
        kk: 'Рецензент құжаттарды қарап, шешім қабылдайды. Бұл өкілден басқа адам: ешкім өз шешімін өзі растамайды.',
        en: 'The reviewer looks at documents and decides. This is another person than the representative: nobody confirms their own decisions.',
      },
    },
    {
      id: 'first-run-sheet',
      title: {
        ru: 'Первый запуск: лист восстановления',
        kk: 'Бірінші іске қосу: қалпына келтіру парағы',
        en: 'First run: recovery sheet',
      },
      about: {
        ru: 'Восемь групп и отпечаток переписывают на бумагу от руки: больше их не покажут. Лист хранят под замком, отдельно от компьютера.',
        kk: 'Сегіз топ пен таңба қағазға қолмен көшіріледі: олар қайтып көрсетілмейді. Парақ құлыптаулы, компьютерден бөлек сақталады.',
        en: 'Eight groups and the fingerprint are copied onto paper by hand: they are not shown again. The sheet is kept locked away, apart from the computer.',
      },
    },
    {
      id: 'first-run-check',
      title: {
        ru: 'Первый запуск: проверка листа',
        kk: 'Бірінші іске қосу: парақты тексеру',
        en: 'First run: checking the sheet',
      },
      about: {
        ru: 'Группы вводят с бумаги. Неверная называется по номеру; хранилище создаётся, когда сошлись все.',
        kk: 'Топтар қағаздан енгізіледі. Қатесі нөмірімен аталады; бәрі сәйкес келгенде қойма жасалады.',
        en: 'The groups are typed from the paper. A wrong one is named by its number; the vault is made once all of them agree.',
      },
    },
    {
      id: 'first-run-done',
      title: { ru: 'Хранилище создано', kk: 'Қойма жасалды', en: 'The vault is made' },
      about: {
        ru: 'Лист убирают под замок и переходят ко входу.',
        kk: 'Парақ құлыпталып қойылады, содан кейін кіруге өтеді.',
        en: 'The sheet is locked away, and one goes on to unlock.',
      },
    },
    {
      id: 'restore-choose',
      title: {
        ru: 'Восстановление: копия',
        kk: 'Қалпына келтіру: көшірме',
        en: 'Restoring: the backup',
      },
      about: {
        ru: 'На компьютере без хранилища выбирают файл копии. Он сначала проверяется целиком. Если после него выгружали журнал, выбирают и журнал: уничтоженное с тех пор не вернётся.',
        kk: 'Қоймасы жоқ компьютерде көшірме файлы таңдалады. Алдымен ол түгел тексеріледі. Одан кейін журнал шығарылған болса, журнал да таңдалады: содан бері жойылғандар қайтып келмейді.',
        en: 'On a computer without a vault the backup file is chosen. It is checked whole first. Where a journal was exported after it, that is chosen too: what was destroyed since does not come back.',
      },
    },
    {
      id: 'restore-groups',
      title: {
        ru: 'Восстановление: чем открыть',
        kk: 'Қалпына келтіру: немен ашу',
        en: 'Restoring: what opens it',
      },
      about: {
        ru: 'Копию открывает лист восстановления того хранилища, с которого она снята, или запасной ключ Компании. Парольные фразы её не открывают.',
        kk: 'Көшірмені сол қойманың қалпына келтіру парағы немесе Компанияның қосалқы кілті ашады. Құпия сөйлемдер оны ашпайды.',
        en: 'The recovery sheet of the vault it is of opens a backup, or the Company’s escrow key does. No passphrase does.',
      },
    },
    {
      id: 'restore-account',
      title: {
        ru: 'Восстановление: представитель',
        kk: 'Қалпына келтіру: өкіл',
        en: 'Restoring: representative',
      },
      about: {
        ru: 'Прежние учётные записи с собой не переходят. Заводится новый представитель, остальных он заведёт сам.',
        kk: 'Бұрынғы есептік жазбалар көшпейді. Жаңа өкіл ашылады, қалғандарын ол өзі ашады.',
        en: 'The accounts of before do not come along. A new representative is enrolled, who then makes the others.',
      },
    },
    {
      id: 'restore-done',
      title: { ru: 'Хранилище восстановлено', kk: 'Қойма қалпына келтірілді', en: 'The vault is restored' },
      about: {
        ru: 'Дела, документы и журнал на месте. Восстановление записано в журнал.',
        kk: 'Істер, құжаттар мен журнал орнында. Қалпына келтіру журналға жазылды.',
        en: 'Cases, documents and the journal are there. The restoring stands in the journal.',
      },
    },
  ],
  unlock: [
    {
      id: 'unlock',
      title: { ru: 'Вход', kk: 'Кіру', en: 'Unlock' },
      about: {
        ru: 'Выберите себя и введите парольную фразу. После трёх ошибок подряд следующая попытка ждёт, с каждым разом дольше.',
        kk: 'Өзіңізді таңдап, құпия сөйлемді енгізіңіз. Қатарынан үш қатеден кейін келесі әрекет күтеді, әр жолы ұзағырақ.',
        en: 'Choose yourself and type the passphrase. After three mistakes in a row the next try waits, longer each time.',
      },
    },
    {
      id: 'recovery-groups',
      title: {
        ru: 'Восстановление доступа: лист',
        kk: 'Қолжетімділікті қалпына келтіру: парақ',
        en: 'Recovery: the sheet',
      },
      about: {
        ru: 'Если войти не может ни один представитель, вводят восемь групп с листа восстановления или запасной ключ Компании. Если фразу забыл рецензент, лист не нужен: представитель заведёт ему новую учётную запись.',
        kk: 'Бірде-бір өкіл кіре алмаса, қалпына келтіру парағындағы сегіз топ немесе Компанияның қосалқы кілті енгізіледі. Сөйлемді рецензент ұмытса, парақ керек емес: өкіл оған жаңа есептік жазба ашады.',
        en: 'Where no representative can unlock, the eight groups of the recovery sheet are typed, or the Company’s escrow key. A reviewer who forgot a passphrase needs no sheet: a representative makes them a new account.',
      },
    },
    {
      id: 'recovery-person',
      title: {
        ru: 'Восстановление доступа: новый представитель',
        kk: 'Қолжетімділікті қалпына келтіру: жаңа өкіл',
        en: 'Recovery: a new representative',
      },
      about: {
        ru: 'Чужую фразу восстановление не открывает: заводится новый представитель. Об этом остаётся запись в журнале.',
        kk: 'Қалпына келтіру бөтен сөйлемді ашпайды: жаңа өкіл ашылады. Бұл туралы журналда жазба қалады.',
        en: 'Recovery opens nobody’s passphrase: a new representative is enrolled. The journal keeps an entry of it.',
      },
    },
  ],
  unusable: [
    {
      id: 'unusable',
      title: {
        ru: 'Хранилище не открыть',
        kk: 'Қойманы ашу мүмкін емес',
        en: 'The vault cannot be opened',
      },
      about: {
        ru: 'Что случилось и что делать. Отсюда ничего нельзя удалить: данные остаются, как лежат.',
        kk: 'Не болғаны және не істеу керегі. Бұл жерден ештеңені жою мүмкін емес: деректер сол күйінде қалады.',
        en: 'What happened and what to do. Nothing can be deleted from here: the data stays as it lies.',
      },
    },
  ],
  locking: [
    {
      id: 'locking',
      title: { ru: 'Закрытие', kk: 'Жабу', en: 'Locking' },
      about: {
        ru: 'Набранное сохранено и зашифровано, ключи стёрты, окно открывается заново. Закрыть можно отовсюду: Ctrl+L.',
        kk: 'Терілгені сақталып, шифрланды, кілттер өшірілді, терезе қайта ашылады. Кез келген жерден жабуға болады: Ctrl+L.',
        en: 'What was typed is sealed, the keys are gone, the window opens anew. Lock from anywhere by Ctrl+L.',
      },
    },
  ],
} as const satisfies SomePlaces
