import { dotted } from '../people.ts'
import type { Person } from '../people.ts'
import { frame, rosette, waves } from './guilloche.ts'
import { signature, specimen, stamp, words } from './marks.ts'
import type { Drawing } from './marks.ts'

export interface Diploma {
  readonly number: string
  readonly issued: string
  readonly registration: string
  readonly school: { readonly kk: string; readonly ru: string; readonly town: string }
  readonly qualification: { readonly kk: string; readonly ru: string }
}

const ink = '#5a2a34'
const soft = '#8a5a62'

/** A diploma of a college that never was, Kazakh on the left page and Russian on the right. 2339 × 1654 is A4 at 200 dpi. */
export function diploma(person: Person, paper: Diploma, id: string): Drawing {
  const [width, height] = [2339, 1654]
  const name = `${person.familyName} ${person.givenName} ${person.patronymic}`
  const left = side(width / 4 + 14, name, paper, {
    under: 'ТЕХНИКАЛЫҚ ЖӘНЕ КӘСІПТІК БІЛІМ ТУРАЛЫ',
    holder: 'тегі, аты, әкесінің аты',
    school: [paper.school.kk, 'бітірген оқу орны'],
    qualification: [paper.qualification.kk, 'берілген біліктілігі'],
    registration: 'тіркеу нөмірі',
  })
  const right = side((width * 3) / 4 - 14, name, paper, {
    under: 'О ТЕХНИЧЕСКОМ И ПРОФЕССИОНАЛЬНОМ ОБРАЗОВАНИИ',
    holder: 'фамилия, имя, отчество',
    school: [paper.school.ru, 'оконченное учебное заведение'],
    qualification: [paper.qualification.ru, 'присвоенная квалификация'],
    registration: 'регистрационный номер',
  })
  const svg = `
  ${blank(width, height, id)}
  ${rosette({ x: width / 4, y: 800, radius: 430, petals: 9, curves: 26, eye: 0.3, colour: '#b98a96', width: 1.2, opacity: 0.26 })}
  ${rosette({ x: (width * 3) / 4, y: 800, radius: 430, petals: 9, curves: 26, eye: 0.3, colour: '#b98a96', width: 1.2, opacity: 0.26 })}
  ${left}${right}
  <path d="M${width / 2} 60V${height - 60}" stroke="${soft}" stroke-width="1.5" opacity=".4"/>
  ${stamp({ x: width * 0.25 + 190, y: 1340, radius: 150, id: `${id}-stamp-left`, ring: 'ҮЛГІ * ОБРАЗЕЦ * SPECIMEN * ҮЛГІ * ОБРАЗЕЦ * ', middle: ['КОЛЛЕДЖ', '«ҮЛГІ»'] })}
  ${words(width * 0.25 - 400, 1330, 'Директор', { size: 26, colour: soft })}
  ${signature({ x: width * 0.25 - 260, y: 1326, breadth: 230, seed: 31 })}
  ${words(width * 0.25 - 400, 1420, 'Хатшы', { size: 26, colour: soft })}
  ${signature({ x: width * 0.25 - 260, y: 1416, breadth: 200, seed: 52 })}
  ${stamp({ x: width * 0.75 - 250, y: 1340, radius: 150, id: `${id}-stamp`, ring: 'ҮЛГІ * ОБРАЗЕЦ * SPECIMEN * ҮЛГІ * ОБРАЗЕЦ * ', middle: ['КОЛЛЕДЖ', '«ҮЛГІ»'] })}
  ${words(width * 0.75 + 40, 1330, 'Директор', { size: 26, colour: soft })}
  ${signature({ x: width * 0.75 + 180, y: 1326, breadth: 230, seed: 31 })}
  ${words(width * 0.75 + 40, 1420, 'Секретарь', { size: 26, colour: soft })}
  ${signature({ x: width * 0.75 + 190, y: 1416, breadth: 200, seed: 52 })}
  ${specimen({ width, height, opacity: 0.16, colour: '#8c1233' })}`
  return { width, height, svg }
}

interface Side {
  readonly under: string
  readonly holder: string
  /** What is written, and the small print below its line. */
  readonly school: readonly [string, string]
  readonly qualification: readonly [string, string]
  readonly registration: string
}

function side(x: number, name: string, paper: Diploma, text: Side): string {
  const centred = (y: number, line: string, size: number, weight = 400, colour = ink, spacing = 0): string =>
    words(x, y, line, { size, weight, colour, anchor: 'middle', spacing })
  const written = (y: number, [value, caption]: readonly [string, string], size: number): string =>
    centred(y, value, size, 600, '#1e2130') + rule(x, y + 24) + centred(y + 58, caption, 23, 400, soft)
  return `
  ${centred(262, 'ДИПЛОМ', 104, 700, ink, 16)}
  ${centred(324, text.under, 25, 600, soft, 2)}
  ${centred(432, `ТКБ № ${paper.number}`, 44, 700, '#a31f35', 5)}
  ${written(570, [name, text.holder], 46)}
  ${written(736, text.school, 36)}
  ${written(902, text.qualification, 40)}
  ${centred(1052, `${paper.school.town} · ${dotted(paper.issued)}`, 30, 500, '#1e2130')}
  ${centred(1112, `${text.registration} ${paper.registration}`, 27, 500, '#1e2130')}`
}

const rule = (x: number, y: number): string =>
  `<path d="M${x - 440} ${y}H${x + 440}" stroke="${soft}" stroke-width="1.5" opacity=".55"/>`

