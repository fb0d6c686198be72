import { words } from '../words.ts'

/** The strip: what has been seen of the page, and how it stands. */
export const caseSeen = words({
  'case.strip': { ru: 'Осмотр', kk: 'Қарау', en: 'What has been seen' },
  'case.seen.whole': {
    ru: 'Осмотрено при разборчивом увеличении',
    kk: 'Анық көрінетін үлкейтумен қаралды',
    en: 'Seen at a legible size',
  },
  'case.seen.part': {
    ru: 'Осмотрено {share} страницы',
    kk: 'Беттің {share} қаралды',
    en: '{share} of the page seen',
  },
  'case.seen.wanted': { ru: 'нужно {share}', kk: '{share} керек', en: '{share} needed' },
  'case.seen.beginning': {
    ru: 'Увеличение разборчивое',
    kk: 'Үлкейту жеткілікті, мәтін анық',
    en: 'The size is legible',
  },
  'case.seen.small': {
    ru: 'Мелко: осмотр не засчитается',
    kk: 'Ұсақ: қарау есептелмейді',
    en: 'Too small to count as seen',
  },
  'case.seen.failure': {
    ru: 'Страница показана не полностью',
    kk: 'Бет толық көрсетілмеді',
    en: 'The page was not fully shown',
  },
  'case.seen.faded': {
    ru: 'В таком виде не разобрать: верните показ как есть',
    kk: 'Мұндай көріністе ажырату мүмкін емес: сол күйінде көрсетіңіз',
    en: 'Nothing can be read like this: show it as it is',
  },
  'case.seen.masked': {
    ru: 'Осталось осмотреть под маской: поднимите её',
    kk: 'Жамылғы асты қаралмаған: оны көтеріңіз',
    en: 'What is under the mask is left: lift it',
  },
  'case.size.millimetres': {
    ru: '{width} × {height} мм',
    kk: '{width} × {height} мм',
    en: '{width} × {height} mm',
  },
  'case.journalled': {
    ru: 'Доступ записан в журнал',
    kk: 'Қол жеткізу журналға жазылды',
    en: 'Access is in the journal',
  },
  'case.opening': { ru: 'Документ открывается…', kk: 'Құжат ашылып жатыр…', en: 'Opening the document…' },
  'case.drawing': { ru: 'Страница рисуется…', kk: 'Бет салынып жатыр…', en: 'Drawing the page…' },
})
