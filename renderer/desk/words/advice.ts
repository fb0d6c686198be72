import type { AdviceCode, CheckedPart, MrzFormat, SchemeId, ValueName } from '../../domain/advice/index.ts'
import { words, type Text } from './words.ts'

/** What a machine noticed, as whole sentences. */
export const adviceWords = {
  MRZ_READ: {
    ru: 'Прочитано: {format}, код государства {issuer}, имя {names}.',
    kk: 'Оқылды: {format}, мемлекет коды {issuer}, аты-жөні {names}.',
    en: 'Read: {format}, state {issuer}, name {names}.',
  },
  MRZ_LENGTH: {
    ru: 'Строки не той длины: {lines}. Проверьте, всё ли введено.',
    kk: 'Жолдардың ұзындығы сәйкес емес: {lines}. Толық енгізілгенін тексеріңіз.',
    en: 'The lines are not of the right length: {lines}. See whether all of them was typed.',
  },
  MRZ_CHARACTERS: {
    ru: 'Таких знаков в машиночитаемых строках не бывает: {characters}.',
    kk: 'Машинамен оқылатын жолдарда мұндай таңбалар болмайды: {characters}.',
    en: 'No machine-readable line has such characters: {characters}.',
  },
  MRZ_UNKNOWN: {
    ru: 'Такие строки бывают не на паспорте и не на удостоверении личности.',
    kk: 'Мұндай жолдар паспортта да, жеке куәлікте де болмайды.',
    en: 'Neither a passport nor an identity card has such lines.',
  },
  MRZ_LETTERS_TAKEN: {
    ru: 'Знаки, принятые за похожие: {characters}.',
    kk: 'Ұқсас таңба деп қабылданғандар: {characters}.',
    en: 'Characters taken for their look-alikes: {characters}.',
  },
  MRZ_OTHER_KIND: {
    ru: 'Для документа этого вида строки непривычные: {format}.',
    kk: 'Мұндай құжат үшін жолдар әдеттегідей емес: {format}.',
    en: 'Unusual lines for a document of this kind: {format}.',
  },
  MRZ_CHECKS_HOLD: {
    ru: 'Контрольные цифры строк сходятся: {n} из {n}.',
    kk: 'Жолдардың бақылау цифрлары дұрыс: {n} ішінен {n}.',
    en: 'The check digits of the lines hold: {n} of {n}.',
  },
  MRZ_CHECKS_FAIL: {
    ru: 'Не сходятся контрольные цифры: {parts}. Проверьте, так ли введены строки.',
    kk: 'Бақылау цифрлары сәйкес емес: {parts}. Жолдардың дұрыс енгізілгенін тексеріңіз.',
    en: 'Check digits do not hold: {parts}. See whether the lines were typed as they stand.',
  },
  MRZ_DATE_UNREADABLE: {
    ru: 'Такой даты нет: {dates}.',
    kk: 'Мұндай күн жоқ: {dates}.',
    en: 'There is no such date: {dates}.',
  },
  MRZ_IIN_BIRTH_DATE_DIFFERS: {
    ru: 'ИИН в строках говорит о другой дате рождения, чем сами строки; так бывает и у честных людей.',
    kk: 'Жолдардағы ЖСН жолдардың өзінен басқа туған күнді көрсетеді; бұл адал адамдарда да кездеседі.',
    en: 'The IIN in the lines speaks of another birth date than the lines; that happens to honest people too.',
  },
  MRZ_BEFORE_JULY_2011: {
    ru: 'Паспорт выдан {issueDate}, а такие строки печатают с 01.07.2011.',
    kk: 'Паспорт {issueDate} берілген, ал мұндай жолдар 01.07.2011 бастап басылады.',
    en: 'Issued {issueDate}, while such lines have been printed since 01.07.2011.',
  },
  AS_IN_MRZ: {
    ru: 'В машиночитаемых строках то же самое.',
    kk: 'Машинамен оқылатын жолдарда дәл солай.',
    en: 'The machine-readable lines have the same.',
  },
  NOT_AS_IN_MRZ: {
    ru: 'В машиночитаемых строках иначе: {inMrz}.',
    kk: 'Машинамен оқылатын жолдарда басқаша: {inMrz}.',
    en: 'The machine-readable lines have something else: {inMrz}.',
  },
  NAME_AS_IN_MRZ: {
    ru: '«{claimed}» пишется {inMrz}: {schemes}.',
    kk: '«{claimed}» {inMrz} деп жазылады: {schemes}.',
    en: '“{claimed}” is written {inMrz}: {schemes}.',
  },
  NAME_NOT_AS_IN_MRZ: {
    ru: 'В строках {inMrz}: так «{claimed}» не пишется ни по одной схеме. Своё написание и смена фамилии бывают и у честных людей.',
    kk: 'Жолдарда {inMrz}: «{claimed}» ешбір жүйе бойынша бұлай жазылмайды. Өзгеше жазылу мен тегін ауыстыру адал адамдарда да кездеседі.',
    en: 'The lines have {inMrz}: no scheme writes “{claimed}” so. Honest people too have a spelling of their own, or a new surname.',
  },
  NAME_NOT_COMPARED: {
    ru: 'В строках {inMrz}. Для букв имени «{claimed}» схемы нет: сравните сами.',
    kk: 'Жолдарда {inMrz}. «{claimed}» есімінің әріптеріне жүйе жоқ: өзіңіз салыстырыңыз.',
    en: 'The lines have {inMrz}. No scheme knows the letters of “{claimed}”: compare them yourself.',
  },
  IIN_CHECK_HOLDS: {
    ru: 'Контрольная цифра ИИН верна.',
    kk: 'ЖСН бақылау цифры дұрыс.',
    en: 'The check digit of the IIN holds.',
  },
  IIN_CHECK_FAILS: {
    ru: 'Контрольная цифра ИИН не сходится: проверьте, так ли он введён.',
    kk: 'ЖСН бақылау цифры сәйкес келмейді: дұрыс енгізілгенін тексеріңіз.',
    en: 'The check digit of the IIN does not hold: see whether it was typed as it stands.',
  },
  IIN_BIRTH_DATE_DIFFERS: {
    ru: 'ИИН говорит о другой дате рождения, чем заявлена; так бывает и у честных людей.',
    kk: 'ЖСН мәлімделгеннен басқа туған күнді көрсетеді; бұл адал адамдарда да кездеседі.',
    en: 'The IIN speaks of another birth date than the one claimed; that happens to honest people too.',
  },
  IIN_DIFFERS: {
    ru: 'ИИН в документе не тот, что заявлен.',
    kk: 'Құжаттағы ЖСН мәлімделгеннен өзгеше.',
    en: 'The IIN in the document is not the one claimed.',
  },
  BIRTH_DATE_DIFFERS: {
    ru: 'Дата рождения в документе не та, что заявлена.',
    kk: 'Құжаттағы туған күн мәлімделгеннен өзгеше.',
    en: 'The birth date in the document is not the one claimed.',
  },
  BIRTH_IN_FUTURE: {
    ru: 'Дата рождения {birthDate} ещё не наступила.',
    kk: 'Туған күні {birthDate} әлі келген жоқ.',
    en: 'The birth date {birthDate} is yet to come.',
  },
  BIRTH_AFTER_ISSUE: {
    ru: 'Выдан {issueDate}, раньше даты рождения {birthDate}.',
    kk: 'Туған күннен ({birthDate}) бұрын, {issueDate} берілген.',
    en: 'Issued {issueDate}, before the birth date {birthDate}.',
  },
  ISSUE_IN_FUTURE: {
    ru: 'Дата выдачи {issueDate} ещё не наступила.',
    kk: 'Берілген күні {issueDate} әлі келген жоқ.',
    en: 'The issue date {issueDate} is yet to come.',
  },
  EXPIRY_BEFORE_ISSUE: {
    ru: 'Срок действия кончается {expiryDate}, раньше выдачи {issueDate}.',
    kk: 'Жарамдылық мерзімі берілген күннен ({issueDate}) бұрын, {expiryDate} аяқталады.',
    en: 'It ends {expiryDate}, before it was issued {issueDate}.',
  },
  DOCUMENT_IN_DATE: {
    ru: 'Срок действия до {expiryDate} не истёк.',
    kk: '{expiryDate} дейінгі жарамдылық мерзімі өтпеген.',
    en: 'In date until {expiryDate}.',
  },
  DOCUMENT_EXPIRED: {
    ru: 'Срок действия истёк {expiryDate}.',
    kk: 'Жарамдылық мерзімі {expiryDate} өтіп кеткен.',
    en: 'It expired {expiryDate}.',
  },
  REPLACEMENT_AGE_REACHED: {
    ru: 'После выдачи {issueDate} владельцу исполнилось {age}: в этом возрасте паспорт меняют.',
    kk: '{issueDate} берілгеннен кейін иесі {age} жасқа толған: бұл жаста паспорт ауыстырылады.',
    en: 'Its holder has turned {age} since it was issued {issueDate}: at that age the passport is replaced.',
  },
  HOURS_BELOW_USUAL: {
    ru: 'В документе {hours} ч; у документов этого вида о повышении квалификации или переподготовке обычно не меньше {usualHours}: проверьте.',
    kk: 'Құжатта {hours} сағ; біліктілікті арттыру немесе қайта даярлау туралы мұндай құжаттарда әдетте кемінде {usualHours}: тексеріңіз.',
    en: 'The document states {hours} h; those of this kind, for further training or retraining, usually have at least {usualHours}: verify.',
  },
  SAME_FILE_ELSEWHERE: {
    ru: 'Такой же файл есть в деле {refs}.',
    kk: 'Дәл осындай файл {refs} ісінде бар.',
    en: 'The same file lies in case {refs}.',
  },
} as const satisfies Record<AdviceCode, Text>

