import { words } from '../words.ts'

/** Where the person is, and the way back. */
export const caseHead = words({
  'case.queue': { ru: 'Очередь', kk: 'Кезек', en: 'Queue' },
  'case.crumbs': { ru: 'Где вы', kk: 'Қай жерде', en: 'Where you are' },
  'case.toQueue': { ru: 'К очереди', kk: 'Кезекке өту', en: 'Go to the queue' },
  'case.back': {
    ru: 'К документу, затем в очередь',
    kk: 'Құжатқа, содан кейін кезекке',
    en: 'To the document, then to the queue',
  },
  'case.round': { ru: 'круг {n}', kk: '{n}-айналым', en: 'round {n}' },
})
