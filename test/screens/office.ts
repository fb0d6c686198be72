import type { SomePlaces } from './state.ts'

/** The other sections of the bar. */
export const office = {
  outcomes: [
    {
      id: 'outcomes',
      title: { ru: 'Решения', kk: 'Шешімдер', en: 'Decisions' },
      about: {
        ru: 'Что решено, что ждёт отправки и на что пришла квитанция сервера. Пока решение отлёживается, его отменяют или отправляют сразу.',
        kk: 'Не шешілді, не жіберуді күтіп тұр және неге сервердің түбіртегі келді. Шешім күтіп тұрғанда, оны қайтаруға не бірден жіберуге болады.',
        en: 'What is decided, what waits to be sent, and what the server has signed for. While a decision rests it can be undone or sent at once.',
      },
    },
    {
      id: 'outcomes-ledger',
      title: {
        ru: 'Что ушло с рабочего места',
        kk: 'Жұмыс орнынан не кетті',
        en: 'What has left the workstation',
      },
      about: {
        ru: 'Каждый байт, который ушёл на сервер или пришёл с него; содержимое можно прочитать.',
        kk: 'Серверге кеткен не одан келген әр байт; мазмұнын оқуға болады.',
        en: 'Every byte that went to the server or came from it; what is in them can be read.',
      },
    },
    {
      id: 'receipt',
      title: { ru: 'Квитанция сервера', kk: 'Сервердің түбіртегі', en: 'The server’s receipt' },
      about: {
        ru: 'Подписанное слово сервера, что результат у него: когда получен и чей это отпечаток.',
        kk: 'Нәтиже серверде екені туралы оның қол қойған сөзі: қашан алынды және таңбасы қандай.',
        en: 'The server’s signed word that it has the outcome: when it came, and the hash of what came.',
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
        kk: 'Тіл, көрініс, жабылуға және күтуге дейінгі уақыт, өз құпия сөйлемі. Қарауды өшіретін баптау жоқ.',
        en: 'Language, theme, time to locking and resting, one’s own passphrase. No setting turns the looking off.',
      },
    },
    {
      id: 'passphrase',
      title: {
        ru: 'Сменить парольную фразу',
        kk: 'Құпия сөйлемді ауыстыру',
        en: 'Changing the passphrase',
      },
      about: {
        ru: 'Нынешняя фраза и новая дважды. Новую предлагают готовой; слабая не принимается.',
        kk: 'Қазіргі сөйлем және жаңасы екі рет. Жаңасы дайын ұсынылады; әлсізі қабылданбайды.',
        en: 'The current one, and the new one twice. A new one is proposed; a weak one is not taken.',
      },
    },
  ],
  people: [
    {
      id: 'people',
      title: { ru: 'Люди', kk: 'Адамдар', en: 'People' },
      about: {
        ru: 'Представитель заводит и убирает учётные записи, выдаёт полномочия, вносит отправителей, другие рабочие места и запасной ключ Компании.',
        kk: 'Өкіл есептік жазбаларды ашады және алып тастайды, өкілеттік береді, жіберушілерді, басқа жұмыс орындарын және Компанияның қосалқы кілтін қосады.',
        en: 'The representative enrols and removes accounts, grants mandates, and enrols senders, other workstations and the Company’s escrow key.',
      },
    },
    {
      id: 'enrol',
      title: { ru: 'Новая учётная запись', kk: 'Жаңа есептік жазба', en: 'A new account' },
      about: {
        ru: 'Имя, роль, принадлежность, срок и полномочия по одному. У подрядчика срок обязателен. Фразу человек потом меняет сам.',
        kk: 'Аты, рөлі, тиесілігі, мерзімі және өкілеттіктері бір-бірден. Мердігерде мерзім міндетті. Сөйлемді адам кейін өзі ауыстырады.',
        en: 'Name, role, affiliation, end, and mandates one by one. A contractor has an end. The person then changes the passphrase themself.',
      },
    },
    {
      id: 'remove',
      title: { ru: 'Убрать учётную запись', kk: 'Есептік жазбаны алып тастау', en: 'Removing an account' },
      about: {
        ru: 'Сказано, что из этого следует. Ключи меняются, поэтому окно нельзя закрыть, пока это идёт.',
        kk: 'Одан не шығатыны айтылған. Кілттер ауысады, сондықтан бітпейінше терезені жабуға болмайды.',
        en: 'It says what follows. The keys change, so the window cannot be left while that goes on.',
      },
    },
    {
      id: 'sender',
      title: { ru: 'Новый отправитель', kk: 'Жаңа жіберуші', en: 'A new sender' },
      about: {
        ru: 'Отпечаток в файле отправителя сверяют с ним голосом. После этого его запечатанные пакеты принимаются.',
        kk: 'Жіберуші файлындағы таңба онымен ауызша салыстырылады. Содан кейін оның мөрленген пакеттері қабылданады.',
        en: 'The fingerprint in the sender’s file is compared with them by voice. From then on their sealed packages are taken in.',
      },
    },
    {
      id: 'peer',
      title: { ru: 'Другое рабочее место', kk: 'Басқа жұмыс орны', en: 'Another workstation' },
      about: {
        ru: 'Вносится так же, с обеих сторон. После этого дела можно отправлять туда на вторую проверку.',
        kk: 'Екі жақтан да солай қосылады. Содан кейін істерді сонда екінші тексеруге жіберуге болады.',
        en: 'Enrolled in the same way, on both sides. From then on cases can be sent there for a second review.',
      },
    },
    {
      id: 'escrow',
      title: {
        ru: 'Запасной ключ Компании',
        kk: 'Компанияның қосалқы кілті',
        en: 'The Company’s escrow key',
      },
      about: {
        ru: 'Открытую половину вставляют, отпечаток сверяют с Компанией и вводят лист восстановления: задать ключ может только тот, у кого он есть.',
        kk: 'Ашық жартысы қойылады, таңбасы Компаниямен салыстырылады және қалпына келтіру парағы енгізіледі: кілтті парағы бар адам ғана енгізе алады.',
        en: 'The public half is pasted, its fingerprint compared with the Company, and the recovery sheet typed: only who has it can set the key.',
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
} as const satisfies SomePlaces
