import { dotted } from '../people.ts'
import type { IdentityPaper, Person } from '../people.ts'
import { rosette, waves } from './guilloche.ts'
import { signature, specimen, stamp, words } from './marks.ts'
import type { Drawing } from './marks.ts'
import { machineReadable } from './ocr.ts'
import { portrait, warm } from './portrait.ts'

const width = 2000
const height = 2816
const fold = height / 2
const rose = '#a8455f'
const black = { size: 50, weight: 600, spacing: 2.5, colour: '#20222b' } as const

/**
 * The open spread of a passport in the manner of the Russian internal one, invented: who issued it above the
 * fold, the holder and the machine readable zone below.
 */
export function internalPassport(person: Person, paper: IdentityPaper, unit: string, id: string): Drawing {
  const svg = `
  ${ground(id)}
  ${upper(paper, unit, id)}
  ${lower(person, paper, id)}
  ${number(paper.number, 250)}
  ${number(paper.number, fold + 150)}
  ${creases(id)}
  ${specimen({ width, height, rows: 2, opacity: 0.2, colour: '#8c1233' })}`
  return { width, height, svg }
}

function upper(paper: IdentityPaper, unit: string, id: string): string {
  const [first = '', second = '', third = ''] = threeLines(paper.authority)
  return `
  ${words(1000, 190, 'РОССИЙСКАЯ ФЕДЕРАЦИЯ', { size: 66, weight: 700, colour: rose, anchor: 'middle', spacing: 9 })}
  ${label(180, 340, 'Паспорт выдан')}
  ${[first, second, third].map((line, i) => dotLine(420 + i * 104, 180, 1700) + words(1000, 408 + i * 104, line, { ...black, anchor: 'middle' })).join('')}
  ${label(180, 750, 'Дата выдачи')}${words(470, 750, dotted(paper.issued), black)}${dotLine(766, 460, 830)}
  ${label(960, 750, 'Код подразделения')}${words(1400, 750, unit, black)}${dotLine(766, 1390, 1700)}
  ${label(180, 1250, 'Личный код')}${dotLine(1256, 420, 800)}
  ${label(960, 1250, 'Личная подпись')}${dotLine(1256, 1290, 1700)}
  ${signature({ x: 1330, y: 1226, breadth: 310, seed: 45, colour: '#26306b' })}
  ${stamp({ x: 560, y: 1010, radius: 172, id: `${id}-stamp`, ring: 'ОБРАЗЕЦ * SPECIMEN * ҮЛГІ * ОБРАЗЕЦ * SPECIMEN * ', middle: ['ПАСПОРТНЫЙ', 'ОТДЕЛ', '000-000'], colour: '#57308f' })}`
}

function lower(person: Person, paper: IdentityPaper, id: string): string {
  const row = (y: number, name: string, value: string): string =>
    label(830, y, name) + words(1100, y, value, black) + dotLine(y + 16, 1090, 1720)
  const [place = '', more = ''] = person.birthPlace.split(', ')
  return `
  <rect x="172" y="1600" width="566" height="726" fill="#fff" opacity=".7"/>
  ${portrait({ left: 180, top: 1608, breadth: 550, height: 710, sex: person.sex, id: `${id}-face`, tint: warm })}
  ${row(1690, 'Фамилия', person.familyName.toUpperCase())}
  ${dotLine(1780, 1090, 1720)}
  ${row(1862, 'Имя', person.givenName.toUpperCase())}
  ${row(1960, 'Отчество', person.patronymic.toUpperCase())}
  ${label(830, 2060, 'Пол')}${words(940, 2060, person.sex === 'F' ? 'ЖЕН.' : 'МУЖ.', black)}${dotLine(2076, 930, 1110)}
  ${label(1150, 2060, 'Дата')}${label(1150, 2094, 'рождения')}${words(1350, 2060, dotted(person.birthDate), black)}${dotLine(2076, 1340, 1720)}
  ${label(830, 2178, 'Место')}${label(830, 2212, 'рождения')}${words(1100, 2178, place, black)}${dotLine(2194, 1090, 1720)}
  ${words(1100, 2276, more, black)}${dotLine(2292, 1090, 1720)}
  <rect x="60" y="2430" width="1880" height="326" fill="#fdfbf6" opacity=".82"/>
  ${machineReadable({ left: 118, top: 2508, breadth: 1764, lines: paper.mrz })}`
}

function ground(id: string): string {
  const page = (top: number, drift: number): string =>
    waves({
      left: -20,
      top,
      breadth: 2040,
      height: fold,
      lines: 92,
      amplitude: 30,
      count: 8,
      drift,
      colour: '#c0708a',
      width: 1.15,
      opacity: 0.42,
    }) +
    waves({
      left: -20,
      top: top + 8,
      breadth: 2040,
      height: fold,
      lines: 92,
      amplitude: 26,
      count: 6,
      drift: -drift * 0.7,
      colour: '#5d8fb0',
      width: 1,
      opacity: 0.34,
    })
  return `
  <defs><linearGradient id="${id}-ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f6e6e2"/><stop offset=".45" stop-color="#f3eee6"/><stop offset="1" stop-color="#efdfe4"/></linearGradient></defs>
  <rect width="${width}" height="${height}" fill="url(#${id}-ground)"/>
  ${page(0, 1.4)}${page(fold, 1.9)}
  ${rosette({ x: 1000, y: 700, radius: 560, petals: 10, curves: 30, eye: 0.34, colour: '#b8607c', width: 1.3, opacity: 0.3 })}
  ${rosette({ x: 1000, y: 700, radius: 250, petals: 7, curves: 20, eye: 0.2, colour: '#5d8fb0', width: 1.3, opacity: 0.36 })}
  ${rosette({ x: 1330, y: 1980, radius: 520, petals: 9, curves: 26, eye: 0.3, colour: '#b8607c', width: 1.3, opacity: 0.28 })}`
}

/** Series and number stand along the right edge of both pages, read from below. */
function number(digits: string, top: number): string {
  const text = `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`
  return `<g transform="translate(1822 ${top}) rotate(90)">${words(0, 0, text, { size: 84, weight: 600, colour: '#b1202f', spacing: 9 })}</g>`
}

function creases(id: string): string {
  return `<defs><linearGradient id="${id}-fold" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#5b3742" stop-opacity="0"/><stop offset=".46" stop-color="#5b3742" stop-opacity=".2"/><stop offset=".5" stop-color="#3d232b" stop-opacity=".5"/><stop offset=".54" stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>
  <rect y="${fold - 90}" width="${width}" height="180" fill="url(#${id}-fold)"/>
  <path d="M150 ${fold}H1850" stroke="#8d5a66" stroke-width="3" stroke-dasharray="58 30" opacity=".55"/>`
}

const label = (x: number, y: number, text: string): string =>
  words(x, y, text, { size: 31, weight: 500, colour: rose })

const dotLine = (y: number, from: number, to: number): string =>
  `<path d="M${from} ${y}H${to}" stroke="${rose}" stroke-width="1.8" opacity=".6"/>`

function threeLines(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (`${line} ${word}`.length > 30) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
