import { dotted } from '../people.ts'
import type { IdentityPaper, Person } from '../people.ts'
import { frame, rosette, waves } from './guilloche.ts'
import { field, signature, specimen, words } from './marks.ts'
import type { Drawing } from './marks.ts'
import { machineReadable } from './ocr.ts'
import { portrait, slate } from './portrait.ts'

const width = 2000
const height = 1640
const fold = 236
const blue = '#1d5c8f'

/** The data page of a passport in the manner of the Kazakh one, invented, with the foot of the page above it. */
export function passport(
  person: Person,
  paper: IdentityPaper,
  latin: readonly [string, string],
  id: string,
): Drawing {
  const style = { labelColour: '#2f6a92', value: 42, label: 21 }
  const svg = `
  <defs>
    <linearGradient id="${id}-ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#d9ecf6"/><stop offset=".5" stop-color="#f2f6ef"/><stop offset="1" stop-color="#f7e9c4"/></linearGradient>
    <linearGradient id="${id}-above" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f1f0e6"/><stop offset="1" stop-color="#d5dcdc"/></linearGradient>
    <linearGradient id="${id}-fold" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#18384a" stop-opacity="0"/><stop offset=".5" stop-color="#18384a" stop-opacity=".42"/><stop offset=".54" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
  </defs>
  <rect width="${width}" height="${height}" fill="url(#${id}-ground)"/>
  <rect width="${width}" height="${fold}" fill="url(#${id}-above)"/>
  ${waves({ left: -20, top: -30, breadth: 2040, height: fold + 20, lines: 18, amplitude: 22, count: 9, drift: 0.6, colour: '#4f93b8', width: 1, opacity: 0.36 })}
  ${waves({ left: -20, top: fold + 16, breadth: 2040, height: 1400, lines: 86, amplitude: 26, count: 9, drift: 1.8, colour: '#3f8fbd', width: 1, opacity: 0.33 })}
  ${waves({ left: -20, top: fold + 26, breadth: 2040, height: 1400, lines: 86, amplitude: 26, count: 7, drift: -1.3, colour: '#cda344', width: 1, opacity: 0.32 })}
  ${rosette({ x: 1500, y: 760, radius: 470, petals: 10, curves: 28, eye: 0.32, colour: '#3f8fbd', width: 1.2, opacity: 0.3 })}
  ${rosette({ x: 1500, y: 760, radius: 230, petals: 7, curves: 20, eye: 0.24, colour: '#c79a3a', width: 1.2, opacity: 0.42 })}
  ${frame({ left: 40, top: fold + 32, breadth: 1920, height: 1000, depth: 28, pitch: 60, curves: 5, colour: '#2f7fae', width: 1, opacity: 0.5 })}
  ${words(1000, 138, 'ИЕЛЕНУШІНІҢ ҚОЛЫ · ПОДПИСЬ ВЛАДЕЛЬЦА · HOLDER’S SIGNATURE', { size: 22, weight: 500, colour: blue, anchor: 'middle', spacing: 1.4 })}
  <path d="M640 108H1360" stroke="${blue}" stroke-width="1.6" opacity=".5"/>
  ${signature({ x: 860, y: 92, breadth: 300, seed: 87, colour: '#1f2c63' })}
  ${words(110, fold + 124, 'ҚАЗАҚСТАН РЕСПУБЛИКАСЫ', { size: 36, weight: 700, colour: blue, spacing: 2 })}
  ${words(110, fold + 160, 'REPUBLIC OF KAZAKHSTAN', { size: 22, weight: 500, colour: blue, spacing: 2 })}
  ${words(1890, fold + 130, 'ПАСПОРТ · PASSPORT', { size: 42, weight: 700, colour: '#8a6416', anchor: 'end', spacing: 3 })}
  <path d="M110 ${fold + 186}H1890" stroke="${blue}" stroke-width="2.5" opacity=".5"/>
  <rect x="104" y="472" width="482" height="620" rx="6" fill="#fff" opacity=".8"/>
  ${portrait({ left: 110, top: 478, breadth: 470, height: 608, sex: person.sex, id: `${id}-face`, tint: slate })}
  ${field(650, 490, 'ТҮРІ / TYPE', 'P', style)}
  ${field(830, 490, 'МЕМЛЕКЕТ КОДЫ / CODE', 'KAZ', style)}
  ${field(1240, 490, 'ПАСПОРТ № / PASSPORT No', paper.number, { ...style, colour: '#9c1f33', weight: 700 })}
  ${field(650, 588, 'ТЕГІ / SURNAME', `${person.familyName.toUpperCase()} / ${latin[0]}`, style)}
  ${field(650, 686, 'АТЫ / GIVEN NAMES', `${person.givenName.toUpperCase()} / ${latin[1]}`, style)}
  ${field(650, 784, 'ӘКЕСІНІҢ АТЫ / PATRONYMIC', person.patronymic.toUpperCase(), style)}
  ${field(650, 882, 'ТУҒАН КҮНІ / DATE OF BIRTH', dotted(person.birthDate), style)}
  ${field(1080, 882, 'ЖЫНЫСЫ / SEX', person.sex === 'F' ? 'Ә / F' : 'Е / M', style)}
  ${field(1400, 882, 'ЖСН / PERSONAL No', person.iin ?? '', style)}
  ${field(650, 980, 'ТУҒАН ЖЕРІ / PLACE OF BIRTH', person.birthPlace, style)}
  ${field(650, 1078, 'БЕРІЛГЕН КҮНІ / DATE OF ISSUE', dotted(paper.issued), style)}
  ${field(1080, 1078, 'МЕРЗІМІ / EXPIRY', dotted(paper.expires ?? ''), style)}
  ${field(1400, 1078, 'ОРГАН / AUTHORITY', 'ҚР ІІМ', style)}
  <rect y="1330" width="${width}" height="310" fill="#fbfcfa" fill-opacity=".88"/>
  <path d="M0 1330H${width}" stroke="${blue}" stroke-width="1.5" opacity=".35"/>
  ${machineReadable({ left: 114, top: 1412, breadth: 1772, lines: paper.mrz })}
  <rect y="${fold - 60}" width="${width}" height="120" fill="url(#${id}-fold)"/>
  <g transform="translate(0 ${fold})">${specimen({ width, height: height - fold, opacity: 0.2 })}</g>`
  return { width, height, svg }
}
