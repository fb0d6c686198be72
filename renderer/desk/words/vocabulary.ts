import type {
  Affiliation,
  AuthorityEvent,
  CaseOutcome,
  DocumentGroup,
  DocumentKind,
  DocumentVerdict,
  DestructionGround,
  Ground,
  Language,
  ProcessingAct,
  Purpose,
  ReasonClass,
  Role,
  Verb,
} from '../../domain/vocabulary.ts'
import type { CaseState, OutboxItem } from '../../vault/client/api.ts'
import type { Text } from './words.ts'

/** The closed lists of the domain in people's words; say them by `say(kindWords[kind])`. */

/** Every language by its own name. */
export const languageNames = { ru: 'Русский', kk: 'Қазақша', en: 'English' } as const satisfies Record<
  Language,
  string
>

export const kindWords = {
  'id-card': { ru: 'Удостоверение личности', kk: 'Жеке куәлік', en: 'Identity card' },
  passport: { ru: 'Паспорт', kk: 'Паспорт', en: 'Passport' },
  'internal-passport': { ru: 'Паспорт РФ', kk: 'РФ паспорты', en: 'Russian internal passport' },
  'residence-permit': { ru: 'Вид на жительство', kk: 'Ықтиярхат', en: 'Residence permit' },
  diploma: { ru: 'Диплом', kk: 'Диплом', en: 'Diploma' },
  'diploma-supplement': { ru: 'Приложение к диплому', kk: 'Диплом қосымшасы', en: 'Diploma supplement' },
  certificate: { ru: 'Свидетельство', kk: 'Куәлік', en: 'Certificate' },
  other: { ru: 'Другой документ', kk: 'Басқа құжат', en: 'Other document' },
} as const satisfies Record<DocumentKind, Text>

export const groupWords = {
  identity: {
    ru: 'Документ, удостоверяющий личность',
    kk: 'Жеке басты куәландыратын құжат',
    en: 'Identity document',
  },
  education: { ru: 'Документ об образовании', kk: 'Білімі туралы құжат', en: 'Education document' },
  other: { ru: 'Другой документ', kk: 'Басқа құжат', en: 'Other document' },
} as const satisfies Record<DocumentGroup, Text>

/** What a reviewer does: the buttons. */
export const verdictVerbs = {
  accepted: { ru: 'Принять', kk: 'Қабылдау', en: 'Accept' },
  resubmission: { ru: 'Запросить', kk: 'Сұрату', en: 'Ask again' },
  rejected: { ru: 'Отклонить', kk: 'Қабылдамау', en: 'Reject' },
} as const satisfies Record<DocumentVerdict, Text>

/** What became of a document. */
export const verdictWords = {
  accepted: { ru: 'принят', kk: 'қабылданды', en: 'accepted' },
  resubmission: { ru: 'запрошен заново', kk: 'қайта сұралды', en: 'asked again' },
  rejected: { ru: 'отклонён', kk: 'қабылданбады', en: 'rejected' },
} as const satisfies Record<DocumentVerdict, Text>

export const verdictTones = {
  accepted: 'accept',
  resubmission: 'ask',
  rejected: 'reject',
} as const satisfies Record<DocumentVerdict, 'accept' | 'ask' | 'reject'>

/** The decision as a button. */
export const outcomeVerbs = {
  certified: { ru: 'Сертифицировать', kk: 'Сертификаттау', en: 'Certify' },
  'more-documents-required': { ru: 'Запросить документы', kk: 'Құжаттар сұрату', en: 'Ask for documents' },
  declined: { ru: 'Отказать', kk: 'Бас тарту', en: 'Decline' },
} as const satisfies Record<CaseOutcome, Text>

/** The decision as a fact. */
export const outcomeWords = {
  certified: { ru: 'сертифицирован', kk: 'сертификатталды', en: 'certified' },
  'more-documents-required': { ru: 'нужны документы', kk: 'құжаттар қажет', en: 'more documents required' },
  declined: { ru: 'отказано', kk: 'бас тартылды', en: 'declined' },
} as const satisfies Record<CaseOutcome, Text>

