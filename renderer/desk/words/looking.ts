import { words } from './words.ts'

/** What helps a person to look at a page: how it is drawn, what is drawn over it, and the panes beside each other. */
export const lookingWords = words({
  'looking.view': { ru: 'Вид', kk: 'Көрініс', en: 'View' },
  'looking.view.open': {
    ru: 'Яркость, контраст, наклон…',
    kk: 'Жарықтық, контраст, еңіс…',
    en: 'Brightness, contrast, tilt…',
  },
  'looking.view.about': {
    ru: 'Меняется только показ на экране, документ остаётся как есть. Забывается, когда хранилище закроют.',
    kk: 'Тек экрандағы көрініс өзгереді, құжат сол күйінде қалады. Қойма жабылғанда ұмытылады.',
    en: 'Only the showing changes, the document stays as it is. Forgotten when the vault is locked.',
  },
  'looking.brightness': { ru: 'Яркость', kk: 'Жарықтық', en: 'Brightness' },
  'looking.brighter': { ru: 'Светлее', kk: 'Ашығырақ', en: 'Brighter' },
  'looking.darker': { ru: 'Темнее', kk: 'Күңгірттеу', en: 'Darker' },
  'looking.contrast': { ru: 'Контраст', kk: 'Контраст', en: 'Contrast' },
  'looking.contrast.more': { ru: 'Контрастнее', kk: 'Контрастты арттыру', en: 'More contrast' },
  'looking.contrast.less': { ru: 'Мягче', kk: 'Контрастты азайту', en: 'Less contrast' },
  'looking.gamma': { ru: 'Гамма', kk: 'Гамма', en: 'Gamma' },
  'looking.gamma.more': { ru: 'Высветлить тени', kk: 'Көлеңкені ашу', en: 'Lift the shadows' },
  'looking.gamma.less': { ru: 'Сгустить тени', kk: 'Көлеңкені қоюлату', en: 'Deepen the shadows' },
  'looking.straighten': { ru: 'Наклон', kk: 'Еңіс', en: 'Tilt' },
  'looking.straighten.right': {
    ru: 'Выпрямить по часовой стрелке',
    kk: 'Сағат тілімен түзету',
    en: 'Straighten clockwise',
  },
  'looking.straighten.left': {
    ru: 'Выпрямить против часовой стрелки',
    kk: 'Сағат тіліне қарсы түзету',
    en: 'Straighten anticlockwise',
  },
  'looking.invert': { ru: 'Негатив', kk: 'Негатив', en: 'Negative' },
  'looking.reset': { ru: 'Показать как есть', kk: 'Сол күйінде көрсету', en: 'Show as it is' },
  'looking.adjusted': {
    ru: 'Вид изменён: показать как есть',
    kk: 'Көрініс өзгертілген: сол күйінде көрсету',
    en: 'Shown adjusted: show as it is',
  },
  'looking.loupe': { ru: 'Лупа', kk: 'Лупа', en: 'Loupe' },
  'looking.loupe.key': {
    ru: 'Лупа: 1:1, 2:1, убрать',
    kk: 'Лупа: 1:1, 2:1, алып тастау',
    en: 'Loupe: 1:1, 2:1, away',
  },
  'looking.loupe.times': { ru: 'Лупа {n}:1', kk: 'Лупа {n}:1', en: 'Loupe {n}:1' },
  'looking.grid': { ru: 'Линейка', kk: 'Сызғыш', en: 'Ruler grid' },
  'looking.grid.millimetre': { ru: 'Линейка: {n} мм', kk: 'Сызғыш: {n} мм', en: 'Ruler: {n} mm' },
  'looking.grid.pixel': { ru: 'Линейка: {n} точек', kk: 'Сызғыш: {n} нүкте', en: 'Ruler: {n} pixels' },

  'looking.unseen': {
    ru: 'Показать, что не осмотрено',
    kk: 'Қаралмағанын көрсету',
    en: 'Show what has not been seen',
  },
  'looking.unseen.short': { ru: 'Что не осмотрено', kk: 'Қаралмағаны', en: 'What is left' },

  'looking.marks': { ru: 'Отметки', kk: 'Белгілер', en: 'Marks' },
  'looking.marks.open': { ru: 'Отметки на странице…', kk: 'Беттегі белгілер…', en: 'Marks on the page…' },
  'looking.marks.here': { ru: 'На этой странице', kk: 'Осы бетте', en: 'On this page' },
  'looking.marks.none': {
    ru: 'На этой странице ничего не отмечено.',
    kk: 'Бұл бетте ештеңе белгіленбеген.',
    en: 'Nothing is marked on this page.',
  },
  'looking.marks.about': {
    ru: 'Отметки видите только вы. Под маской страница не считается осмотренной.',
    kk: 'Белгілерді тек сіз көресіз. Жамылғы астындағы жер қаралған болып саналмайды.',
    en: 'Only you see your marks. What lies under a mask does not count as seen.',
  },
  'looking.undo': {
    ru: 'Отменить последнее на документе',
    kk: 'Құжаттағы соңғы әрекетті қайтару',
    en: 'Undo the last thing on the document',
  },
  'looking.redo': {
    ru: 'Повторить отменённое',
    kk: 'Қайтарылғанды қайталау',
    en: 'Redo what was undone',
  },
  'looking.hold': { ru: 'Сдвинуть: {name}', kk: 'Жылжыту: {name}', en: 'Move: {name}' },
  'looking.hold.key': {
    ru: 'Взять отметку, чтобы сдвинуть; ещё раз — следующую',
    kk: 'Белгіні жылжыту үшін алу; тағы басса — келесісі',
    en: 'Hold a mark to move it; again for the next',
  },
  'looking.held': {
    ru: 'Стрелки двигают, Shift меняет размер · Enter сохранит, Del уберёт, Esc оставит как было',
    kk: 'Көрсеткілер жылжытады, Shift өлшемін өзгертеді · Enter сақтайды, Del алып тастайды, Esc бұрынғысын қалдырады',
    en: 'Arrows move, Shift sizes · Enter keeps, Del removes, Esc leaves it as it was',
  },
  'looking.mark.draw': { ru: 'Отметить место', kk: 'Жерді белгілеу', en: 'Mark a place' },
  'looking.mark.named': { ru: 'Отметка {n}', kk: '{n}-белгі', en: 'Mark {n}' },
  'looking.mark.remove': { ru: 'Убрать: {name}', kk: 'Алып тастау: {name}', en: 'Remove: {name}' },
  'looking.mask': { ru: 'Маска', kk: 'Жамылғы', en: 'Mask' },
  'looking.mask.draw': { ru: 'Закрыть маской', kk: 'Жамылғымен жабу', en: 'Cover with a mask' },
  'looking.mask.named': { ru: 'Маска {n}', kk: '{n}-жамылғы', en: 'Mask {n}' },
  'looking.masks.key': {
    ru: 'Поднять или опустить маски',
    kk: 'Жамылғыны көтеру не түсіру',
    en: 'Lift or lower the masks',
  },
  'looking.masks.lift': {
    ru: '{n, plural, one {Под маской {n} место} few {Под масками {n} места} many {Под масками {n} мест} other {Под масками {n} места}}: поднять',
    kk: 'Жамылғы астында {n} жер: көтеру',
    en: '{n, plural, one {{n} place is masked} other {{n} places are masked}}: lift',
  },
  'looking.masks.lower': {
    ru: '{n, plural, one {Маска поднята} other {Маски подняты}}: опустить',
    kk: '{n, plural, one {Жамылғы көтерілген} other {Жамылғылар көтерілген}}: түсіру',
    en: '{n, plural, one {The mask is lifted} other {The masks are lifted}}: lower',
  },
  'looking.note': { ru: '{name}: примечание', kk: '{name}: жазба', en: '{name}: note' },
  'looking.note.place': { ru: 'Что здесь не так', kk: 'Мұнда не дұрыс емес', en: 'What is odd here' },
  'looking.drawing.mark': {
    ru: 'Обведите место мышью или двигайте стрелками (с Shift меняется размер). Enter отметит, Esc отменит',
    kk: 'Жерді тінтуірмен сызыңыз не көрсеткілермен жылжытыңыз (Shift өлшемін өзгертеді). Enter белгілейді, Esc бас тартады',
    en: 'Draw around the place, or move by arrows (Shift sizes). Enter marks it, Esc cancels',
  },
  'looking.drawing.mask': {
    ru: 'Обведите место мышью или двигайте стрелками (с Shift меняется размер). Enter закроет, Esc отменит',
    kk: 'Жерді тінтуірмен сызыңыз не көрсеткілермен жылжытыңыз (Shift өлшемін өзгертеді). Enter жабады, Esc бас тартады',
    en: 'Draw around the place, or move by arrows (Shift sizes). Enter covers it, Esc cancels',
  },
  'looking.drawing.lines': {
    ru: 'Обведите строки мышью или двигайте рамку стрелками (с Shift меняется размер). Enter прочитает, Esc отменит',
    kk: 'Жолдарды тінтуірмен қоршаңыз не жақтауды көрсеткілермен жылжытыңыз (Shift өлшемін өзгертеді). Enter оқиды, Esc бас тартады',
    en: 'Draw around the lines, or move by arrows (Shift sizes). Enter reads them, Esc cancels',
  },

  'looking.panes.key': {
    ru: 'Панели: одна, две, три рядом',
    kk: 'Панельдер: бір, екі, үш қатар',
    en: 'Panes: one, two, three',
  },
  'looking.panes.label': {
    ru: 'Панелей: {n}. Изменить',
    kk: 'Панельдер: {n}. Өзгерту',
    en: 'Panes: {n}. Change',
  },
  'looking.panes.next': { ru: 'В следующую панель', kk: 'Келесі панельге', en: 'To the next pane' },
  'looking.panes.link': {
    ru: 'Двигать панели вместе',
    kk: 'Панельдерді бірге жылжыту',
    en: 'Move the panes together',
  },
  'looking.panes.page': { ru: 'стр. {n} из {all}', kk: '{n}-бет, барлығы {all}', en: 'page {n} of {all}' },
  'looking.panes.here': { ru: 'здесь', kk: 'осында', en: 'here' },
})
