import { words } from './words.ts'

export const partsWords = words({
  'parts.show': { ru: 'Показать', kk: 'Көрсету', en: 'Show' },
  'parts.hide': { ru: 'Скрыть', kk: 'Жасыру', en: 'Hide' },
  'parts.dismiss': { ru: 'Убрать сообщение', kk: 'Хабарламаны жабу', en: 'Dismiss message' },
  'parts.toasts': { ru: 'Сообщения', kk: 'Хабарламалар', en: 'Messages' },
  'parts.code': { ru: 'Код: {code}', kk: 'Код: {code}', en: 'Code: {code}' },
  'parts.close': { ru: 'Закрыть', kk: 'Жабу', en: 'Close' },
  'parts.cancel': { ru: 'Отмена', kk: 'Бас тарту', en: 'Cancel' },
  'parts.back': { ru: 'Назад', kk: 'Артқа', en: 'Back' },
  'parts.next': { ru: 'Далее', kk: 'Әрі қарай', en: 'Next' },
  'parts.again': { ru: 'Повторить', kk: 'Қайталау', en: 'Try again' },
})