/** The same in the third column, in a word or two; of a field alone. */
export const adviceShort = {
  AS_IN_MRZ: { ru: 'как в строках', kk: 'жолдарға сай', en: 'as in the lines' },
  NOT_AS_IN_MRZ: { ru: 'не как в строках', kk: 'жолдарда басқаша', en: 'not as in the lines' },
  NAME_AS_IN_MRZ: { ru: 'как в строках', kk: 'жолдарға сай', en: 'as in the lines' },
  NAME_NOT_AS_IN_MRZ: { ru: 'не как в строках', kk: 'жолдарда басқаша', en: 'not as in the lines' },
  NAME_NOT_COMPARED: { ru: 'не сравнить', kk: 'салыстырылмайды', en: 'not compared' },
  IIN_CHECK_HOLDS: { ru: 'цифра верна', kk: 'цифры дұрыс', en: 'digit holds' },
  IIN_CHECK_FAILS: { ru: 'цифра не та', kk: 'цифры қате', en: 'digit fails' },
  IIN_BIRTH_DATE_DIFFERS: { ru: 'другая дата', kk: 'басқа күн', en: 'another date' },
  IIN_DIFFERS: { ru: 'не тот', kk: 'өзгеше', en: 'not the one' },
  BIRTH_DATE_DIFFERS: { ru: 'не та', kk: 'өзгеше', en: 'not the one' },
  BIRTH_IN_FUTURE: { ru: 'не наступила', kk: 'әлі келмеген', en: 'yet to come' },
  BIRTH_AFTER_ISSUE: { ru: 'до рождения', kk: 'туғанға дейін', en: 'before birth' },
  ISSUE_IN_FUTURE: { ru: 'не наступила', kk: 'әлі келмеген', en: 'yet to come' },
  EXPIRY_BEFORE_ISSUE: { ru: 'до выдачи', kk: 'берілгенге дейін', en: 'before issue' },
  DOCUMENT_IN_DATE: { ru: 'не истёк', kk: 'өтпеген', en: 'in date' },
  DOCUMENT_EXPIRED: { ru: 'истёк', kk: 'өткен', en: 'expired' },
  HOURS_BELOW_USUAL: { ru: 'часов мало?', kk: 'сағаты аз ба?', en: 'few hours?' },
  REPLACEMENT_AGE_REACHED: { ru: 'пора менять', kk: 'ауыстыру керек', en: 'to be replaced' },
} as const satisfies Record<Exclude<AdviceCode, `MRZ_${string}` | 'SAME_FILE_ELSEWHERE'>, Text>