export const outcomeTones = {
  certified: 'accept',
  'more-documents-required': 'ask',
  declined: 'reject',
} as const satisfies Record<CaseOutcome, 'accept' | 'ask' | 'reject'>

export const caseStateWords = {
  new: { ru: 'новое', kk: 'жаңа', en: 'new' },
  claimed: { ru: 'в работе', kk: 'жұмыста', en: 'claimed' },
  'awaiting-confirmation': { ru: 'ждёт подтверждения', kk: 'растауды күтуде', en: 'awaiting confirmation' },
  held: { ru: 'решено, можно отменить', kk: 'шешілді, қайтаруға болады', en: 'decided, can be undone' },
  'handed-over': { ru: 'ждёт отправки', kk: 'жіберуді күтуде', en: 'waiting to be sent' },
  acknowledged: { ru: 'получено сервером', kk: 'сервер қабылдады', en: 'received by the server' },
  refused: { ru: 'отклонено сервером', kk: 'сервер қабылдамады', en: 'refused by the server' },
  returned: {
    ru: 'проверено для другого места',
    kk: 'басқа орын үшін тексерілді',
    en: 'reviewed for another',
  },
} as const satisfies Record<CaseState, Text>

export const outboxStateWords = {
  held: { ru: 'выдерживается', kk: 'күту мерзімінде', en: 'resting' },
  'handed-over': { ru: 'ждёт отправки', kk: 'жіберуді күтуде', en: 'waiting to be sent' },
  acknowledged: { ru: 'получено сервером', kk: 'сервер қабылдады', en: 'received by the server' },
  refused: { ru: 'отклонено сервером', kk: 'сервер қабылдамады', en: 'refused by the server' },
  undone: { ru: 'решение отменено', kk: 'шешім қайтарылды', en: 'undone' },
} as const satisfies Record<OutboxItem['state'], Text>

export const roleWords = {
  reviewer: { ru: 'рецензент', kk: 'рецензент', en: 'reviewer' },
  representative: { ru: 'уполномоченный представитель', kk: 'уәкілетті өкіл', en: 'representative' },
  auditor: { ru: 'аудитор', kk: 'аудитор', en: 'auditor' },
} as const satisfies Record<Role, Text>

export const affiliationWords = {
  company: { ru: 'сотрудник Компании', kk: 'Компания қызметкері', en: 'the Company' },
  affiliate: { ru: 'связанная компания', kk: 'байланысты компания', en: 'affiliate' },
  contractor: { ru: 'подрядчик', kk: 'мердігер', en: 'contractor' },
} as const satisfies Record<Affiliation, Text>

export const reasonClassWords = {
  quality: { ru: 'Качество', kk: 'Сапасы', en: 'Quality' },
  completeness: { ru: 'Полнота', kk: 'Толықтығы', en: 'Completeness' },
  validity: { ru: 'Действительность', kk: 'Жарамдылығы', en: 'Validity' },
  mismatch: { ru: 'Расхождение', kk: 'Сәйкессіздік', en: 'Mismatch' },
  authenticity: { ru: 'Подлинность', kk: 'Түпнұсқалығы', en: 'Authenticity' },
  education: { ru: 'Образование', kk: 'Білімі', en: 'Education' },
  policy: { ru: 'Правила', kk: 'Ережелер', en: 'Policy' },
} as const satisfies Record<ReasonClass, Text>

