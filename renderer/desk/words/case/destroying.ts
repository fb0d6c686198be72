import { words } from '../words.ts'

/** A document that is destroyed, or is to be. */
export const caseDestroying = words({
  'case.destroyed': {
    ru: 'Документ уничтожен {time}. Решение: {by}. Основание: {ground}.',
    kk: 'Құжат {time} жойылды. Шешім: {by}. Негізі: {ground}.',
    en: 'The document was destroyed {time}. Decided by: {by}. Ground: {ground}.',
  },
  'case.destroyed.unknown': {
    ru: 'прежняя учётная запись',
    kk: 'бұрынғы есептік жазба',
    en: 'a former account',
  },
  'case.destroy': { ru: 'Уничтожить', kk: 'Жою', en: 'Destroy' },
  'case.destroy.open': { ru: 'Уничтожить документ…', kk: 'Құжатты жою…', en: 'Destroy the document…' },
  'case.destroy.title': {
    ru: 'Уничтожить: {name}',
    kk: 'Жою: {name}',
    en: 'Destroy: {name}',
  },
  'case.destroy.about': {
    ru: 'Вернуть документ будет нельзя. Заключение по нему и записи журнала останутся.',
    kk: 'Құжатты қайтару мүмкін болмайды. Ол бойынша қорытынды мен журнал жазбалары қалады.',
    en: 'The document cannot be brought back. The finding on it and the journal stay.',
  },
  'case.destroy.ground': { ru: 'Основание', kk: 'Негізі', en: 'Ground' },
  'case.destroy.ground.none': {
    ru: 'Выберите основание',
    kk: 'Негізін таңдаңыз',
    en: 'Choose the ground',
  },
  'case.destroy.later': {
    ru: 'Ключ документа исчезнет сразу. Следы на диске станут нечитаемы, когда вы завершите уничтожение в разделе «Хранилище».',
    kk: 'Құжаттың кілті бірден жойылады. Дискідегі іздері «Қойма» бөлімінде жоюды аяқтағанда оқылмайтын болады.',
    en: 'The document’s key goes at once. What is left on the drive becomes unreadable when you complete the destruction under Vault.',
  },
})