export const schemeWords = {
  icao: { ru: 'ИКАО Doc 9303', kk: 'ИКАО Doc 9303', en: 'ICAO Doc 9303' },
  'gost-52535': { ru: 'ГОСТ Р 52535.1-2006', kk: 'ГОСТ Р 52535.1-2006', en: 'GOST R 52535.1-2006' },
  'mvd-310': { ru: 'МВД № 310', kk: 'ІІМ № 310', en: 'MVD No. 310' },
  'mvd-782': { ru: 'МВД № 782', kk: 'ІІМ № 782', en: 'MVD No. 782' },
  'bgn-pcgn': { ru: 'BGN/PCGN', kk: 'BGN/PCGN', en: 'BGN/PCGN' },
  'gost-779-b': { ru: 'ГОСТ 7.79-2000, Б', kk: 'ГОСТ 7.79-2000, Б', en: 'GOST 7.79-2000, B' },
  'iso-9': { ru: 'ИСО 9', kk: 'ИСО 9', en: 'ISO 9' },
  latin: { ru: 'латиницей как есть', kk: 'латын әрпімен сол күйінде', en: 'in Latin letters as it is' },
  'russian-passport': {
    ru: 'алфавит паспорта РФ',
    kk: 'РФ паспортының әліпбиі',
    en: 'the Russian passport’s alphabet',
  },
} as const satisfies Record<SchemeId, Text>

