import type { places } from '../../renderer/desk/app/places.ts'
import type { Phase } from '../../renderer/desk/app/store.ts'
import type { Text } from '../../renderer/desk/words/words.ts'

/**
 * The one list of screen states: what axe judges, what pictures are taken of, and what the manual tells. Each place of the
 * desk is a key, an address behind the unlock or a phase before it, so that one that is missing here does not compile.
 * How a state is reached stands in `test/browser/screens/reach.ts`, which must have every id.
 */

export type PlaceId = keyof typeof places | Exclude<Phase['at'], 'open'>

export interface ScreenState {
  /** Of the picture too. */
  readonly id: string
  readonly title: Text
  /** What one sees there and does, in a few sentences. */
  readonly about: Text
}

export const statesByPlace = {
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
      id: 'first-run',
      title: { ru: 'Первый запуск', kk: 'Бірінші іске қосу', en: 'First run' },
      about: {
        ru: 'Шесть шагов: язык, рабочее место, представитель, рецензент, лист восстановления и его проверка. Лист показывается один раз: его переписывают от руки.',
        kk: 'Алты қадам: тіл, жұмыс орны, өкіл, рецензент, қалпына келтіру парағы және оны тексеру. Парақ бір рет көрсетіледі: ол қолмен көшіріледі.',
        en: 'Six steps: language, workstation, representative, reviewer, recovery sheet and its check. The sheet is shown once and copied by hand.',
      },
    },
    {
      id: 'restore',
      title: {
        ru: 'Восстановление из копии',
        kk: 'Көшірмеден қалпына келтіру',
        en: 'Restoring from a backup',
      },
      about: {
        ru: 'На компьютере без хранилища копию открывают листом восстановления или ключом Компании. Прежние учётные записи с собой не переходят.',
        kk: 'Қоймасы жоқ компьютерде көшірмені қалпына келтіру парағымен немесе Компания кілтімен ашады. Бұрынғы есептік жазбалар көшпейді.',
        en: 'On a computer without a vault a backup is opened by the recovery sheet or the Company’s key. The accounts of before do not come along.',
      },
    },
  ],
  unlock: [
    {
      id: 'unlock',
      title: { ru: 'Вход', kk: 'Кіру', en: 'Unlock' },
      about: {
        ru: 'Выберите себя и введите парольную фразу. После трёх ошибок подряд следующая попытка ждёт, с каждым разом дольше.',
        kk: 'Өзіңізді таңдап, құпия сөз тіркесін енгізіңіз. Қатарынан үш қатеден кейін келесі әрекет күтеді, әр жолы ұзағырақ.',
        en: 'Choose yourself and type the passphrase. After three mistakes in a row the next try waits, longer each time.',
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
  queue: [
    {
      id: 'queue',
      title: { ru: 'Очередь', kk: 'Кезек', en: 'Queue' },
      about: {
        ru: 'Дела по возрасту, срок словами и цветом. Стрелки выбирают, Enter открывает; взяв дело, заявляют, что с Мастером ничего не связывает.',
        kk: 'Істер жасы бойынша, мерзімі сөзбен және түспен. Көрсеткілер таңдайды, Enter ашады; істі алғанда Мастермен байланыс жоғы мәлімделеді.',
        en: 'Cases by age, the promised time in words and colour. Arrows choose, Enter opens; who takes a case declares that nothing ties them to the Master.',
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
  ],
  case: [
    {
      id: 'case',
      title: { ru: 'Дело: осмотр документа', kk: 'Іс: құжатты қарау', en: 'A case: looking at a document' },
      about: {
        ru: 'Слева страницы с долей осмотренного, посередине документ, справа поля, проверка и заключение. Номер и дату рождения вводят с документа, только потом открывается заявленное. U обводит то, что ещё не осмотрено.',
        kk: 'Сол жақта қаралған үлесі бар беттер, ортада құжат, оң жақта өрістер, тексеру және қорытынды. Нөмірі мен туған күні құжаттан енгізіледі, содан кейін ғана мәлімделгені ашылады. U әлі қаралмағанын қоршап көрсетеді.',
        en: 'On the left the pages with the share seen, in the middle the document, on the right fields, checklist and finding. Number and birth date are typed from the document before the claim uncovers. U outlines what has not been seen yet.',
      },
    },
    {
      id: 'case-decide',
      title: { ru: 'Дело: решение', kk: 'Іс: шешім', en: 'A case: the decision' },
      about: {
        ru: 'Когда по каждому документу есть заключение, дело решает человек. Спящая кнопка говорит, чего не хватает. Пока решение отлёживается, его можно отменить.',
        kk: 'Әр құжат бойынша қорытынды болғанда, істі адам шешеді. Ұйықтап тұрған түйме не жетпейтінін айтады. Шешім күтіп тұрғанда, оны болдырмауға болады.',
        en: 'Once every document has a finding, a person decides the case. A sleeping button says what is missing. While a decision rests it can be undone.',
      },
    },
  ],
  outcomes: [
    {
      id: 'outcomes',
      title: { ru: 'Решения', kk: 'Шешімдер', en: 'Decisions' },
      about: {
        ru: 'Что решено, что ждёт отправки и на что пришла расписка сервера. На второй вкладке каждый байт, который ушёл с рабочего места.',
        kk: 'Не шешілді, не жіберуді күтіп тұр және неге сервердің қолхаты келді. Екінші қойындыда жұмыс орнынан кеткен әр байт.',
        en: 'What is decided, what waits to be sent, and what the server has signed for. The second tab has every byte that left the workstation.',
      },
    },
  ],
  journal: [
    {
      id: 'journal',
      title: { ru: 'Журнал', kk: 'Журнал', en: 'Journal' },
      about: {
        ru: 'Каждое действие с данными, подписанное тем, кто его сделал. Записи не меняются; выгруженный журнал проверяют без хранилища.',
        kk: 'Деректермен жасалған әр әрекет, оны жасаған адамның қолымен. Жазбалар өзгермейді; шығарылған журнал қоймасыз тексеріледі.',
        en: 'Every act on personal data, signed by who did it. Entries never change; an exported journal is verified without the vault.',
      },
    },
  ],
  settings: [
    {
      id: 'settings',
      title: { ru: 'Настройки', kk: 'Баптаулар', en: 'Settings' },
      about: {
        ru: 'Язык, оформление, время до закрытия и отлёживания, своя парольная фраза. Настройки, которая отключала бы осмотр, нет.',
        kk: 'Тіл, безендіру, жабылуға және күтуге дейінгі уақыт, өз құпия сөз тіркесі. Қарауды өшіретін баптау жоқ.',
        en: 'Language, theme, time to locking and resting, one’s own passphrase. No setting turns the looking off.',
      },
    },
  ],
  people: [
    {
      id: 'people',
      title: { ru: 'Люди', kk: 'Адамдар', en: 'People' },
      about: {
        ru: 'Представитель добавляет и убирает учётные записи, выдаёт поручения, вносит отправителей и ключ Компании.',
        kk: 'Өкіл есептік жазбаларды қосады және алып тастайды, тапсырмалар береді, жіберушілер мен Компания кілтін енгізеді.',
        en: 'The representative adds and removes accounts, grants mandates, enrols senders and the Company’s key.',
      },
    },
  ],
  vault: [
    {
      id: 'vault',
      title: { ru: 'Хранилище', kk: 'Қойма', en: 'Vault' },
      about: {
        ru: 'Проверка каждой записи, резервные копии и завершение уничтожений. Повреждённое называется и остаётся, как лежит.',
        kk: 'Әр жазбаны тексеру, сақтық көшірмелер және жоюды аяқтау. Зақымданғаны аталып, сол күйінде қалады.',
        en: 'Every record checked, backups, and the end of destructions. What is damaged is named and stays as it lies.',
      },
    },
  ],
} as const satisfies Record<PlaceId, readonly [ScreenState, ...ScreenState[]]>

export type StateId = (typeof statesByPlace)[PlaceId][number]['id']

/** In the order of a working day. */
export const states = Object.entries(statesByPlace).flatMap(([place, all]) =>
  all.map((state): ScreenState & { readonly id: StateId; readonly place: PlaceId } => ({
    ...state,
    // The keys of the table above, which Object.entries forgets.
    place: place as PlaceId,
  })),
)
