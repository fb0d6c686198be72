import { words } from '../words.ts'

/** The page and the tools it is turned, enlarged and leafed by. */
export const caseViewing = words({
  'case.page': { ru: 'Страница {n} из {all}', kk: '{n}-бет, барлығы {all}', en: 'Page {n} of {all}' },
  'case.page.next': { ru: 'Следующая страница', kk: 'Келесі бет', en: 'Next page' },
  'case.page.previous': { ru: 'Предыдущая страница', kk: 'Алдыңғы бет', en: 'Previous page' },
  'case.readOn': {
    ru: 'Дальше по странице: вправо, вниз, потом следующая',
    kk: 'Бетпен әрі: оңға, төмен, содан кейін келесі бет',
    en: 'On through the page: right, down, then the next',
  },
  'case.readBack': {
    ru: 'Назад по странице: влево, вверх, потом предыдущая',
    kk: 'Бетпен кері: солға, жоғары, содан кейін алдыңғы бет',
    en: 'Back through the page: left, up, then the one before',
  },
  'case.viewer': { ru: 'Документ', kk: 'Құжат', en: 'Document' },
  'case.viewer.n': { ru: 'Документ {n}', kk: '{n}-құжат', en: 'Document {n}' },
  'case.viewer.page': { ru: 'Страница {n}', kk: '{n}-бет', en: 'Page {n}' },
  'case.tools': { ru: 'Вид документа', kk: 'Құжат көрінісі', en: 'Document view' },
  'case.fit.width': { ru: 'По ширине', kk: 'Ені бойынша', en: 'Fit width' },
  'case.fit.page': { ru: 'Целиком', kk: 'Тұтас', en: 'Whole page' },
  'case.fit.whole': { ru: 'Один к одному', kk: 'Бірге бір', en: 'Actual size' },
  'case.fit.legible': { ru: 'Разборчиво', kk: 'Анық', en: 'Legible' },
  'case.fit.legible.key': {
    ru: 'Увеличить до разборчивого; ещё раз — обратно',
    kk: 'Анық көрінгенше үлкейту; тағы басса — кері',
    en: 'Enlarge until legible; again to go back',
  },
  'case.legible.enlarge': { ru: 'Увеличить', kk: 'Ірілету', en: 'Enlarge' },
  'case.zoom': { ru: 'Увеличение', kk: 'Үлкейту', en: 'Zoom' },
  'case.zoom.in': { ru: 'Крупнее', kk: 'Үлкейту', en: 'Zoom in' },
  'case.zoom.out': { ru: 'Мельче', kk: 'Кішірейту', en: 'Zoom out' },
  'case.turn.left': { ru: 'Повернуть влево', kk: 'Солға бұру', en: 'Rotate left' },
  'case.turn.right': { ru: 'Повернуть вправо', kk: 'Оңға бұру', en: 'Rotate right' },
})