export const formatWords = {
  TD1: { ru: 'карта (TD1)', kk: 'карта (TD1)', en: 'a card (TD1)' },
  TD2: { ru: 'документ TD2', kk: 'TD2 құжаты', en: 'a TD2 document' },
  TD3: { ru: 'паспорт (TD3)', kk: 'паспорт (TD3)', en: 'a passport (TD3)' },
  PNRUS: { ru: 'паспорт гражданина РФ', kk: 'РФ азаматының паспорты', en: 'a Russian internal passport' },
} as const satisfies Record<MrzFormat, Text>

export const partWords = {
  number: { ru: 'номер', kk: 'нөмірі', en: 'number' },
  birthDate: { ru: 'дата рождения', kk: 'туған күні', en: 'birth date' },
  expiryDate: { ru: 'срок действия', kk: 'жарамды мерзімі', en: 'expiry' },
  personalNumber: { ru: 'личный номер', kk: 'жеке нөмірі', en: 'personal number' },
  issue: {
    ru: 'серия, дата выдачи и код',
    kk: 'сериясы, берілген күні және коды',
    en: 'series, issue date and unit',
  },
  composite: { ru: 'итоговая', kk: 'қорытынды', en: 'composite' },
  iin: { ru: 'ИИН', kk: 'ЖСН', en: 'IIN' },
} as const satisfies Record<CheckedPart, Text>

export const valueWords = {
  typed: { ru: 'введено', kk: 'енгізілген', en: 'typed' },
  claimed: { ru: 'заявлено', kk: 'мәлімделген', en: 'claimed' },
  inMrz: { ru: 'в строках', kk: 'жолдарда', en: 'in the lines' },
  inIin: { ru: 'начало ИИН', kk: 'ЖСН басы', en: 'IIN begins' },
  format: { ru: 'вид строк', kk: 'жолдар түрі', en: 'kind of lines' },
  issuer: { ru: 'государство', kk: 'мемлекет', en: 'state' },
  names: { ru: 'имя', kk: 'аты-жөні', en: 'name' },
  birthDate: { ru: 'дата рождения', kk: 'туған күні', en: 'birth date' },
  issueDate: { ru: 'выдан', kk: 'берілген', en: 'issued' },
  expiryDate: { ru: 'действителен до', kk: 'жарамды мерзімі', en: 'valid until' },
  on: { ru: 'на день', kk: 'қарау күні', en: 'on the day' },
  age: { ru: 'возраст', kk: 'жасы', en: 'age' },
  hours: { ru: 'часов', kk: 'сағат', en: 'hours' },
  usualHours: { ru: 'обычно не меньше', kk: 'әдетте кемінде', en: 'usually at least' },
} as const satisfies Record<ValueName, Text>

