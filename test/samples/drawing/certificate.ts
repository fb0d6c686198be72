import { dotted } from '../people.ts'
import type { Person } from '../people.ts'
import { frame, rosette, waves } from './guilloche.ts'
import { signature, specimen, stamp, words } from './marks.ts'
import type { Drawing } from './marks.ts'

export interface Certificate {
  readonly number: string
  readonly issued: string
  readonly from: string
  readonly school: string
  readonly licence: string
  readonly town: string
  readonly course: readonly [string, string]
  readonly hours: number
}

const green = '#1d5a4b'
const gold = '#9a7420'

/** A school's own blank for further training, so no two look alike: none is refused by its form. */
export function certificate(person: Person, paper: Certificate, id: string): Drawing {
  const [width, height] = [2100, 1485]
  const name = `${person.familyName} ${person.givenName} ${person.patronymic}`
  const middle = width / 2
  const centred = (
    y: number,
    text: string,
    size: number,
    weight = 400,
    colour = '#24302d',
    spacing = 0,
  ): string => words(middle, y, text, { size, weight, colour, anchor: 'middle', spacing })
  const svg = `
  <defs><linearGradient id="${id}-ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fbfaf3"/><stop offset="1" stop-color="#eef3ea"/></linearGradient></defs>
  <rect width="${width}" height="${height}" fill="url(#${id}-ground)"/>
  ${waves({ left: 90, top: 120, breadth: width - 180, height: height - 240, lines: 58, amplitude: 19, count: 8, drift: 1.6, colour: '#7fb39f', width: 1, opacity: 0.3 })}
  ${rosette({ x: middle, y: 760, radius: 520, petals: 10, curves: 28, eye: 0.36, colour: '#7fb39f', width: 1.2, opacity: 0.28 })}
  ${frame({ left: 50, top: 50, breadth: width - 100, height: height - 100, depth: 56, pitch: 76, curves: 9, colour: green, width: 1.2, opacity: 0.6 })}
  <rect x="122" y="122" width="${width - 244}" height="${height - 244}" fill="none" stroke="${gold}" stroke-width="4" opacity=".8"/>
  ${centred(212, paper.school, 34, 600, green, 1.5)}
  ${centred(254, paper.licence, 23, 400, '#5b6d66')}
  ${centred(384, 'УДОСТОВЕРЕНИЕ', 92, 700, green, 15)}
  ${centred(440, 'О ПОВЫШЕНИИ КВАЛИФИКАЦИИ', 31, 600, gold, 6)}
  ${centred(524, `№ ${paper.number}`, 42, 700, '#a31f35', 4)}
  ${centred(612, 'Настоящее удостоверение подтверждает, что', 28, 400, '#5b6d66')}
  ${centred(696, name, 60, 600)}
  <path d="M460 722H${width - 460}" stroke="${green}" stroke-width="1.6" opacity=".5"/>
  ${centred(762, `дата рождения ${dotted(person.birthDate)}`, 28, 400, '#3d4b46')}
  ${centred(834, `с ${dotted(paper.from)} по ${dotted(paper.issued)} прошла обучение по программе`, 28, 400, '#5b6d66')}
  ${centred(906, paper.course[0], 40, 600)}
  ${centred(958, paper.course[1], 40, 600)}
  ${centred(1032, `в объёме ${paper.hours} часа`, 36, 600, green)}
  ${words(300, 1180, 'Директор', { size: 28, colour: '#5b6d66' })}
  ${signature({ x: 460, y: 1176, breadth: 280, seed: 14 })}
  ${words(300, 1270, 'Секретарь', { size: 28, colour: '#5b6d66' })}
  ${signature({ x: 470, y: 1266, breadth: 230, seed: 63 })}
  ${words(width - 300, 1180, paper.town, { size: 28, colour: '#3d4b46', anchor: 'end' })}
  ${words(width - 300, 1230, `Дата выдачи ${dotted(paper.issued)}`, { size: 28, colour: '#3d4b46', anchor: 'end' })}
  ${stamp({ x: middle - 60, y: 1200, radius: 138, id: `${id}-stamp`, ring: 'ОБРАЗЕЦ * SPECIMEN * ҮЛГІ * ОБРАЗЕЦ * ҮЛГІ * ', middle: ['УЧЕБНЫЙ', 'ЦЕНТР'], colour: '#264a9c' })}
  ${specimen({ width, height, opacity: 0.17 })}`
  return { width, height, svg }
}
