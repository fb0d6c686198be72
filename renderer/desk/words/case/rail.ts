import { words } from '../words.ts'

/** The rail: documents and their pages. */
export const caseRail = words({
  'case.pages': { ru: 'Страницы', kk: 'Беттер', en: 'Pages' },
  'case.page.named': {
    ru: '{name}, страница {n}: {mark}',
    kk: '{name}, {n}-бет: {mark}',
    en: '{name}, page {n}: {mark}',
  },
  'case.mark.unseen': { ru: 'не осмотрена', kk: 'қаралмаған', en: 'not seen' },
  'case.mark.part': { ru: 'осмотрена не вся', kk: 'толық қаралмаған', en: 'partly seen' },
  'case.mark.share': { ru: 'осмотрено {share}', kk: '{share} қаралды', en: '{share} seen' },
  'case.mark.seen': { ru: 'осмотрена', kk: 'қаралды', en: 'seen' },
  'case.mark.failed': { ru: 'не показалась', kk: 'көрсетілмеді', en: 'could not be shown' },
  'case.unjudged': { ru: 'без заключения', kk: 'қорытынды жоқ', en: 'no finding yet' },
  'case.document.next': { ru: 'Следующий документ', kk: 'Келесі құжат', en: 'Next document' },
  'case.document.previous': { ru: 'Предыдущий документ', kk: 'Алдыңғы құжат', en: 'Previous document' },
})