/** The policy's own 18 words (demand 1). */
export const verbWords = {
  collect: { ru: 'сбор', kk: 'жинау', en: 'collection' },
  record: { ru: 'запись', kk: 'жазу', en: 'recording' },
  systematise: { ru: 'систематизация', kk: 'жүйелеу', en: 'systematisation' },
  accumulate: { ru: 'накопление', kk: 'жинақтау', en: 'accumulation' },
  store: { ru: 'хранение', kk: 'сақтау', en: 'storage' },
  clarify: { ru: 'уточнение', kk: 'нақтылау', en: 'clarification' },
  update: { ru: 'обновление', kk: 'жаңарту', en: 'updating' },
  alter: { ru: 'изменение', kk: 'өзгерту', en: 'alteration' },
  extract: { ru: 'извлечение', kk: 'алу', en: 'extraction' },
  use: { ru: 'использование', kk: 'пайдалану', en: 'use' },
  transfer: { ru: 'передача', kk: 'беру', en: 'transfer' },
  distribute: { ru: 'распространение', kk: 'тарату', en: 'distribution' },
  provide: { ru: 'предоставление', kk: 'ұсыну', en: 'provision' },
  access: { ru: 'доступ', kk: 'қол жеткізу', en: 'access' },
  depersonalise: { ru: 'обезличивание', kk: 'иесіздендіру', en: 'depersonalisation' },
  block: { ru: 'блокирование', kk: 'бұғаттау', en: 'blocking' },
  delete: { ru: 'удаление', kk: 'өшіру', en: 'deletion' },
  destroy: { ru: 'уничтожение', kk: 'жою', en: 'destruction' },
} as const satisfies Record<Verb, Text>

