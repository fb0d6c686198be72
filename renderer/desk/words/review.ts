import { words } from './words.ts'

/** A second pair of eyes: who it is, what it is told, and what a representative does where two differ. */
export const reviewWords = words({
  'review.second.reviewer': {
    ru: 'Такое решение проверит другой рецензент. Вашего заключения он не увидит.',
    kk: 'Мұндай шешімді басқа рецензент тексереді. Ол сіздің қорытындыңызды көрмейді.',
    en: 'Another reviewer looks at this decision, without being shown yours.',
  },
  'review.second.representative': {
    ru: 'Такое решение подтверждает уполномоченный представитель. Другого рецензента для этого дела здесь нет.',
    kk: 'Мұндай шешімді уәкілетті өкіл растайды. Бұл іске мұнда басқа рецензент жоқ.',
    en: 'A representative has to confirm this decision. There is no other reviewer for this case here.',
  },
  'review.blind': {
    ru: 'Вторая проверка: первое заключение вам не показано.',
    kk: 'Екінші тексеру: бірінші қорытынды сізге көрсетілмейді.',
    en: 'Second review: the first finding is not shown to you.',
  },
  'review.waits': {
    ru: 'Дело ждёт второй проверки. Её проведёт рецензент, который этого дела не видел.',
    kk: 'Іс екінші тексеруді күтуде. Оны бұл істі көрмеген рецензент жүргізеді.',
    en: 'The case awaits a second review, by a reviewer who has not seen it.',
  },
  'review.waits.own': {
    ru: 'Ваше решение проверит другой рецензент. Пока он не начал, решение можно отозвать.',
    kk: 'Шешіміңізді басқа рецензент тексереді. Ол бастағанша шешімді қайтарып алуға болады.',
    en: 'Another reviewer will look at your decision. Until they begin, you can take it back.',
  },
  'review.takeBack': { ru: 'Отозвать решение', kk: 'Шешімді қайтарып алу', en: 'Take the decision back' },
  'review.nobody': {
    ru: 'Второго рецензента для этого дела на рабочем месте не осталось. Вторым человеком можете быть вы: тогда вы увидите первое заключение.',
    kk: 'Жұмыс орнында бұл іске екінші рецензент қалмады. Екінші адам сіз бола аласыз: онда бірінші қорытындыны көресіз.',
    en: 'No second reviewer is left for this case here. You can be the second person, and are then shown the first finding.',
  },
  'review.nobody.wait': {
    ru: 'Второго рецензента для этого дела здесь не осталось. Дело ждёт уполномоченного представителя.',
    kk: 'Бұл іске мұнда екінші рецензент қалмады. Іс уәкілетті өкілді күтуде.',
    en: 'No second reviewer is left for this case here. It waits for a representative.',
  },
  'review.stepIn': { ru: 'Проверить самому', kk: 'Өзім тексеремін', en: 'Review it yourself' },
  'review.tookPart': {
    ru: 'Вы уже работали с этим делом, поэтому его возьмёт другой человек.',
    kk: 'Сіз бұл іспен жұмыс істегенсіз, сондықтан оны басқа адам алады.',
    en: 'You have worked on this case, so somebody else takes it.',
  },

  'review.differ': {
    ru: 'Два рецензента, не зная друг о друге, пришли к разному. Решаете вы.',
    kk: 'Екі рецензент бір-бірін білмей, әртүрлі қорытындыға келді. Сіз шешесіз.',
    en: 'Two reviewers came to different verdicts without knowing of each other. You decide.',
  },
  'review.differ.title': { ru: 'Две проверки', kk: 'Екі тексеру', en: 'Two reviews' },
  'review.differ.wait': {
    ru: 'Заключения двух рецензентов разошлись. Решит уполномоченный представитель, который их не давал.',
    kk: 'Екі рецензенттің қорытындысы әртүрлі. Оларды бермеген уәкілетті өкіл шешеді.',
    en: 'Two reviewers differ. A representative who is neither of them decides.',
  },
  'review.first': { ru: 'Первая', kk: 'Бірінші', en: 'First' },
  'review.second': { ru: 'Вторая', kk: 'Екінші', en: 'Second' },
  'review.by': { ru: '{login}, {time}', kk: '{login}, {time}', en: '{login}, {time}' },
  'review.same': { ru: 'совпадает', kk: 'сәйкес', en: 'the same' },
  'review.different': { ru: 'отличается', kk: 'өзгеше', en: 'different' },
  'review.take.first': { ru: 'Первая верна', kk: 'Біріншісі дұрыс', en: 'The first is right' },
  'review.take.second': { ru: 'Вторая верна', kk: 'Екіншісі дұрыс', en: 'The second is right' },
  'review.take.neither': {
    ru: 'Обе неверны: вернуть первому рецензенту',
    kk: 'Екеуі де дұрыс емес: бірінші рецензентке қайтару',
    en: 'Neither: give it back to the first reviewer',
  },
  'review.part': {
    ru: 'сторона или страница другого документа',
    kk: 'басқа құжаттың жағы немесе беті',
    en: 'a side or page of another document',
  },
  'review.pages': { ru: 'стр. {pages}', kk: '{pages}-бет', en: 'p. {pages}' },

  'review.appeal.open': {
    ru: 'Принять апелляцию…',
    kk: 'Апелляция қабылдау…',
    en: 'Take in an appeal…',
  },
  'review.appeal.title': {
    ru: 'Апелляция по делу {caseRef}',
    kk: '{caseRef} ісі бойынша апелляция',
    en: 'Appeal in case {caseRef}',
  },
  'review.appeal.about': {
    ru: 'Дело заново рассмотрит тот, кто его не видел. Прежние заключения сохранятся, но показаны ему не будут.',
    kk: 'Істі оны көрмеген адам қайта қарайды. Бұрынғы қорытындылар сақталады, бірақ оған көрсетілмейді.',
    en: 'Somebody who has not seen the case reviews it anew. The earlier findings are kept and are not shown to them.',
  },
  'review.appeal.text': {
    ru: 'Что пишет Мастер',
    kk: 'Мастердің жазғаны',
    en: 'What the Master writes',
  },
  'review.appeal.take': { ru: 'Принять', kk: 'Қабылдау', en: 'Take in' },
  'review.appeal.says': {
    ru: 'Мастер пишет: {text}',
    kk: 'Мастер жазады: {text}',
    en: 'The Master writes: {text}',
  },
  'review.appeal.waits': {
    ru: 'Апелляция от {time}: решение принимает тот, кто дела не видел.',
    kk: '{time} апелляциясы: шешімді істі көрмеген адам қабылдайды.',
    en: 'Appeal of {time}: somebody who has not seen the case decides.',
  },
  'review.appeal.upheld': {
    ru: 'Апелляция от {time}: решение оставлено в силе.',
    kk: '{time} апелляциясы: шешім күшінде қалды.',
    en: 'Appeal of {time}: the decision was upheld.',
  },
  'review.appeal.granted': {
    ru: 'Апелляция от {time}: решение заменено.',
    kk: '{time} апелляциясы: шешім ауыстырылды.',
    en: 'Appeal of {time}: the decision was replaced.',
  },
  'review.appeal.nobody': {
    ru: 'Здесь дело видели все. Заведите ещё одного рецензента или передайте дело на другое рабочее место.',
    kk: 'Мұнда істі бәрі көрген. Тағы бір рецензент қосыңыз немесе істі басқа жұмыс орнына беріңіз.',
    en: 'Everybody here has seen the case. Add another reviewer, or hand the case to another workstation.',
  },

  'review.sample': { ru: 'Выборочная проверка', kk: 'Іріктеп тексеру', en: 'Sample review' },
  'review.sample.share': {
    ru: 'Вторая проверка, % сертификаций',
    kk: 'Екінші тексеру, сертификаттаудың %-ы',
    en: 'Second look, % of certifications',
  },
  'review.sample.note': {
    ru: 'Случайную часть положительных решений проверяет второй рецензент, не зная первого заключения. Отказы и подозрения на подделку он проверяет все.',
    kk: 'Оң шешімдердің кездейсоқ бөлігін екінші рецензент бірінші қорытындыны білмей тексереді. Бас тарту мен жалғандық күдіктерінің бәрін тексереді.',
    en: 'A random part of the certifications gets a second reviewer who does not know the first finding. Refusals and suspected forgeries all do.',
  },
  'review.sample.alone': {
    ru: 'Сейчас здесь один рецензент: выборки нет, а отказы подтверждает уполномоченный представитель.',
    kk: 'Қазір мұнда бір рецензент: іріктеу жоқ, ал бас тартуларды уәкілетті өкіл растайды.',
    en: 'There is one reviewer here now: nothing is sampled, and a representative confirms refusals.',
  },
})
