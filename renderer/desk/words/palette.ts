import { words } from './words.ts'

export const paletteWords = words({
  'palette.open': {
    ru: 'Найти действие или дело',
    kk: 'Әрекетті немесе істі табу',
    en: 'Find an action or a case',
  },
  'palette.title': { ru: 'Действие или дело', kk: 'Әрекет немесе іс', en: 'Action or case' },
  'palette.hint': {
    ru: 'Действие, номер дела или имя Мастера',
    kk: 'Әрекет, іс нөмірі немесе Мастердің аты',
    en: 'Action, case number or Master’s name',
  },
  'palette.found': { ru: 'Найденное', kk: 'Табылғаны', en: 'Found' },
  'palette.cases': { ru: 'Дела', kk: 'Істер', en: 'Cases' },
  'palette.views': { ru: 'Виды очереди', kk: 'Кезек көріністері', en: 'Views of the queue' },
  'palette.acts': { ru: 'Действия', kk: 'Әрекеттер', en: 'Actions' },
  'palette.none': { ru: 'Ничего не нашлось.', kk: 'Ештеңе табылмады.', en: 'Nothing was found.' },
})
