import { words } from '../words.ts'

/** Fields that are read, and the checklist. */
export const caseReading = words({
  'case.fields': { ru: 'Поля', kk: 'Өрістер', en: 'Fields' },
  'case.fields.claimed': { ru: 'заявлено', kk: 'мәлімделген', en: 'claimed' },
  'case.fields.seen': { ru: 'в документе', kk: 'құжатта', en: 'in the document' },
  'case.fields.advised': { ru: 'совет', kk: 'кеңес', en: 'advice' },
  'case.notClaimed': { ru: 'не заявлялось', kk: 'мәлімделмеген', en: 'not claimed' },
  'case.goTo.fields': { ru: 'К полям', kk: 'Өрістерге', en: 'To the fields' },
  'case.covered': {
    ru: 'скрыто до ввода',
    kk: 'енгізгенше жасырын',
    en: 'hidden until typed',
  },
  'case.typeFromDocument': {
    ru: 'введите с документа',
    kk: 'құжаттан енгізіңіз',
    en: 'from the document',
  },
  'case.record': { ru: 'Записать', kk: 'Жазу', en: 'Record' },
  'case.date.wrong': {
    ru: 'Такой даты нет. Введите день, месяц и все четыре цифры года: 31.12.1990.',
    kk: 'Мұндай күн жоқ. Күнін, айын және жылдың төрт цифрын енгізіңіз: 31.12.1990.',
    en: 'There is no such date. Type day, month and all four digits of the year: 31.12.1990.',
  },
  'case.hours.wrong': {
    ru: 'Нужно число часов, например 72',
    kk: 'Сағат саны керек, мысалы 72',
    en: 'A number of hours is needed, such as 72',
  },
  'case.iin.wrong': {
    ru: 'В ИИН двенадцать цифр.',
    kk: 'ЖСН он екі цифрдан тұрады.',
    en: 'An IIN has twelve digits.',
  },
  'case.notRead': { ru: 'не прочитано', kk: 'оқылмаған', en: 'not read' },
  'case.claimed': { ru: 'заявлено', kk: 'мәлімделген', en: 'claimed' },
  'case.noted.reading': { ru: 'записано', kk: 'жазылды', en: 'recorded' },
  'case.same': { ru: 'совпадает', kk: 'сәйкес', en: 'the same' },
  'case.different': { ru: 'отличается', kk: 'өзгеше', en: 'different' },
  'case.confirm': {
    ru: '{name}: в документе',
    kk: '{name}: құжатта',
    en: '{name}: in the document',
  },
  'case.reading.change': { ru: 'Изменить', kk: 'Өзгерту', en: 'Change' },
  'case.reading.change.named': { ru: 'Изменить: {name}', kk: 'Өзгерту: {name}', en: 'Change: {name}' },
  'case.reading.withdraw': { ru: 'Убрать', kk: 'Алып тастау', en: 'Withdraw' },
  'case.reading.kept': {
    ru: 'прежнее прочтение сохранится в записи',
    kk: 'бұрынғы оқылым жазбада сақталады',
    en: 'the earlier reading stays on record',
  },
  'case.reading.before': {
    ru: 'прежде записано: {seen}',
    kk: 'бұрын жазылған: {seen}',
    en: 'recorded before: {seen}',
  },
  'case.reading.changed': { ru: 'ответ менялся', kk: 'жауап өзгертілген', en: 'the answer was changed' },
  'case.checklist': { ru: 'Проверка', kk: 'Тексеру', en: 'Checklist' },
  'case.checklist.count': { ru: '{done} из {all}', kk: '{all} ішінен {done}', en: '{done} of {all}' },
  'case.goTo.checklist': { ru: 'К проверке', kk: 'Тексеруге', en: 'To the checklist' },
})
