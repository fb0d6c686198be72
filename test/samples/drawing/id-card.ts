import { dotted } from '../people.ts'
import type { IdentityPaper, Person } from '../people.ts'
import { frame, rosette, waves } from './guilloche.ts'
import { field, signature, specimen, words } from './marks.ts'
import type { Drawing } from './marks.ts'
import { machineReadable } from './ocr.ts'
import { portrait, slate } from './portrait.ts'

const width = 1600
const height = 1010
const ink = '#0f5f6b'
const labelColour = '#2c6f78'

/** A card in the manner of a Kazakh identity card, invented: no emblem, no flag, no security feature copied. */
export function idCardFront(person: Person, paper: IdentityPaper, id: string): Drawing {
  const style = { labelColour, value: 46, label: 21 }
  const svg = `
  ${ground(id)}
  ${rosette({ x: 1240, y: 560, radius: 400, petals: 9, curves: 26, eye: 0.3, colour: '#2f9aa6', width: 1.1, opacity: 0.33 })}
  ${rosette({ x: 1240, y: 560, radius: 190, petals: 6, curves: 18, eye: 0.2, colour: '#c79a3a', width: 1.1, opacity: 0.5 })}
  ${frame({ left: 34, top: 34, breadth: 1532, height: 942, depth: 30, pitch: 58, curves: 5, colour: '#1c7f8b', width: 1, opacity: 0.55 })}
  ${words(96, 128, 'ҚАЗАҚСТАН РЕСПУБЛИКАСЫ', { size: 36, weight: 700, colour: ink, spacing: 2.2 })}
  ${words(96, 170, 'РЕСПУБЛИКА КАЗАХСТАН', { size: 25, weight: 500, colour: ink, spacing: 2 })}
  ${words(1504, 128, 'ЖЕКЕ КУӘЛІК', { size: 36, weight: 700, colour: '#8a6416', anchor: 'end', spacing: 2.2 })}
  ${words(1504, 170, 'УДОСТОВЕРЕНИЕ ЛИЧНОСТИ', { size: 25, weight: 500, colour: '#8a6416', anchor: 'end', spacing: 2 })}
  <path d="M96 200H1504" stroke="${ink}" stroke-width="2.5" opacity=".6"/>
  <rect x="90" y="238" width="412" height="536" rx="14" fill="#fff" opacity=".8"/>
  ${portrait({ left: 96, top: 244, breadth: 400, height: 524, sex: person.sex, id: `${id}-face`, tint: slate })}
  ${field(560, 262, 'ТЕГІ / ФАМИЛИЯ', person.familyName.toUpperCase(), style)}
  ${field(560, 366, 'АТЫ / ИМЯ', person.givenName.toUpperCase(), style)}
  ${field(560, 470, 'ӘКЕСІНІҢ АТЫ / ОТЧЕСТВО', person.patronymic.toUpperCase(), style)}
  ${field(560, 574, 'ТУҒАН КҮНІ / ДАТА РОЖДЕНИЯ', dotted(person.birthDate), style)}
  ${field(1020, 574, 'ЖЫНЫСЫ / ПОЛ', person.sex === 'M' ? 'ЕР / М' : 'ӘЙЕЛ / Ж', style)}
  ${field(560, 688, 'ЖСН / ИИН', person.iin ?? '', { ...style, value: 56, weight: 700 })}
  ${field(96, 836, 'КУӘЛІК № / НОМЕР', paper.number, { ...style, value: 46, colour: '#9c1f33' })}
  ${words(560, 836, 'ҚОЛЫ / ПОДПИСЬ', { size: 21, weight: 500, colour: labelColour, spacing: 0.4 })}
  ${signature({ x: 580, y: 902, breadth: 300, seed: Number(paper.number) })}
  ${ghost(person, id)}
  ${specimen({ width, height, opacity: 0.22 })}
  </g>`
  return { width, height, svg }
}