export const actWords = {
  'case-received': { ru: 'Дело принято', kk: 'Іс қабылданды', en: 'Case received' },
  'document-received': {
    ru: 'Документ принят на хранение',
    kk: 'Құжат сақтауға алынды',
    en: 'Document received',
  },
  'document-refused': { ru: 'Файл не принят', kk: 'Файл қабылданбады', en: 'File refused' },
  'round-opened': { ru: 'Открыт новый круг', kk: 'Жаңа айналым ашылды', en: 'Round opened' },
  'case-claimed': { ru: 'Дело взято в работу', kk: 'Іс жұмысқа алынды', en: 'Case claimed' },
  'case-released': { ru: 'Дело возвращено в очередь', kk: 'Іс кезекке қайтарылды', en: 'Case released' },
  'case-handed-on': {
    ru: 'Дело передано другому',
    kk: 'Іс басқа адамға берілді',
    en: 'Case handed on',
  },
  'hand-on-ended': {
    ru: 'Передача дела прекращена',
    kk: 'Істі беру тоқтатылды',
    en: 'Hand-on ended',
  },
  'document-opened': { ru: 'Документ открыт', kk: 'Құжат ашылды', en: 'Document opened' },
  'pages-counted': { ru: 'Страницы сосчитаны', kk: 'Беттер саналды', en: 'Pages counted' },
  'page-shown': { ru: 'Страница показана', kk: 'Бет көрсетілді', en: 'Page shown' },
  'page-failed': { ru: 'Страница не показалась', kk: 'Бет көрсетілмеді', en: 'Page failed' },
  'preview-shown': {
    ru: 'Показан предпросмотр страницы',
    kk: 'Беттің алдын ала көрінісі көрсетілді',
    en: 'Preview of a page shown',
  },
  'claim-shown': {
    ru: 'Показаны заявленные сведения',
    kk: 'Мәлімделген мәліметтер көрсетілді',
    en: 'Claim shown',
  },
  'reading-recorded': {
    ru: 'Поле прочитано с документа',
    kk: 'Өріс құжаттан оқылды',
    en: 'Reading recorded',
  },
  'reading-withdrawn': {
    ru: 'Прочитанное отозвано',
    kk: 'Оқылған мән қайтарып алынды',
    en: 'Reading withdrawn',
  },
  'checklist-recorded': {
    ru: 'Отмечен пункт проверки',
    kk: 'Тексеру тармағы белгіленді',
    en: 'Checklist recorded',
  },
  finding: { ru: 'Заключение по документу', kk: 'Құжат бойынша қорытынды', en: 'Finding' },
  'finding-withdrawn': {
    ru: 'Заключение отозвано',
    kk: 'Қорытынды қайтарып алынды',
    en: 'Finding withdrawn',
  },
  decision: { ru: 'Решение по делу', kk: 'Іс бойынша шешім', en: 'Decision' },
  confirmation: { ru: 'Решение подтверждено', kk: 'Шешім расталды', en: 'Decision confirmed' },
  'confirmation-refused': {
    ru: 'Решение не подтверждено',
    kk: 'Шешім расталмады',
    en: 'Decision not confirmed',
  },
  'second-review': {
    ru: 'Решение передано на вторую проверку',
    kk: 'Шешім екінші тексеруге берілді',
    en: 'Decision passed on to a second review',
  },
  'second-review-left': {
    ru: 'Вторую проверку проведёт представитель',
    kk: 'Екінші тексеруді өкіл жүргізеді',
    en: 'Second review left to a representative',
  },
  'reviews-differ': {
    ru: 'Заключения двух рецензентов разошлись',
    kk: 'Екі рецензенттің қорытындысы әртүрлі',
    en: 'Two reviews differ',
  },
  'second-review-sent': {
    ru: 'Отправлено на вторую проверку на другое рабочее место',
    kk: 'Екінші тексеруге басқа жұмыс орнына жіберілді',
    en: 'Sent to another workstation for a second review',
  },
  'second-review-recalled': {
    ru: 'Запрос второй проверки отозван',
    kk: 'Екінші тексеру сұрауы қайтарып алынды',
    en: 'Request for a second review recalled',
  },
  'second-review-returned': {
    ru: 'Результат второй проверки возвращён',
    kk: 'Екінші тексеру нәтижесі қайтарылды',
    en: 'Result of a second review returned',
  },
  'second-review-result': {
    ru: 'Принят результат второй проверки',
    kk: 'Екінші тексеру нәтижесі қабылданды',
    en: 'Result of a second review taken in',
  },
  'review-voided': {
    ru: 'Первая проверка больше не действует: дело изменилось',
    kk: 'Бірінші тексеру күшін жойды: іс өзгерді',
    en: 'First review void: the case has changed',
  },
  settlement: {
    ru: 'Представитель решил между двумя заключениями',
    kk: 'Өкіл екі қорытынды арасында шешті',
    en: 'A representative decided between two reviews',
  },
  'appeal-received': { ru: 'Принята апелляция', kk: 'Апелляция қабылданды', en: 'Appeal received' },
  'appeal-sent': {
    ru: 'Апелляция отправлена на другое рабочее место',
    kk: 'Апелляция басқа жұмыс орнына жіберілді',
    en: 'Appeal sent to another workstation',
  },
  'appeal-recalled': {
    ru: 'Запрос рассмотреть апелляцию отозван',
    kk: 'Апелляцияны қарау сұрауы қайтарып алынды',
    en: 'Request to review an appeal recalled',
  },
  'appeal-returned': {
    ru: 'Заключение по апелляции возвращено',
    kk: 'Апелляция бойынша қорытынды қайтарылды',
    en: 'Verdict on an appeal returned',
  },
  'appeal-result': {
    ru: 'Пришло заключение по апелляции с другого рабочего места',
    kk: 'Басқа жұмыс орнынан апелляция бойынша қорытынды келді',
    en: 'Verdict on an appeal came in from another workstation',
  },
  'appeal-upheld': {
    ru: 'Апелляция рассмотрена: решение оставлено в силе',
    kk: 'Апелляция қаралды: шешім күшінде қалды',
    en: 'Appeal decided: the decision is upheld',
  },
  'appeal-granted': {
    ru: 'Апелляция рассмотрена: решение заменено',
    kk: 'Апелляция қаралды: шешім ауыстырылды',
    en: 'Appeal decided: the decision is replaced',
  },
  undo: { ru: 'Решение отменено', kk: 'Шешім қайтарылды', en: 'Decision undone' },
  'hand-over': {
    ru: 'Результат передан на отправку',
    kk: 'Нәтиже жіберуге берілді',
    en: 'Outcome handed over',
  },
  'sources-deleted': {
    ru: 'Исходные файлы удалены',
    kk: 'Бастапқы файлдар жойылды',
    en: 'Source files deleted',
  },
  'sources-kept': {
    ru: 'Исходные файлы оставлены',
    kk: 'Бастапқы файлдар қалдырылды',
    en: 'Source files kept',
  },
  'document-destroyed': { ru: 'Документ уничтожен', kk: 'Құжат жойылды', en: 'Document destroyed' },
} as const satisfies Record<ProcessingAct, Text>

