import { words } from './words.ts'

export const firstRunWords = words({
  'first.title': { ru: 'Создание хранилища', kk: 'Қойманы жасау', en: 'Making the vault' },
  'first.step': { ru: 'Шаг {n} из {all}', kk: '{n}-қадам, барлығы {all}', en: 'Step {n} of {all}' },
  'first.language': { ru: 'Язык', kk: 'Тіл', en: 'Language' },
  'first.language.about': {
    ru: 'На этом языке работают экраны. Его можно сменить в любое время.',
    kk: 'Экрандар осы тілде жұмыс істейді. Оны кез келген уақытта ауыстыруға болады.',
    en: 'The screens speak this language. It can be changed at any time.',
  },
  'first.workstation': { ru: 'Рабочее место', kk: 'Жұмыс орны', en: 'Workstation' },
  'first.workstation.about': {
    ru: 'Документы хранятся только здесь. Страна определяет, чьи дела можно принимать: данные Мастера остаются в его стране.',
    kk: 'Құжаттар тек осында сақталады. Ел қай істерді қабылдауға болатынын анықтайды: Мастердің деректері өз елінде қалады.',
    en: 'Documents are kept here alone. The country decides whose cases can come in: a Master’s data stays in its country.',
  },
  'first.workstation.name': {
    ru: 'Название рабочего места',
    kk: 'Жұмыс орнының атауы',
    en: 'Workstation name',
  },
  'first.workstation.example': { ru: 'Алматы-3', kk: 'Алматы-3', en: 'Almaty-3' },
  'first.workstation.country': {
    ru: 'Страна, где оно стоит',
    kk: 'Орналасқан елі',
    en: 'Country where it stands',
  },
  'first.workstation.search': {
    ru: 'Начните вводить название',
    kk: 'Атауын тере бастаңыз',
    en: 'Start typing a name',
  },
  'first.representative': {
    ru: 'Уполномоченный представитель',
    kk: 'Уәкілетті өкіл',
    en: 'Representative',
  },
  'first.representative.about': {
    ru: 'Выдаёт полномочия, подтверждает отказы, подключает сервер. Первый представитель заводится вместе с хранилищем.',
    kk: 'Өкілеттік береді, бас тартуды растайды, серверді қосады. Бірінші өкіл қоймамен бірге ашылады.',
    en: 'Grants mandates, confirms refusals, connects the server. The first one is made together with the vault.',
  },
  'first.reviewer': { ru: 'Рецензент', kk: 'Рецензент', en: 'Reviewer' },
  'first.reviewer.about': {
    ru: 'Берёт дела, смотрит документы, даёт заключения и принимает решения. Это должен быть другой человек.',
    kk: 'Істерді алады, құжаттарды қарайды, қорытынды беріп, шешім қабылдайды. Бұл басқа адам болуы керек.',
    en: 'Takes cases, looks at documents, makes findings and decisions. This should be another person.',
  },
  'first.login': { ru: 'Имя учётной записи', kk: 'Есептік жазба атауы', en: 'Account name' },
  'first.login.note': {
    ru: 'Видно на экране входа: лучше должность или инициалы.',
    kk: 'Кіру экранында көрінеді: лауазым немесе инициалдар дұрыс.',
    en: 'Shown on the unlock screen: initials or a post are best.',
  },
  'first.login.same': {
    ru: 'Это имя уже у представителя.',
    kk: 'Бұл атау өкілде бар.',
    en: 'The representative has this name already.',
  },
  'first.preparing': {
    ru: 'Создаём ключи. Это занимает до полуминуты…',
    kk: 'Кілттер жасалуда. Бұл жарты минутқа дейін созылады…',
    en: 'Making the keys. This takes up to half a minute…',
  },
  'first.sheet': { ru: 'Лист восстановления', kk: 'Қалпына келтіру парағы', en: 'Recovery sheet' },
  'first.sheet.about': {
    ru: 'Перепишите восемь групп на бумагу от руки. Они показываются один раз. По этому листу откроется хранилище, если фразу потеряет последний представитель, — храните его запертым, отдельно от компьютера.',
    kk: 'Сегіз топты қағазға қолмен көшіріңіз. Олар бір рет көрсетіледі. Соңғы өкіл сөйлемін жоғалтса, қойма осы парақпен ашылады — оны құлыптаулы, компьютерден бөлек сақтаңыз.',
    en: 'Copy the eight groups onto paper by hand. They are shown once. This sheet opens the vault if the last representative loses the passphrase: keep it locked away, apart from the computer.',
  },
  'first.sheet.groups': { ru: 'Группы листа', kk: 'Парақ топтары', en: 'Groups of the sheet' },
  'first.sheet.fingerprint': {
    ru: 'Отпечаток хранилища',
    kk: 'Қойманың таңбасы',
    en: 'Fingerprint of the vault',
  },
  'first.sheet.fingerprint.about': {
    ru: 'Запишите и его: по нему узнают это хранилище при проверке журнала.',
    kk: 'Мұны да жазып алыңыз: журналды тексергенде қойма осы бойынша танылады.',
    en: 'Write it down too: it is how this vault is known when its journal is verified.',
  },
  'first.sheet.written': { ru: 'Лист переписан', kk: 'Парақ көшірілді', en: 'I have copied the sheet' },
  'first.check': { ru: 'Проверка листа', kk: 'Парақты тексеру', en: 'Checking the sheet' },
  'first.check.about': {
    ru: 'Введите группы со своего листа. Так видно, что по нему можно будет восстановить хранилище.',
    kk: 'Топтарды өз парағыңыздан енгізіңіз. Сонда қойманы онымен қалпына келтіруге болатыны көрінеді.',
    en: 'Type the groups from your sheet. That shows that the vault could be recovered by it.',
  },
  'first.check.wrong.way': {
    ru: 'Сверьте их с листом и введите ещё раз. Если лист записан неверно, вернитесь и перепишите его.',
    kk: 'Оларды парақпен салыстырып, қайта енгізіңіз. Парақ қате жазылса, артқа оралып, қайта көшіріңіз.',
    en: 'Compare them with the sheet and type them again. If the sheet is wrong, go back and copy it again.',
  },
  'first.create': { ru: 'Создать хранилище', kk: 'Қойманы жасау', en: 'Make the vault' },
  'first.creating': { ru: 'Записываем хранилище…', kk: 'Қойма жазылуда…', en: 'Writing the vault…' },
  'first.done': { ru: 'Хранилище создано', kk: 'Қойма жасалды', en: 'The vault is made' },
  'first.done.about': {
    ru: 'Уберите лист восстановления под замок. Теперь хранилище может открыть рецензент или представитель.',
    kk: 'Қалпына келтіру парағын құлыптап қойыңыз. Енді қойманы рецензент немесе өкіл аша алады.',
    en: 'Lock the recovery sheet away. Now the reviewer or the representative can open the vault.',
  },
  'first.done.open': { ru: 'Перейти ко входу', kk: 'Кіруге өту', en: 'Go to unlock' },
})