/** The back: place of birth, dates, and the machine readable zone of three lines. */
export function idCardBack(person: Person, paper: IdentityPaper, id: string): Drawing {
  const style = { labelColour, value: 38, label: 21 }
  const svg = `
  ${ground(id)}
  ${rosette({ x: 330, y: 330, radius: 330, petals: 8, curves: 22, eye: 0.45, colour: '#2f9aa6', width: 1.1, opacity: 0.3 })}
  ${frame({ left: 34, top: 34, breadth: 1532, height: 942, depth: 30, pitch: 58, curves: 5, colour: '#1c7f8b', width: 1, opacity: 0.55 })}
  ${chip(112, 236)}
  ${words(96, 132, `№ ${paper.number}`, { size: 46, weight: 700, colour: '#9c1f33', spacing: 3 })}
  ${words(1504, 128, 'ЖЕКЕ КУӘЛІК · УДОСТОВЕРЕНИЕ ЛИЧНОСТИ', { size: 25, weight: 600, colour: ink, anchor: 'end', spacing: 1.6 })}
  <path d="M96 168H1504" stroke="${ink}" stroke-width="2.5" opacity=".6"/>
  ${field(480, 226, 'ТУҒАН ЖЕРІ / МЕСТО РОЖДЕНИЯ', person.birthPlace, style)}
  ${field(480, 316, 'АЗАМАТТЫҒЫ / ГРАЖДАНСТВО', 'ҚАЗАҚСТАН', style)}
  ${field(480, 406, 'БЕРГЕН ОРГАН / ОРГАН ВЫДАЧИ', paper.authority, style)}
  ${field(480, 496, 'БЕРІЛГЕН КҮНІ / ДАТА ВЫДАЧИ', dotted(paper.issued), style)}
  ${field(980, 496, 'ҚОЛДАНЫЛУ МЕРЗІМІ / СРОК', dotted(paper.expires ?? ''), style)}
  <rect x="0" y="604" width="${width}" height="${height}" fill="#fbfcfa" fill-opacity=".86"/>
  <path d="M0 604H${width}" stroke="${ink}" stroke-width="1.5" opacity=".4"/>
  ${machineReadable({ left: 102, top: 672, breadth: 1396, lines: paper.mrz })}
  ${specimen({ width, height, opacity: 0.2 })}
  </g>`
  return { width, height, svg }
}

function ground(id: string): string {
  return `
  <defs>
    <linearGradient id="${id}-ground" x1="0" y1="0" x2="1" y2=".8"><stop offset="0" stop-color="#d3eef0"/><stop offset=".5" stop-color="#f1f7ef"/><stop offset="1" stop-color="#f5e7c0"/></linearGradient>
    <clipPath id="${id}-edge"><rect width="${width}" height="${height}" rx="58"/></clipPath>
  </defs>
  <g clip-path="url(#${id}-edge)">
  <rect width="${width}" height="${height}" fill="url(#${id}-ground)"/>
  ${waves({ left: -20, top: 20, breadth: 1640, height: 970, lines: 64, amplitude: 22, count: 9, drift: 1.7, colour: '#2a95a2', width: 0.9, opacity: 0.36 })}
  ${waves({ left: -20, top: 32, breadth: 1640, height: 970, lines: 64, amplitude: 22, count: 7, drift: -1.2, colour: '#c69a3f', width: 0.9, opacity: 0.34 })}`
}

function ghost(person: Person, id: string): string {
  const image = portrait({
    left: 1226,
    top: 560,
    breadth: 200,
    height: 262,
    sex: person.sex,
    id: `${id}-ghost`,
  })
  return `<defs><radialGradient id="${id}-fade"><stop offset=".55" stop-color="#fff"/><stop offset="1" stop-color="#000"/></radialGradient>
  <mask id="${id}-mask"><ellipse cx="1326" cy="691" rx="104" ry="136" fill="url(#${id}-fade)"/></mask></defs>
  <g mask="url(#${id}-mask)" opacity=".42" style="filter:grayscale(1)">${image}</g>`
}

function chip(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})"><rect width="236" height="186" rx="26" fill="#d9bd6b"/>
  <rect width="236" height="186" rx="26" fill="none" stroke="#8f7427" stroke-width="3"/>
  <path d="M0 62H76V124H0M236 62H160V124H236M76 62V0M160 62V0M76 124V186M160 124V186M76 62H160V124H76Z" fill="none" stroke="#8f7427" stroke-width="3"/>
  <path d="M14 8H200L40 180H20Z" fill="#fff" opacity=".2"/></g>`
}
