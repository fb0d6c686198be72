import { words } from '../words.ts'

/** What stands in place of a page that is not shown. */
export const caseInPlace = words({
  'case.opening.heic': {
    ru: 'Снимок HEIC раскрывается, это дольше других: несколько секунд',
    kk: 'HEIC суреті ашылып жатыр, бұл өзгелерден ұзағырақ: бірнеше секунд',
    en: 'Opening the HEIC picture, which takes longer than others: a few seconds',
  },
  'case.noDocuments': {
    ru: 'В деле нет документов.',
    kk: 'Істе құжат жоқ.',
    en: 'The case has no documents.',
  },
  'case.tryAgain': { ru: 'Попробовать ещё раз', kk: 'Қайта көру', en: 'Try again' },
  'case.password': { ru: 'Пароль файла', kk: 'Файлдың құпия сөзі', en: 'Password of the file' },
  'case.password.note': {
    ru: 'Пароль не записывается и забывается, когда хранилище закроют.',
    kk: 'Құпия сөз жазылмайды, қойма жабылғанда ұмытылады.',
    en: 'The password is not recorded, and is forgotten when the vault is locked.',
  },
  'case.password.wrong': {
    ru: 'Пароль не подошёл.',
    kk: 'Құпия сөз сәйкес келмеді.',
    en: 'The password does not fit.',
  },
  'case.password.open': { ru: 'Открыть файл', kk: 'Файлды ашу', en: 'Open the file' },
  'case.limit.pages': {
    ru: 'В документе больше {n} страниц.',
    kk: 'Құжатта {n} беттен көп.',
    en: 'The document has more than {n} pages.',
  },
  'case.limit.pixels': {
    ru: 'Изображение больше {n} млн точек.',
    kk: 'Сурет {n} млн нүктеден үлкен.',
    en: 'The picture has more than {n} million pixels.',
  },
  'case.raise.about': {
    ru: 'Предел можно поднять для этого документа, пока хранилище открыто. Показ будет медленнее.',
    kk: 'Қойма ашық тұрғанда осы құжат үшін шекті көтеруге болады. Көрсету баяуырақ болады.',
    en: 'The limit can be raised for this document while the vault is open. It will be shown more slowly.',
  },
  'case.raise.pages': {
    ru: 'Показать до {n} страниц',
    kk: '{n} бетке дейін көрсету',
    en: 'Show up to {n} pages',
  },
  'case.raise.pixels': {
    ru: 'Показать до {n} млн точек',
    kk: '{n} млн нүктеге дейін көрсету',
    en: 'Show up to {n} million pixels',
  },
  'case.raise.time': {
    ru: 'Дать в {n} раза больше времени',
    kk: '{n} есе көп уақыт беру',
    en: 'Allow {n} times the time',
  },
  'case.incomplete': {
    ru: 'Часть страницы не удалось показать. Принять документ по такой странице нельзя.',
    kk: 'Беттің бір бөлігін көрсету мүмкін болмады. Мұндай бет бойынша құжатты қабылдауға болмайды.',
    en: 'Part of the page could not be shown. The document cannot be accepted on such a page.',
  },
  'case.noted': {
    ru: 'Файл получен, но не сохранён: прочитать его нельзя.',
    kk: 'Файл алынды, бірақ сақталмады: оны оқу мүмкін емес.',
    en: 'The file was received but not kept: it cannot be read.',
  },
  'case.thought': {
    ru: 'Если решите запросить или отклонить, есть причина «{reason}».',
    kk: 'Сұрату не қабылдамау туралы шешсеңіз, «{reason}» деген себеп бар.',
    en: 'Should you ask again or reject, there is the reason “{reason}”.',
  },
})
