import type { SomePlaces } from './state.ts'

/** A case, and what opens over it. */
export const ofCase = {
  case: [
    {
      id: 'case',
      title: { ru: 'Дело: осмотр документа', kk: 'Іс: құжатты қарау', en: 'A case: looking at a document' },
      about: {
        ru: 'Слева страницы с долей осмотренного, посередине документ, справа поля, проверка и заключение. Номер и дату рождения вводят с документа, только потом открывается заявленное.',
        kk: 'Сол жақта қаралған үлесі бар беттер, ортада құжат, оң жақта өрістер, тексеру және қорытынды. Нөмірі мен туған күні құжаттан енгізіледі, содан кейін ғана мәлімделгені ашылады.',
        en: 'On the left the pages with the share seen, in the middle the document, on the right fields, checklist and finding. Number and birth date are typed from the document before the claim uncovers.',
      },
    },
    {
      id: 'case-unseen',
      title: {
        ru: 'Дело: что ещё не осмотрено',
        kk: 'Іс: әлі не қаралмады',
        en: 'A case: what has not been seen yet',
      },
      about: {
        ru: 'U обводит на странице то, что ещё не осмотрено. Рамка уменьшается, пока смотрят, и исчезает, когда осмотрено достаточно. Что открылось мелко, P увеличивает ровно до разборчивого, дальше читают пробелом.',
        kk: 'U бетте әлі қаралмаған жерді қоршап көрсетеді. Қараған сайын жақтау кішірейеді, жеткілікті қаралғанда жоғалады. Ұсақ ашылғанын P анық көрінгенше ғана үлкейтеді, әрі қарай бос орынмен оқиды.',
        en: 'U outlines on the page what has not been seen yet. The outline shrinks as one looks, and goes once enough was seen. What opened too small P enlarges by just enough, and Space reads on from there.',
      },
    },
    {
      id: 'case-lines',
      title: {
        ru: 'Дело: строки, прочитанные машиной',
        kk: 'Іс: машина оқыған жолдар',
        en: 'A case: lines a machine has read',
      },
      about: {
        ru: 'Обведённые машиночитаемые строки машина предлагает, а человек сверяет с документом и подтверждает. Сначала он сам читает номер, дату рождения и ИИН.',
        kk: 'Қоршалған машина оқитын жолдарды машина ұсынады, адам құжатпен салыстырып, растайды. Алдымен нөмірін, туған күнін және ЖСН-ді өзі оқиды.',
        en: 'Of lines drawn around, a machine proposes a reading; the person compares it with the document and confirms. Number, birth date and IIN are read by the person first.',
      },
    },
    {
      id: 'case-part',
      title: {
        ru: 'Дело: документ из двух файлов',
        kk: 'Іс: екі файлдан тұратын құжат',
        en: 'A case: a document in two files',
      },
      about: {
        ru: 'Если документ пришёл двумя файлами, на втором отмечают, к какому документу он относится. Поля у них общие и читаются один раз; принять нужно оба файла.',
        kk: 'Құжат екі файлмен келсе, екіншісінде оның қай құжатқа жататыны белгіленеді. Өрістері ортақ, бір рет оқылады; екі файлды да қабылдау керек.',
        en: 'Where a document came in two files, the second is said to belong to the first. They share their fields, which are read once; both files are to be accepted.',
      },
    },
    {
      id: 'page-view',
      title: { ru: 'Дело: вид страницы', kk: 'Іс: беттің көрінісі', en: 'A case: how a page is shown' },
      about: {
        ru: 'Яркость, контраст, гамма, наклон, негатив и линейка, всё и с клавиш. Меняется показ, а не документ; X возвращает как есть.',
        kk: 'Жарықтық, контраст, гамма, еңіс, негатив және сызғыш, бәрі пернелермен де. Құжат емес, көрініс өзгереді; X сол күйіне қайтарады.',
        en: 'Brightness, contrast, gamma, tilt, negative and ruler grid, all of them by keys too. The showing changes, not the document; X shows it as it is.',
      },
    },
    {
      id: 'marks',
      title: {
        ru: 'Дело: отметки и маски',
        kk: 'Іс: белгілер мен жамылғылар',
        en: 'A case: marks and masks',
      },
      about: {
        ru: 'Отметки видит только тот, кто их поставил. Маска закрывает лишнее; под ней страница не считается осмотренной.',
        kk: 'Белгілерді тек қойған адам көреді. Жамылғы артық жерді жабады; оның астындағы жер қаралған болып саналмайды.',
        en: 'Only who drew marks sees them. A mask covers what is not needed; what lies under it does not count as seen.',
      },
    },
    {
      id: 'reasons',
      title: { ru: 'Дело: причины', kk: 'Іс: себептер', en: 'A case: reasons' },
      about: {
        ru: 'Причины для этого вида документа и этого заключения. Под ними видно, что прочтёт Мастер.',
        kk: 'Осы құжат түрі мен осы қорытындыға арналған себептер. Олардың астында Мастер не оқитыны көрінеді.',
        en: 'The reasons for this kind of document and this verdict. Below them stands what the Master will read.',
      },
    },
    {
      id: 'case-decide',
      title: { ru: 'Дело: решение', kk: 'Іс: шешім', en: 'A case: the decision' },
      about: {
        ru: 'Когда по каждому документу есть заключение, дело решает человек. Спящая кнопка говорит, чего не хватает. Пока решение отлёживается, его можно отменить.',
        kk: 'Әр құжат бойынша қорытынды болғанда, істі адам шешеді. Ұйықтап тұрған түйме не жетпейтінін айтады. Шешім күтіп тұрғанда, оны қайтаруға болады.',
        en: 'Once every document has a finding, a person decides the case. A sleeping button says what is missing. While a decision rests it can be undone.',
      },
    },
    {
      id: 'hand-on',
      title: { ru: 'Дело: передать', kk: 'Іс: беру', en: 'A case: handing it on' },
      about: {
        ru: 'Дело передают поимённо. Предлагаются те, кто может его взять: кто не работал с ним и не связан с Мастером.',
        kk: 'Іс нақты адамға беріледі. Оны ала алатындар ұсынылады: онымен жұмыс істемеген және Мастермен байланысы жоқ адамдар.',
        en: 'A case is handed on to somebody by name. Offered are those who may have it: who have not worked on it and are not tied to the Master.',
      },
    },
    {
      id: 'case-between',
      title: { ru: 'Дело между двумя', kk: 'Екі адам арасындағы іс', en: 'A case between two hands' },
      about: {
        ru: 'Переданное дело ждёт того, кому его передали. Он берёт его или возвращает в очередь; передавший может вернуть его себе.',
        kk: 'Берілген іс өзі берілген адамды күтеді. Ол оны алады немесе кезекке қайтарады; берген адам өзіне қайтара алады.',
        en: 'A case handed on waits for whom it was given to, who claims it or returns it to the queue. Until then it can be taken back.',
      },
    },
    {
      id: 'case-two-reviews',
      title: { ru: 'Дело: две проверки', kk: 'Іс: екі тексеру', en: 'A case: two reviews' },
      about: {
        ru: 'Если два рецензента, не зная друг о друге, пришли к разному, решает представитель. Он видит обе проверки рядом.',
        kk: 'Екі рецензент бір-бірін білмей, әртүрлі қорытындыға келсе, өкіл шешеді. Ол екі тексеруді қатар көреді.',
        en: 'Where two reviewers who did not know of each other differ, a representative decides, with both reviews side by side.',
      },
    },
    {
      id: 'case-answer',
      title: {
        ru: 'Дело: заключение по апелляции',
        kk: 'Іс: апелляция бойынша қорытынды',
        en: 'A case: the verdict on an appeal',
      },
      about: {
        ru: 'Заключение по апелляции пришло с другого рабочего места. Представитель, который в деле не участвовал, принимает его под своим именем или оставляет апелляцию для другого рецензента.',
        kk: 'Апелляция бойынша қорытынды басқа жұмыс орнынан келді. Іске қатыспаған өкіл оны өз атынан қабылдайды немесе апелляцияны басқа рецензентке қалдырады.',
        en: 'The verdict on an appeal came from another workstation. A representative who had no part in the case takes it under their own name, or leaves the appeal to another reviewer.',
      },
    },
    {
      id: 'send-elsewhere',
      title: {
        ru: 'Проверка на другом рабочем месте',
        kk: 'Басқа жұмыс орнындағы тексеру',
        en: 'A review on another workstation',
      },
      about: {
        ru: 'Если провести вторую проверку или рассмотреть апелляцию здесь некому, дело отправляют запечатанным файлом на рабочее место, внесённое под «Люди». Результат приходит таким же файлом.',
        kk: 'Екінші тексеруді жүргізетін немесе апелляцияны қарайтын адам мұнда болмаса, іс «Адамдар» бөлімінде қосылған жұмыс орнына мөрленген файлмен жіберіледі. Нәтиже де сондай файлмен келеді.',
        en: 'Where nobody here can give the second review or decide the appeal, the case is sent as a sealed file to a workstation enrolled under “People”. The result comes as such a file too.',
      },
    },
    {
      id: 'destroy-copies',
      title: {
        ru: 'Уничтожить копии после проверки',
        kk: 'Тексеруден кейін көшірмелерді жою',
        en: 'Destroying the copies after a review',
      },
      about: {
        ru: 'Результат возвращён туда, откуда пришло дело: копии документов здесь больше не нужны, и представитель их уничтожает.',
        kk: 'Нәтиже іс келген жерге қайтарылды: құжаттардың көшірмелері мұнда енді керек емес, өкіл оларды жояды.',
        en: 'The result went back to where the case came from: the copies of the documents have no purpose here any more, and a representative destroys them.',
      },
    },
    {
      id: 'appeal',
      title: { ru: 'Апелляция', kk: 'Апелляция', en: 'An appeal' },
      about: {
        ru: 'Мастер не согласен: его слова вводят, и дело заново рассматривает тот, кто его не видел.',
        kk: 'Мастер келіспейді: оның сөздері енгізіледі, істі оны көрмеген адам қайта қарайды.',
        en: 'The Master does not agree: what they write is typed in, and somebody who has not seen the case reviews it anew.',
      },
    },
    {
      id: 'destroy',
      title: { ru: 'Уничтожить документ', kk: 'Құжатты жою', en: 'Destroying a document' },
      about: {
        ru: 'Решает представитель, основание выбирает он сам. Вернуть документ нельзя; заключение и записи журнала остаются.',
        kk: 'Өкіл шешеді, негізін өзі таңдайды. Құжатты қайтару мүмкін емес; қорытынды мен журнал жазбалары қалады.',
        en: 'A representative decides and chooses the ground. The document cannot be brought back; the finding and the journal stay.',
      },
    },
    {
      id: 'shortcuts',
      title: { ru: 'Сочетания клавиш', kk: 'Пернелер тіркесімі', en: 'Shortcuts' },
      about: {
        ru: '? на любом экране: что делают клавиши здесь и что везде.',
        kk: 'Кез келген экранда ?: пернелер мұнда не істейді және барлық жерде не істейді.',
        en: '? on any screen: what the keys do here, and everywhere.',
      },
    },
  ],
} as const satisfies SomePlaces
