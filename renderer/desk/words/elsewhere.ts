import { words } from './words.ts'

/** A second review or an appeal on another workstation: asked there, reviewed there, taken in here. */
export const elsewhereWords = words({
  'elsewhere.send': {
    ru: 'Отправить на другое рабочее место…',
    kk: 'Басқа жұмыс орнына жіберу…',
    en: 'Send to another workstation…',
  },
  'elsewhere.send.second': {
    ru: 'Вторая проверка на другом рабочем месте',
    kk: 'Басқа жұмыс орнындағы екінші тексеру',
    en: 'Second review on another workstation',
  },
  'elsewhere.send.second.about': {
    ru: 'Документы и заявленные сведения будут запечатаны в один файл, который откроется только там. Первого заключения в нём нет. Передача записывается в журнал.',
    kk: 'Құжаттар мен мәлімделген деректер тек сол жерде ашылатын бір файлға мөрленеді. Онда бірінші қорытынды жоқ. Беру журналға жазылады.',
    en: 'The documents and the claim are sealed into one file that opens only there. The first finding is not in it. The transfer goes into the journal.',
  },
  'elsewhere.send.again.about': {
    ru: 'Документы, заявленные сведения и то, что пишет Мастер, будут запечатаны в один файл, который откроется только там. Прежних заключений в нём нет. Передача записывается в журнал.',
    kk: 'Құжаттар, мәлімделген деректер және Мастердің жазғаны тек сол жерде ашылатын бір файлға мөрленеді. Онда бұрынғы қорытындылар жоқ. Беру журналға жазылады.',
    en: 'The documents, the claim and what the Master writes are sealed into one file that opens only there. No earlier finding is in it. The transfer goes into the journal.',
  },
  'elsewhere.send.appeal': {
    ru: 'Апелляция на другом рабочем месте',
    kk: 'Басқа жұмыс орнындағы апелляция',
    en: 'Appeal on another workstation',
  },
  'elsewhere.send.appeal.about': {
    ru: 'Документы, заявленные сведения и то, что пишет Мастер, будут запечатаны в один файл, который откроется только там. Прежних заключений в нём нет. Результат примет здесь уполномоченный представитель, который в этом деле не участвовал. Передача записывается в журнал.',
    kk: 'Құжаттар, мәлімделген деректер және Мастердің жазғаны тек сол жерде ашылатын бір файлға мөрленеді. Онда бұрынғы қорытындылар жоқ. Нәтижені мұнда бұл іске қатыспаған уәкілетті өкіл қабылдайды. Беру журналға жазылады.',
    en: 'The documents, the claim and what the Master writes are sealed into one file that opens only there. No earlier finding is in it. A representative who had no part in this case takes the result in here. The transfer goes into the journal.',
  },
  'elsewhere.send.to': { ru: 'Рабочее место', kk: 'Жұмыс орны', en: 'Workstation' },
  'elsewhere.send.none': {
    ru: 'В стране этого дела другое рабочее место не внесено. Внесите его на экране «Люди», в разделе «Пакеты с делами».',
    kk: 'Осы істің елінде басқа жұмыс орны қосылмаған. Оны «Адамдар» экранындағы «Іс пакеттері» бөлімінде қосыңыз.',
    en: 'No other workstation in the country of this case is enrolled. Enrol one on the screen “People”, under “Case packages”.',
  },
  'elsewhere.send.do': { ru: 'Сохранить файл', kk: 'Файлды сақтау', en: 'Save the file' },
  'elsewhere.out': {
    ru: 'Отправлено на вторую проверку: {name}, {time}. Файл с результатом перетащите на очередь.',
    kk: 'Екінші тексеруге жіберілді: {name}, {time}. Нәтиже файлын кезекке сүйреп әкеліңіз.',
    en: 'Sent for a second review: {name}, {time}. Drop the file with the result on the queue.',
  },
  'elsewhere.out.appeal': {
    ru: 'Апелляция отправлена: {name}, {time}. Файл с результатом перетащите на очередь.',
    kk: 'Апелляция жіберілді: {name}, {time}. Нәтиже файлын кезекке сүйреп әкеліңіз.',
    en: 'Appeal sent: {name}, {time}. Drop the file with the result on the queue.',
  },
  'elsewhere.recall': { ru: 'Отозвать запрос', kk: 'Сұрауды қайтарып алу', en: 'Recall the request' },
  'elsewhere.answered': {
    ru: 'Вторую проверку провело рабочее место «{name}».',
    kk: 'Екінші тексеруді «{name}» жұмыс орны жүргізді.',
    en: 'The second review was given by the workstation “{name}”.',
  },
  'elsewhere.answered.appeal': {
    ru: 'Апелляцию рассмотрело рабочее место «{name}».',
    kk: 'Апелляцияны «{name}» жұмыс орны қарады.',
    en: 'The appeal was reviewed by the workstation “{name}”.',
  },
  'elsewhere.appeal.settle': {
    ru: 'Слово за вами: принять это заключение под своим именем или оставить апелляцию для другого рецензента.',
    kk: 'Сөз сізде: бұл қорытындыны өз атыңыздан қабылдау немесе апелляцияны басқа рецензентке қалдыру.',
    en: 'It is for you to say: take this verdict under your own name, or leave the appeal to another reviewer.',
  },
  'elsewhere.appeal.title': {
    ru: 'Заключение по апелляции',
    kk: 'Апелляция бойынша қорытынды',
    en: 'Verdict on the appeal',
  },
  'elsewhere.appeal.review': { ru: 'Заключение', kk: 'Қорытынды', en: 'Verdict' },
  'elsewhere.appeal.take': {
    ru: 'Принять заключение',
    kk: 'Қорытындыны қабылдау',
    en: 'Take this verdict',
  },
  'elsewhere.appeal.leave': {
    ru: 'Не принимать: апелляцию рассмотрит другой',
    kk: 'Қабылдамау: апелляцияны басқа адам қарайды',
    en: 'Do not take it: somebody else reviews the appeal',
  },
  'elsewhere.appeal.wait': {
    ru: 'Слово за уполномоченным представителем, который в этом деле не участвовал.',
    kk: 'Сөз бұл іске қатыспаған уәкілетті өкілде.',
    en: 'It waits for a representative who had no part in this case.',
  },
  'elsewhere.asked': {
    ru: 'Вторая проверка для рабочего места «{name}», дело {caseRef}. Первое заключение сюда не передавалось.',
    kk: '«{name}» жұмыс орны үшін екінші тексеру, {caseRef} ісі. Бірінші қорытынды мұнда берілмеген.',
    en: 'Second review for the workstation “{name}”, case {caseRef}. The first finding was not sent here.',
  },
  'elsewhere.asked.again': {
    ru: 'Вторая проверка по апелляции для рабочего места «{name}», дело {caseRef}. Прежние заключения сюда не передавались.',
    kk: '«{name}» жұмыс орны үшін апелляция бойынша екінші тексеру, {caseRef} ісі. Бұрынғы қорытындылар мұнда берілмеген.',
    en: 'Second review of an appeal for the workstation “{name}”, case {caseRef}. The earlier findings were not sent here.',
  },
  'elsewhere.asked.appeal': {
    ru: 'Апелляция для рабочего места «{name}», дело {caseRef}. Прежние заключения сюда не передавались.',
    kk: '«{name}» жұмыс орны үшін апелляция, {caseRef} ісі. Бұрынғы қорытындылар мұнда берілмеген.',
    en: 'Appeal for the workstation “{name}”, case {caseRef}. The earlier findings were not sent here.',
  },
  'elsewhere.decided': {
    ru: 'Решение готово. Верните результат туда, откуда пришло дело; до этого решение можно отменить.',
    kk: 'Шешім дайын. Нәтижені іс келген жерге қайтарыңыз; оған дейін шешімді қайтаруға болады.',
    en: 'Decided. Return the result to where the case came from; until then the decision can be undone.',
  },
  'elsewhere.return': { ru: 'Вернуть результат…', kk: 'Нәтижені қайтару…', en: 'Return the result…' },
  'elsewhere.returned': {
    ru: 'Результат запечатан {time}. Копии документов здесь больше не нужны.',
    kk: 'Нәтиже {time} мөрленді. Құжаттардың көшірмелері мұнда енді керек емес.',
    en: 'The result was sealed {time}. The copies of the documents are not needed here any more.',
  },
  'elsewhere.returned.wait': {
    ru: 'Уничтожает их уполномоченный представитель.',
    kk: 'Оларды уәкілетті өкіл жояды.',
    en: 'A representative destroys them.',
  },
  'elsewhere.return.again': {
    ru: 'Сохранить результат ещё раз…',
    kk: 'Нәтижені қайта сақтау…',
    en: 'Save the result again…',
  },
  'elsewhere.destroy': { ru: 'Уничтожить копии…', kk: 'Көшірмелерді жою…', en: 'Destroy the copies…' },
  'elsewhere.destroy.title': {
    ru: 'Уничтожить копии документов?',
    kk: 'Құжаттардың көшірмелерін жою керек пе?',
    en: 'Destroy the copies of the documents?',
  },
  'elsewhere.destroy.about': {
    ru: 'Цель достигнута: результат возвращён. Документы останутся на рабочем месте «{name}». Убедитесь, что файл с результатом там приняли.',
    kk: 'Мақсатқа жетілді: нәтиже қайтарылды. Құжаттар «{name}» жұмыс орнында қалады. Нәтиже файлы сонда қабылданғанына көз жеткізіңіз.',
    en: 'The purpose is reached: the result was returned. The documents stay on the workstation “{name}”. Make sure that the file with the result was taken in there.',
  },
  'elsewhere.destroy.do': { ru: 'Уничтожить', kk: 'Жою', en: 'Destroy' },
  'elsewhere.agreed': {
    ru: 'Две проверки сошлись, но подтверждение отменено. Решаете вы.',
    kk: 'Екі тексеру сәйкес келді, бірақ растау қайтарылды. Сіз шешесіз.',
    en: 'The two reviews agree, but the confirmation was undone. You decide.',
  },
})
