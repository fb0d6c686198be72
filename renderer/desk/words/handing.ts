import { words } from './words.ts'

/** A case from one reviewer's hand to another's, by name. */
export const handingWords = words({
  'handing.open': { ru: 'Передать дело…', kk: 'Істі беру…', en: 'Hand the case on…' },
  'handing.title': { ru: 'Передать дело {caseRef}', kk: '{caseRef} ісін беру', en: 'Hand on case {caseRef}' },
  'handing.about': {
    ru: 'Дело будет ждать этого человека, другим оно не достанется. Прочитанное и заключения перейдут с делом, ваши отметки останутся вашими. Вторую проверку этого дела проведёт кто-то третий.',
    kk: 'Іс осы адамды күтеді, басқаларға берілмейді. Оқылған мәліметтер мен қорытындылар іспен бірге өтеді, белгілеріңіз сізде қалады. Бұл істің екінші тексеруін үшінші адам жүргізеді.',
    en: 'The case waits for this person, and nobody else is given it. Readings and findings go along, your marks stay yours. A second review of it is somebody else’s.',
  },
  'handing.about.second': {
    ru: 'Дело будет ждать этого человека, другим оно не достанется. Прочитанное вами перейдёт с делом; первое заключение не узнает и он.',
    kk: 'Іс осы адамды күтеді, басқаларға берілмейді. Оқығандарыңыз іспен бірге өтеді; бірінші қорытындыны ол да білмейді.',
    en: 'The case waits for this person, and nobody else is given it. What you have read goes along; the first finding is not shown to them either.',
  },
  'handing.to': { ru: 'Кому', kk: 'Кімге', en: 'To whom' },
  'handing.to.choose': { ru: 'Выберите, кому', kk: 'Кімге екенін таңдаңыз', en: 'Choose to whom' },
  'handing.do': { ru: 'Передать', kk: 'Беру', en: 'Hand on' },
  'handing.nobody': {
    ru: 'Передать дело некому: остальные с ним уже работали, связаны с Мастером или не рассматривают дела. Его можно вернуть в очередь.',
    kk: 'Істі беретін адам жоқ: қалғандары онымен жұмыс істеген, Мастермен байланысты немесе істерді қарамайды. Оны кезекке қайтаруға болады.',
    en: 'There is nobody to hand the case on to: the others have worked on it, are tied to the Master, or do not review. You can return it to the queue.',
  },
  'handing.done': {
    ru: '{caseRef} передано: {login}',
    kk: '{caseRef} берілді: {login}',
    en: '{caseRef} handed on to {login}',
  },
  'handing.undo': { ru: 'Вернуть себе', kk: 'Өзіме қайтару', en: 'Take it back' },
  'handing.undone': {
    ru: '{caseRef} снова у вас',
    kk: '{caseRef} қайтадан сізде',
    en: '{caseRef} is yours again',
  },
  'handing.toYou': {
    ru: '{login} передаёт дело вам, {time}. Возьмите его или верните в очередь для всех.',
    kk: '{login} істі сізге береді, {time}. Оны алыңыз немесе барлығы үшін кезекке қайтарыңыз.',
    en: '{login} hands the case on to you, {time}. Claim it, or return it to the queue for everybody.',
  },
  'handing.byYou': {
    ru: 'Вы передали дело, {time}. Его ещё не взял: {login}. До тех пор его можно вернуть себе.',
    kk: 'Сіз істі бердіңіз, {time}. Әлі алған жоқ: {login}. Оған дейін өзіңізге қайтара аласыз.',
    en: 'You handed the case on, {time}. {login} has not claimed it yet; until then you can take it back.',
  },
  'handing.between': {
    ru: 'Дело передано, {time}. Его ждёт: {login}.',
    kk: 'Іс берілді, {time}. Оны күтуде: {login}.',
    en: 'The case was handed on, {time}, and waits for {login}.',
  },
  'handing.refuse': { ru: 'Вернуть в очередь', kk: 'Кезекке қайтару', en: 'Return to the queue' },
  'handing.free': { ru: 'Освободить дело', kk: 'Істі босату', en: 'Free the case' },
  'handing.cell.toYou': {
    ru: 'передано вам: {login}',
    kk: 'сізге берген: {login}',
    en: 'handed to you by {login}',
  },
  'handing.cell.to': { ru: 'передано: {login}', kk: 'берілді: {login}', en: 'handed on to {login}' },
})
