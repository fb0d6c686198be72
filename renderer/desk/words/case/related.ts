import { words } from '../words.ts'

/** Documents that belong together: supplements, parts, and what was sent in place of what. */
export const caseRelated = words({
  'case.supplement.has': { ru: 'К нему: {names}.', kk: 'Оған қоса: {names}.', en: 'With it: {names}.' },
  'case.supplement.of': {
    ru: 'Относится к документу: {names}.',
    kk: 'Мына құжатқа қатысты: {names}.',
    en: 'Belongs to: {names}.',
  },
  'case.supplement.beside': { ru: 'Показать рядом', kk: 'Қатар көрсету', en: 'Show side by side' },
  'case.part': {
    ru: 'Это другая сторона или страница того же документа, что и «{name}»',
    kk: 'Бұл — «{name}» құжатының екінші жағы немесе басқа беті',
    en: 'Another side or page of the same document as “{name}”',
  },
  'case.part.about': {
    ru: 'Поля у них общие, читаются один раз; сам по себе этот файл ничего не подтверждает.',
    kk: 'Өрістері ортақ, бір рет оқылады; бұл файл жеке өзі ештеңені растамайды.',
    en: 'They share their fields, which are read once; this file proves nothing by itself.',
  },
  'case.part.lost': {
    ru: 'Документа, к которому он отнесён, больше нет. Снимите отметку, чтобы прочитать этот файл как отдельный документ.',
    kk: 'Ол жатқызылған құжат енді жоқ. Бұл файлды бөлек құжат ретінде оқу үшін белгіні алып тастаңыз.',
    en: 'The document it was said to belong to is not there any more. Untick it to read this file as a document of its own.',
  },
  'case.part.ofLost': {
    ru: 'Это часть документа, которого больше нет',
    kk: 'Бұл — енді жоқ құжаттың бөлігі',
    en: 'A part of a document that is not there any more',
  },
  'case.part.has': {
    ru: '{n, plural, one {К нему относится и} other {К нему относятся и}}: {names}.',
    kk: '{n, plural, other {Оған мыналар да жатады}}: {names}.',
    en: '{n, plural, one {This belongs to it too} other {These belong to it too}}: {names}.',
  },
  'case.supplement.none': {
    ru: 'Отдельным файлом его в деле нет. Если без него нельзя, назовите причину «{reason}».',
    kk: 'Істе ол бөлек файл ретінде жоқ. Онсыз болмаса, «{reason}» себебін атаңыз.',
    en: 'The case has none as a file of its own. If it is needed, name the reason “{reason}”.',
  },
  'case.predecessor': {
    ru: 'Прислан вместо документа из круга {n}: {told}.',
    kk: '{n}-айналымдағы құжаттың орнына жіберілді: {told}.',
    en: 'Sent in place of the document of round {n}: {told}.',
  },
  'case.predecessor.show': {
    ru: 'Показать прежний',
    kk: 'Бұрынғысын көрсету',
    en: 'Show the earlier one',
  },
})
