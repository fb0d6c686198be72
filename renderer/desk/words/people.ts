import { words } from './words.ts'

export const peopleWords = words({
  'people.title': { ru: 'Люди', kk: 'Адамдар', en: 'People' },
  'people.count': {
    ru: '{n, plural, one {# действующая учётная запись} few {# действующие учётные записи} many {# действующих учётных записей} other {# действующей учётной записи}}',
    kk: '{n, plural, other {# жарамды есептік жазба}}',
    en: '{n, plural, one {# active account} other {# active accounts}}',
  },
  'people.add': { ru: 'Добавить', kk: 'Қосу', en: 'Add' },
  'people.again': { ru: 'Прочитать снова', kk: 'Қайта оқу', en: 'Read again' },
  'people.table': { ru: 'Учётные записи', kk: 'Есептік жазбалар', en: 'Accounts' },
  'people.login': { ru: 'Имя', kk: 'Атауы', en: 'Name' },
  'people.role': { ru: 'Роль', kk: 'Рөлі', en: 'Role' },
  'people.affiliation': { ru: 'Принадлежность', kk: 'Тиесілігі', en: 'Affiliation' },
  'people.ends': { ru: 'Действует до', kk: 'Жарамды мерзімі', en: 'Until' },
  'people.ends.never': { ru: 'без срока', kk: 'мерзімсіз', en: 'no end' },
  'people.state': { ru: 'Состояние', kk: 'Күйі', en: 'State' },
  'people.state.active': { ru: 'действует', kk: 'жарамды', en: 'active' },
  'people.state.ended': {
    ru: 'срок истёк, вход закрыт',
    kk: 'мерзімі өтті, кіру жабық',
    en: 'ended, cannot unlock',
  },
  'people.state.removed': { ru: 'убрана', kk: 'алынып тасталды', en: 'removed' },
  'people.verbs': { ru: 'Полномочия', kk: 'Өкілеттіктер', en: 'Mandates' },
  'people.verbs.all': { ru: 'все девять', kk: 'тоғызы да', en: 'all nine' },
  'people.verbs.none': { ru: 'нет', kk: 'жоқ', en: 'none' },
  'people.acts': { ru: 'Действия', kk: 'Әрекеттер', en: 'Acts' },
  'people.self': { ru: 'это вы', kk: 'бұл сіз', en: 'you' },
  'people.remove': { ru: 'Убрать', kk: 'Алып тастау', en: 'Remove' },
  'people.remove.whom': {
    ru: 'Убрать: {login}',
    kk: 'Алып тастау: {login}',
    en: 'Remove: {login}',
  },

  'enrol.title': { ru: 'Новая учётная запись', kk: 'Жаңа есептік жазба', en: 'New account' },
  'enrol.login.empty': { ru: 'Введите имя.', kk: 'Атауын енгізіңіз.', en: 'Type a name.' },
  'enrol.login.taken': {
    ru: 'Это имя здесь уже есть.',
    kk: 'Мұндай атау бар.',
    en: 'This name is here already.',
  },
  'enrol.role.reviewer': {
    ru: 'Берёт дела, смотрит документы, принимает решения.',
    kk: 'Істерді алады, құжаттарды қарайды, шешім қабылдайды.',
    en: 'Takes cases, looks at documents, decides.',
  },
  'enrol.role.representative': {
    ru: 'Добавляет и убирает людей, подтверждает отказы, подключает сервер.',
    kk: 'Адамдарды қосады және алып тастайды, бас тартуды растайды, серверді қосады.',
    en: 'Adds and removes people, confirms refusals, connects the server.',
  },
  'enrol.role.auditor': {
    ru: 'Читает журнал. Дел и документов не видит: у него нет к ним ключей.',
    kk: 'Журналды оқиды. Істер мен құжаттарды көрмейді: олардың кілті жоқ.',
    en: 'Reads the journal. Sees no cases or documents: it has no keys to them.',
  },
  'enrol.ends.hint': { ru: 'дд.мм.гггг', kk: 'кк.аа.жжжж', en: 'dd.mm.yyyy' },
  'enrol.ends.note': {
    ru: 'Последний день, включительно. Пусто — без срока.',
    kk: 'Соңғы күнді қоса алғанда. Бос болса — мерзімсіз.',
    en: 'The last day, inclusive. Empty: no end.',
  },
  'enrol.ends.contractor': {
    ru: 'Последний день договора, включительно.',
    kk: 'Шарттың соңғы күні, қоса алғанда.',
    en: 'The last day of the contract, inclusive.',
  },
  'enrol.ends.missing': {
    ru: 'У подрядчика должен быть срок.',
    kk: 'Мердігердің мерзімі болуы керек.',
    en: 'A contractor must have an end.',
  },
  'enrol.ends.wrong': {
    ru: 'Введите дату: день, месяц, год.',
    kk: 'Күнді енгізіңіз: күні, айы, жылы.',
    en: 'Type a date: day, month, year.',
  },
  'enrol.ends.past': {
    ru: 'Этот день уже прошёл.',
    kk: 'Бұл күн өтіп кеткен.',
    en: 'That day is over.',
  },
  'enrol.verbs.about': {
    ru: 'Действия, на которые нужно решение представителя. Выдаются вместе с учётной записью и кончаются вместе с ней.',
    kk: 'Өкілдің шешімі қажет әрекеттер. Есептік жазбамен бірге беріледі және онымен бірге аяқталады.',
    en: 'Acts that need a representative’s decision. Granted with the account and ended with it.',
  },
  'enrol.verbs.auditor': {
    ru: 'Аудитору полномочия не нужны.',
    kk: 'Аудиторға өкілеттік қажет емес.',
    en: 'An auditor needs no mandates.',
  },
  'enrol.phrase.note': {
    ru: 'Передайте фразу лично. Человек сменит её в настройках, и знать её будет он один.',
    kk: 'Сөйлемді жеке өзіне беріңіз. Адам оны баптауларда ауыстырады, сонда оны тек өзі біледі.',
    en: 'Hand it over in person. They change it in the settings, and then know it alone.',
  },
  'enrol.do': { ru: 'Добавить', kk: 'Қосу', en: 'Add' },
  'enrol.busy': { ru: 'Создаём ключи…', kk: 'Кілттер жасалуда…', en: 'Making the keys…' },
  'enrol.done': {
    ru: 'Учётная запись «{login}» заведена.',
    kk: '«{login}» есептік жазбасы ашылды.',
    en: 'The account “{login}” is made.',
  },

  'remove.title': {
    ru: 'Убрать учётную запись «{login}»?',
    kk: '«{login}» есептік жазбасын алып тастау керек пе?',
    en: 'Remove the account “{login}”?',
  },
  'remove.opens': {
    ru: 'Она больше ничего не откроет в этом хранилище: ни дел, ни документов, ни журнала.',
    kk: 'Ол бұл қоймада енді ештеңені аша алмайды: істерді де, құжаттарды да, журналды да.',
    en: 'It opens nothing in this vault any more: no cases, no documents, no journal.',
  },
  'remove.keys': {
    ru: 'Хранилище получит новые ключи, и ключ каждого документа будет зашифрован заново. Это может занять несколько минут.',
    kk: 'Қойма жаңа кілттер алады, әр құжаттың кілті қайта шифрланады. Бұл бірнеше минут алуы мүмкін.',
    en: 'The vault gets new keys, and the key of every document is wrapped anew. This may take some minutes.',
  },
  'remove.stays': {
    ru: 'Всё, что сделано под этим именем, остаётся в журнале.',
    kk: 'Осы атпен жасалғанның бәрі журналда қалады.',
    en: 'What was done under this name stays in the journal.',
  },
  'remove.final': {
    ru: 'Вернуть её нельзя. Если понадобится, человеку заводят новую.',
    kk: 'Оны қайтаруға болмайды. Қажет болса, адамға жаңасы ашылады.',
    en: 'It cannot be brought back. If need be, the person gets a new one.',
  },
  'remove.do': { ru: 'Убрать', kk: 'Алып тастау', en: 'Remove' },
  'remove.busy': { ru: 'Меняем ключи…', kk: 'Кілттер ауыстырылуда…', en: 'Changing the keys…' },
  'remove.done': {
    ru: 'Учётная запись «{login}» убрана, ключи сменены.',
    kk: '«{login}» есептік жазбасы алынып тасталды, кілттер ауыстырылды.',
    en: 'The account “{login}” is removed; the keys are changed.',
  },

  'escrow.title': {
    ru: 'Запасной ключ Компании',
    kk: 'Компанияның қосалқы кілті',
    en: 'The Company’s escrow key',
  },
  'escrow.about': {
    ru: 'Восстанавливает доступ, если пропали и фразы представителей, и лист восстановления. Тайную половину Компания держит у себя, сюда вносится только открытая.',
    kk: 'Өкілдердің сөйлемдері де, қалпына келтіру парағы да жоғалса, қойманы ашады. Құпия жартысын Компания өзінде сақтайды, мұнда тек ашық жартысы енгізіледі.',
    en: 'Opens the vault when the representatives’ passphrases and the recovery sheet are both lost. The Company keeps the secret half; only the public one is entered here.',
  },
  'escrow.none': {
    ru: 'Не задан. Если пропадут и лист, и фразы представителей, распоряжаться хранилищем будет некому.',
    kk: 'Берілмеген. Парақ та, өкілдердің сөйлемдері де жоғалса, қойманы басқаратын ешкім қалмайды.',
    en: 'Not set. If the sheet and the representatives’ passphrases are lost, nobody can manage the vault.',
  },
  'escrow.fingerprint': { ru: 'Отпечаток', kk: 'Таңбасы', en: 'Fingerprint' },
  'escrow.set': { ru: 'Задать ключ', kk: 'Кілтті енгізу', en: 'Set the key' },
  'escrow.replace': { ru: 'Заменить ключ', kk: 'Кілтті ауыстыру', en: 'Replace the key' },
  'escrow.key': { ru: 'Открытая половина ключа', kk: 'Кілттің ашық жартысы', en: 'Public half of the key' },
  'escrow.key.note': {
    ru: 'Вставьте ключ таким, каким его прислал хранитель ключа.',
    kk: 'Кілтті сақтаушысы жібергендей етіп қойыңыз.',
    en: 'Paste the key as its keeper sent it.',
  },
  'escrow.key.wrong': {
    ru: 'Это не открытый ключ: проверьте, что он вставлен целиком.',
    kk: 'Бұл ашық кілт емес: толық қойылғанын тексеріңіз.',
    en: 'This is not a public key: see that all of it was pasted.',
  },
  'escrow.compare': {
    ru: 'Сверьте отпечаток с хранителем ключа по телефону или лично, не по той же переписке.',
    kk: 'Таңбаны кілт сақтаушысымен телефон арқылы немесе жүзбе-жүз салыстырыңыз, сол хат алмасу арқылы емес.',
    en: 'Compare the fingerprint with the key’s keeper by phone or in person, not in the same letters.',
  },
  'escrow.same': { ru: 'Отпечаток совпадает', kk: 'Таңба сәйкес', en: 'The fingerprint is the same' },
  'escrow.same.missing': {
    ru: 'Сначала сверьте отпечаток.',
    kk: 'Алдымен таңбаны салыстырыңыз.',
    en: 'Compare the fingerprint first.',
  },
  'escrow.sheet': {
    ru: 'Лист восстановления',
    kk: 'Қалпына келтіру парағы',
    en: 'Recovery sheet',
  },
  'escrow.sheet.about': {
    ru: 'Введите восемь групп с листа: запасной ключ задаёт тот, у кого есть лист.',
    kk: 'Парақтағы сегіз топты енгізіңіз: қосалқы кілтті парағы бар адам енгізеді.',
    en: 'Type the eight groups from the sheet: who has the sheet sets the escrow key.',
  },
  'escrow.sheet.way': {
    ru: 'Сверьте их с листом и введите ещё раз.',
    kk: 'Оларды парақпен салыстырып, қайта енгізіңіз.',
    en: 'Compare them with the sheet and type them again.',
  },
  'escrow.busy': { ru: 'Записываем ключ…', kk: 'Кілт жазылуда…', en: 'Recording the key…' },
  'escrow.done': {
    ru: 'Запасной ключ Компании записан.',
    kk: 'Компанияның қосалқы кілті жазылды.',
    en: 'The Company’s escrow key is recorded.',
  },
})