export const adviceTexts = words({
  'advice.one': { ru: 'Совет', kk: 'Кеңес', en: 'Advice' },
  'advice.of': { ru: '{name}: совет,', kk: '{name}: кеңес,', en: '{name}: advice,' },
  'advice.last': {
    ru: 'Решаете вы, а не совет.',
    kk: 'Шешетін — сіз, кеңес емес.',
    en: 'You decide, not the advice.',
  },
  'advice.working.show': { ru: 'Показать расчёт', kk: 'Есебін көрсету', en: 'Show the working' },
  'advice.working.hide': { ru: 'Скрыть расчёт', kk: 'Есебін жасыру', en: 'Hide the working' },
  'advice.check.ok': { ru: 'сходится', kk: 'дұрыс', en: 'holds' },
  'advice.check.wrong': { ru: 'не сходится', kk: 'сәйкес емес', en: 'does not hold' },
  'advice.check.characters': { ru: 'знаки', kk: 'таңбалар', en: 'characters' },
  'advice.check.weights': { ru: 'веса', kk: 'салмақтар', en: 'weights' },
  'advice.check.sum': {
    ru: 'сумма {sum}, остаток от деления на {modulus}: {expected}; указано {found}',
    kk: 'қосынды {sum}, {modulus} модулі бойынша қалдық: {expected}; көрсетілгені {found}',
    en: 'sum {sum}, modulo {modulus} gives {expected}; printed {found}',
  },
  'advice.check.none': {
    ru: 'сумма {sum}: такого номера не бывает; указано {found}',
    kk: 'қосынды {sum}: мұндай нөмір болмайды; көрсетілгені {found}',
    en: 'sum {sum}: no such number is given out; printed {found}',
  },
  'advice.name.nearest': {
    ru: 'Ближе всего: {scheme}. Отличаются выделенные буквы.',
    kk: 'Ең жақыны: {scheme}. Ерекшеленген әріптер өзгеше.',
    en: 'The nearest: {scheme}. The marked letters differ.',
  },
  'advice.name.byScheme': { ru: 'по схеме', kk: 'жүйе бойынша', en: 'by the scheme' },
  'advice.name.truncated': {
    ru: 'Строка заполнена до конца: имя могло не поместиться.',
    kk: 'Жол соңына дейін толған: аты-жөні сыймаған болуы мүмкін.',
    en: 'The line is full: the name may have been cut off.',
  },
  'advice.place': {
    ru: '{typed} (строка {line}, место {place})',
    kk: '{typed} ({line}-жол, {place}-орын)',
    en: '{typed} (line {line}, place {place})',
  },
  'advice.place.taken': {
    ru: '{typed} → {taken} (строка {line}, место {place})',
    kk: '{typed} → {taken} ({line}-жол, {place}-орын)',
    en: '{typed} → {taken} (line {line}, place {place})',
  },
  'mrz.record': { ru: 'Записать строки', kk: 'Жолдарды жазу', en: 'Record the lines' },
  'mrz.note': {
    ru: 'Введите или вставьте две или три строки, как в документе.',
    kk: 'Құжаттағыдай екі не үш жолды енгізіңіз немесе қойыңыз.',
    en: 'Type or paste the two or three lines as they stand.',
  },
  'mrz.note.id-card': {
    ru: 'Введите или вставьте три строки. У удостоверения РК они на обороте.',
    kk: 'Үш жолды енгізіңіз немесе қойыңыз. ҚР жеке куәлігінде олар артқы бетте.',
    en: 'Type or paste the three lines. A Kazakh identity card has them on its back.',
  },
  'mrz.note.internal-passport': {
    ru: 'Введите или вставьте две строки. Они есть у выданных с 01.07.2011.',
    kk: 'Екі жолды енгізіңіз немесе қойыңыз. Олар 01.07.2011 бастап берілгендерінде бар.',
    en: 'Type or paste the two lines. Those issued since 01.07.2011 have them.',
  },
  'mrz.counts': { ru: 'Длина строк', kk: 'Жолдардың ұзындығы', en: 'Length of the lines' },
  'mrz.count': {
    ru: '{line}-я: {length} из {wanted}',
    kk: '{line}-жол: {wanted} ішінен {length}',
    en: 'line {line}: {length} of {wanted}',
  },
  'mrz.fromPage': {
    ru: 'Прочитать со страницы',
    kk: 'Беттен оқу',
    en: 'Read from the page',
  },
  'mrz.fromPage.first': {
    ru: 'Машина прочитает строки после того, как вы сами прочитаете: {fields}.',
    kk: 'Машина жолдарды өзіңіз мыналарды оқығаннан кейін оқиды: {fields}.',
    en: 'A machine reads the lines once you have read for yourself: {fields}.',
  },
  'mrz.fromPage.reading': {
    ru: 'Строки читаются…',
    kk: 'Жолдар оқылып жатыр…',
    en: 'Reading the lines…',
  },
  'mrz.fromPage.stop': {
    ru: 'Остановить чтение',
    kk: 'Оқуды тоқтату',
    en: 'Stop reading',
  },
  'mrz.proposed': {
    ru: 'прочитано машиной',
    kk: 'машина оқыды',
    en: 'read by a machine',
  },
  'mrz.proposed.about': {
    ru: 'Сверьте каждый знак с документом. Пока вы не подтвердили, строки не записаны.',
    kk: 'Әр таңбаны құжатпен салыстырыңыз. Сіз растамайынша, жолдар жазылмайды.',
    en: 'Compare every character with the document. Nothing is recorded until you confirm.',
  },
  'mrz.proposed.confirm': {
    ru: 'Подтвердить строки',
    kk: 'Жолдарды растау',
    en: 'Confirm the lines',
  },
  'mrz.proposed.drop': {
    ru: 'Отбросить',
    kk: 'Алып тастау',
    en: 'Discard',
  },
  'mrz.proposed.doubts': {
    ru: 'Сомнительные знаки: {characters}.',
    kk: 'Күмәнді таңбалар: {characters}.',
    en: 'Doubtful characters: {characters}.',
  },
  'mrz.proposed.or': { ru: '{read} или {or}', kk: '{read} не {or}', en: '{read} or {or}' },
  'mrz.proposed.places': {
    ru: 'строка {line}, {n, plural, =1 {место} other {места}} {places}',
    kk: '{line}-жол, {n, plural, other {{places}-орын}}',
    en: 'line {line}, {n, plural, =1 {place} other {places}} {places}',
  },
  'mrz.proposed.untold': {
    ru: 'На месте «?» знака не разобрать: впишите его сами.',
    kk: '«?» орнындағы таңбаны тану мүмкін болмады: өзіңіз жазыңыз.',
    en: 'Where “?” stands no character could be told: write it yourself.',
  },
  'mrz.proposed.taken': {
    ru: 'По месту в строке принято: {characters}.',
    kk: 'Жолдағы орнына қарай қабылданды: {characters}.',
    en: 'Taken by the place in the line: {characters}.',
  },
  'mrz.was.kept': {
    ru: 'прочитано машиной, подтверждено без изменений',
    kk: 'машина оқыды, өзгеріссіз расталды',
    en: 'read by a machine, confirmed unchanged',
  },
  'mrz.was.changed': {
    ru: 'прочитано машиной, исправлено человеком',
    kk: 'машина оқыды, адам түзетті',
    en: 'read by a machine, corrected by a person',
  },
  'mrz.more': { ru: 'Дополнительно', kk: 'Қосымша', en: 'More to read' },
  'mrz.more.about': { ru: 'необязательно', kk: 'міндетті емес', en: 'optional' },
})