function blank(width: number, height: number, id: string): string {
  return `
  <defs><radialGradient id="${id}-ground" r=".8"><stop offset="0" stop-color="#fdf9f1"/><stop offset="1" stop-color="#f3e8da"/></radialGradient></defs>
  <rect width="${width}" height="${height}" fill="url(#${id}-ground)"/>
  ${waves({ left: 70, top: 100, breadth: width - 140, height: height - 200, lines: 70, amplitude: 20, count: 9, drift: 1.5, colour: '#c9a1a8', width: 1, opacity: 0.3 })}
  ${waves({ left: 70, top: 108, breadth: width - 140, height: height - 200, lines: 70, amplitude: 20, count: 7, drift: -1.1, colour: '#b79f6a', width: 0.9, opacity: 0.28 })}
  ${frame({ left: 52, top: 52, breadth: width - 104, height: height - 104, depth: 58, pitch: 78, curves: 9, colour: '#8f3e50', width: 1.2, opacity: 0.62 })}
  <rect x="118" y="118" width="${width - 236}" height="${height - 236}" fill="none" stroke="#8f3e50" stroke-width="2" opacity=".55"/>`
}

const subjects = [
  ['Материаловедение', 72, '4 (хорошо)'],
  ['Санитария и гигиена', 64, '5 (отлично)'],
  ['Анатомия и физиология кожи', 80, '5 (отлично)'],
  ['Основы дерматологии', 48, '4 (хорошо)'],
  ['Рисунок и композиция', 60, '5 (отлично)'],
  ['Технология маникюра и педикюра', 216, '5 (отлично)'],
  ['Моделирование ногтей', 144, '5 (отлично)'],
  ['Художественная роспись', 96, '4 (хорошо)'],
  ['Психология общения', 32, '5 (отлично)'],
  ['Қазақ тілі', 96, '5 (отлично)'],
  ['Основы предпринимательства', 40, '4 (хорошо)'],
  ['Производственная практика', 360, '5 (отлично)'],
  ['Итоговая аттестация', 36, '5 (отлично)'],
] as const

/** The supplement with subjects, hours and marks; A4 upright at 200 dpi. */
export function supplement(person: Person, paper: Diploma, id: string): Drawing {
  const [width, height] = [1654, 2339]
  const given = (y: number, name: string, value: string): string =>
    words(170, y, name, { size: 26, colour: soft }) +
    words(560, y, value, { size: 31, weight: 600, colour: '#1e2130' })
  const total = subjects.reduce((sum, [, hours]) => sum + hours, 0)
  const rows = subjects.map(([subject, hours, mark], i) =>
    tableRow(1020 + i * 62, `${i + 1}`, subject, hours, mark),
  )
  const svg = `
  ${blank(width, height, id)}
  ${words(width / 2, 250, 'ПРИЛОЖЕНИЕ К ДИПЛОМУ', { size: 56, weight: 700, colour: ink, anchor: 'middle', spacing: 6 })}
  ${words(width / 2, 300, 'ДИПЛОМҒА ҚОСЫМША', { size: 30, weight: 500, colour: soft, anchor: 'middle', spacing: 4 })}
  ${words(width / 2, 384, `ТКБ № ${paper.number}`, { size: 42, weight: 700, colour: '#a31f35', anchor: 'middle', spacing: 5 })}
  ${given(490, 'Фамилия', person.familyName)}
  ${given(546, 'Имя', person.givenName)}
  ${given(602, 'Отчество', person.patronymic)}
  ${given(658, 'Дата рождения', dotted(person.birthDate))}
  ${given(714, 'Учебное заведение', paper.school.ru)}
  ${given(770, 'Квалификация', paper.qualification.ru)}
  ${given(826, 'Регистрационный номер', `${paper.registration} от ${dotted(paper.issued)}`)}
  <rect x="160" y="900" width="${width - 320}" height="62" fill="#8f3e50" opacity=".12"/>
  ${words(180, 940, '№', { size: 24, weight: 700, colour: ink })}
  ${words(250, 940, 'Наименование дисциплин', { size: 24, weight: 700, colour: ink })}
  ${words(1130, 940, 'Часы', { size: 24, weight: 700, colour: ink, anchor: 'end' })}
  ${words(1220, 940, 'Оценка', { size: 24, weight: 700, colour: ink })}
  ${rows.join('')}
  ${words(250, 1858, 'Всего часов', { size: 28, weight: 700, colour: ink })}
  ${words(1130, 1858, String(total), { size: 28, weight: 700, colour: ink, anchor: 'end' })}
  ${words(640, 2010, 'Директор', { size: 26, colour: soft })}
  ${signature({ x: 800, y: 2006, breadth: 250, seed: 31 })}
  ${words(640, 2100, 'Заместитель директора', { size: 26, colour: soft })}
  ${signature({ x: 960, y: 2096, breadth: 220, seed: 77 })}
  ${stamp({ x: 400, y: 2040, radius: 150, id: `${id}-stamp`, ring: 'ҮЛГІ * ОБРАЗЕЦ * SPECIMEN * ҮЛГІ * ОБРАЗЕЦ * ', middle: ['КОЛЛЕДЖ', '«ҮЛГІ»'] })}
  ${specimen({ width, height, rows: 2, opacity: 0.15, colour: '#8c1233' })}`
  return { width, height, svg }
}

function tableRow(y: number, index: string, subject: string, hours: number, mark: string): string {
  return `
  ${words(180, y, index, { size: 27, colour: soft })}
  ${words(250, y, subject, { size: 29, weight: 500, colour: '#1e2130' })}
  ${words(1130, y, String(hours), { size: 29, weight: 500, colour: '#1e2130', anchor: 'end' })}
  ${words(1220, y, mark, { size: 29, weight: 500, colour: '#1e2130' })}
  <path d="M160 ${y + 20}H1494" stroke="${soft}" stroke-width="1" opacity=".4"/>`
}