export const eventWords = {
  'vault-founded': { ru: 'Хранилище создано', kk: 'Қойма жасалды', en: 'Vault founded' },
  'account-enrolled': { ru: 'Учётная запись заведена', kk: 'Есептік жазба ашылды', en: 'Account enrolled' },
  'mandate-granted': { ru: 'Полномочие выдано', kk: 'Өкілеттік берілді', en: 'Mandate granted' },
  'ring-epoch': { ru: 'Связка ключей обновлена', kk: 'Кілттер байламы жаңартылды', en: 'Key ring renewed' },
  'recovery-sheet-confirmed': {
    ru: 'Лист восстановления проверен',
    kk: 'Қалпына келтіру парағы тексерілді',
    en: 'Recovery sheet confirmed',
  },
  unlock: { ru: 'Хранилище открыто', kk: 'Қойма ашылды', en: 'Vault opened' },
  'unlock-refused': { ru: 'Вход не удался', kk: 'Кіру сәтсіз болды', en: 'Unlock refused' },
  lock: { ru: 'Хранилище закрыто', kk: 'Қойма жабылды', en: 'Vault locked' },
  'workstation-enrolled': {
    ru: 'Рабочее место подключено к серверу',
    kk: 'Жұмыс орны серверге қосылды',
    en: 'Workstation enrolled',
  },
  receipt: { ru: 'Получена квитанция сервера', kk: 'Сервер түбіртегі алынды', en: 'Receipt received' },
  'outcome-refused': {
    ru: 'Сервер отклонил результат',
    kk: 'Сервер нәтижені қабылдамады',
    en: 'Outcome refused',
  },
  'clock-went-back': { ru: 'Часы переведены назад', kk: 'Сағат артқа жылжыды', en: 'Clock went back' },
  'orphans-swept': {
    ru: 'Недопринятое убрано',
    kk: 'Аяқталмаған қабылдау тазаланды',
    en: 'Unfinished intake swept',
  },
  'journal-exported': { ru: 'Журнал выгружен', kk: 'Журнал шығарылды', en: 'Journal exported' },
  'settings-changed': { ru: 'Настройки изменены', kk: 'Баптаулар өзгертілді', en: 'Settings changed' },
  'account-removed': {
    ru: 'Учётная запись убрана',
    kk: 'Есептік жазба алып тасталды',
    en: 'Account removed',
  },
  'account-ended': {
    ru: 'Учётная запись убрана: её срок истёк',
    kk: 'Есептік жазба алып тасталды: мерзімі аяқталды',
    en: 'Account removed: its time was over',
  },
  'passphrase-changed': {
    ru: 'Парольная фраза изменена',
    kk: 'Құпия сөйлем өзгертілді',
    en: 'Passphrase changed',
  },
  'recovery-used': {
    ru: 'Использован лист восстановления',
    kk: 'Қалпына келтіру парағы қолданылды',
    en: 'Recovery sheet used',
  },
  'escrow-used': {
    ru: 'Использован запасной ключ Компании',
    kk: 'Компанияның қосалқы кілті қолданылды',
    en: "Company's escrow key used",
  },
  'escrow-set': {
    ru: 'Задан запасной ключ Компании',
    kk: 'Компанияның қосалқы кілті орнатылды',
    en: "Company's escrow key set",
  },
  'package-key-made': {
    ru: 'Создан ключ для пакетов с делами',
    kk: 'Іс пакеттеріне арналған кілт жасалды',
    en: 'Key for case packages made',
  },
  'sender-enrolled': {
    ru: 'Внесён отправитель пакетов',
    kk: 'Пакет жіберуші қосылды',
    en: 'Sender of packages enrolled',
  },
  'sender-removed': {
    ru: 'Убран отправитель пакетов',
    kk: 'Пакет жіберуші алынып тасталды',
    en: 'Sender of packages removed',
  },
  'package-refused': {
    ru: 'Пакет не принят',
    kk: 'Пакет қабылданбады',
    en: 'Package refused',
  },
  'peer-enrolled': {
    ru: 'Внесено другое рабочее место',
    kk: 'Басқа жұмыс орны қосылды',
    en: 'Another workstation enrolled',
  },
  'peer-removed': {
    ru: 'Убрано другое рабочее место',
    kk: 'Басқа жұмыс орны алынып тасталды',
    en: 'Another workstation removed',
  },
  'epoch-dropped': {
    ru: 'Старые ключи уничтожены',
    kk: 'Ескі кілттер жойылды',
    en: 'Old keys destroyed',
  },
  'documents-shredded': {
    ru: 'Уничтожение завершено',
    kk: 'Жою аяқталды',
    en: 'Destruction completed',
  },
  'vault-checked': { ru: 'Хранилище проверено', kk: 'Қойма тексерілді', en: 'Vault checked' },
  'format-migrated': {
    ru: 'Хранилище переведено в новый формат',
    kk: 'Қойма жаңа форматқа көшірілді',
    en: 'The vault was brought to a new format',
  },
  'no-tie-declared': {
    ru: 'Заявлено: связи с Мастером нет',
    kk: 'Мәлімделді: Мастермен байланысы жоқ',
    en: 'Declared: no tie to the Master',
  },
  'tie-declared': {
    ru: 'Заявлена связь с Мастером',
    kk: 'Мастермен байланысы барын мәлімдеді',
    en: 'A tie to the Master declared',
  },
  'sample-share-set': {
    ru: 'Изменена доля выборочной проверки',
    kk: 'Іріктеп тексеру үлесі өзгертілді',
    en: 'Share of the sample changed',
  },
  'tie-lifted': {
    ru: 'Запись о связи с Мастером снята',
    kk: 'Мастермен байланыс туралы жазба алып тасталды',
    en: 'The declared tie lifted',
  },
  'backup-made': { ru: 'Снята резервная копия', kk: 'Сақтық көшірме жасалды', en: 'Backup made' },
  restored: {
    ru: 'Восстановлено из копии',
    kk: 'Көшірмеден қалпына келтірілді',
    en: 'Restored from a backup',
  },
} as const satisfies Record<AuthorityEvent, Text>

export const purposeWords = {
  certification: { ru: 'сертификация', kk: 'сертификаттау', en: 'certification' },
  administration: { ru: 'управление', kk: 'басқару', en: 'administration' },
  sync: { ru: 'отправка', kk: 'жіберу', en: 'sync' },
  audit: { ru: 'проверка', kk: 'тексеру', en: 'audit' },
} as const satisfies Record<Purpose, Text>

/** Why a document is destroyed, as the representative chooses it. */
export const destructionGroundWords = {
  'purpose-reached': {
    ru: 'цель обработки достигнута',
    kk: 'өңдеу мақсатына жетті',
    en: 'the purpose is reached',
  },
  'consent-withdrawn': {
    ru: 'Мастер отозвал согласие',
    kk: 'Мастер келісімін қайтарып алды',
    en: 'consent was withdrawn',
  },
  unlawful: { ru: 'обработка была неправомерной', kk: 'өңдеу заңсыз болды', en: 'it was unlawful' },
  surplus: { ru: 'документ лишний', kk: 'құжат артық', en: 'the document is not needed' },
} as const satisfies Record<DestructionGround, Text>

export const groundWords = {
  application: { ru: 'заявка Мастера', kk: 'Мастердің өтінімі', en: 'application' },
  mandate: { ru: 'полномочие', kk: 'өкілеттік', en: 'mandate' },
  founding: { ru: 'создание', kk: 'құрылу', en: 'founding' },
  person: { ru: 'человек', kk: 'адам', en: 'person' },
  automatic: { ru: 'автоматически', kk: 'автоматты', en: 'automatic' },
  ...destructionGroundWords,
} as const satisfies Record<Ground, Text>
