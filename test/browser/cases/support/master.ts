import { fieldsToRead } from '../../../../renderer/domain/findings.ts'
import { checklistFor } from '../../../../renderer/domain/checklists.ts'
import { wholePage } from '../../../../renderer/domain/looking.ts'
import type {
  CaseView,
  DocumentView,
  IntakeResult,
  PageLook,
  ReadField,
} from '../../../../renderer/vault/client/api.ts'
import type { Workstation } from './room.ts'

/** A Master and their files, as small as they can be. */

export const person = {
  familyName: 'Омаров',
  givenName: 'Нурлан',
  patronymic: 'Серикович',
  birthDate: '1990-01-01',
  iin: '900101300007',
  specialisation: 'Маникюр',
}
export type Person = Omit<typeof person, 'patronymic' | 'iin'> & { patronymic?: string; iin?: string }

let last = 0
export const nextRef = (): string => `CASE-${++last}`

const heads = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0],
  // Signature, IHDR of one pixel, and the beginning of IDAT: what tells a PNG from an APNG.
  png: [
    ...[
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
      0, 1,
    ],
    ...[8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54],
  ],
  webp: [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x20],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a],
} as const
export type Kind = keyof typeof heads

let seed = 1
/** The first bytes of that type, then bytes that differ from file to file. */
export function bytesOf(kind: Kind, size = 2000, from = seed++): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let state = from * 2_654_435_761
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    bytes[i] = state >>> 24
  }
  bytes.set(heads[kind])
  return bytes
}

export const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> | string): File => new File([bytes], name)

export interface Sent {
  name: string
  kind: string
  file?: File
}
/** The two documents a programme needs. */
export const usual = (): Sent[] => [
  { name: 'id.jpg', kind: 'id-card', file: fileOf('id.jpg', bytesOf('jpeg')) },
  { name: 'diploma.pdf', kind: 'diploma', file: fileOf('diploma.pdf', bytesOf('pdf')) },
]

export function claimOf(
  caseRef: string,
  sent: readonly Sent[],
  more: object = {},
  who: Person = person,
): string {
  return JSON.stringify({
    caseRef,
    programme: 'beauty-master',
    residency: 'KZ',
    claim: who,
    documents: sent.map(({ name, kind }) => ({ file: name, kind })),
    ...more,
  })
}

export interface Intake {
  caseRef?: string
  sent?: Sent[]
  who?: Person
  note?: string[]
  more?: object
  signal?: AbortSignal
}

export async function takeIn(station: Workstation, given: Intake = {}): Promise<IntakeResult> {
  const { caseRef = nextRef(), sent = usual(), who = person, note = [], more = {} } = given
  const files = sent.flatMap(({ name, file }) => (file === undefined ? [] : [{ name, file }]))
  const order = { claim: claimOf(caseRef, sent, more, who), files, noteUnreadable: note }
  return await station.call('intake.take', [order], given.signal)
}

/** A case taken in and claimed, with the ids of its documents in order. */
export async function claimed(station: Workstation, given: Intake = {}) {
  const { case: id, documents, caseRef } = await takeIn(station, given)
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  return { id, caseRef, view, documents: documents.flatMap(({ document }) => document ?? []) }
}

/** What a viewer does on the other side of the port; bytes by opening. */
export class FakeViewer {
  readonly received: { kind: string; opening: string; bytes?: ArrayBuffer }[] = []
  onBegin: () => void = () => undefined
  readonly port: MessagePort

  constructor() {
    // Only `postMessage` of the worker's end is used; what a real port would clone is taken as it is.
    this.port = {
      postMessage: (message: { kind: string; opening: string; bytes?: ArrayBuffer }) => {
        this.received.push(message)
        if (message.kind === 'begin') this.onBegin()
      },
    } as unknown as MessagePort
  }

  bytes(opening: string): Uint8Array<ArrayBuffer> {
    const chunks = this.received.flatMap((one) =>
      one.opening === opening && one.bytes !== undefined ? [new Uint8Array(one.bytes)] : [],
    )
    const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }
}

/** A person opens a document and has every page legibly before them. */
export async function look(station: Workstation, id: string, document: string, pages = 1): Promise<void> {
  station.port ??= new FakeViewer().port
  await station.call('document.open', [{ case: id, document }])
  await station.call('document.pages', [{ case: id, document, pages }])
  for (let page = 1; page <= pages; page++) await show(station, id, document, page)
}

/** All of the page at a legible size, or with `legible: false` none of it. */
export const evidenceOf = (
  page: number,
  { legible = true, ...more }: Partial<PageLook> & { legible?: boolean } = {},
): PageLook => ({
  page,
  shown: true,
  failureShown: false,
  milliseconds: 1500,
  largestZoom: 1,
  ...(legible ? { coverage: wholePage } : {}),
  ...more,
})

export async function show(
  station: Workstation,
  id: string,
  document: string,
  page: number,
  more: Parameters<typeof evidenceOf>[1] = {},
): Promise<DocumentView> {
  return await station.call('document.evidence', [{ case: id, document, evidence: evidenceOf(page, more) }])
}

/** Reads every field and does the checklist, truthfully. */
export async function work(station: Workstation, view: CaseView, document: string, who: Person = person) {
  const kind = view.documents.find((one) => one.id === document)?.kind ?? 'other'
  const at = { case: view.id, document }
  const claimedFields = { iin: who.iin !== undefined, patronymic: who.patronymic !== undefined }
  const texts: Partial<Record<ReadField, string>> = { birthDate: who.birthDate, iin: who.iin ?? '' }
  for (const { field, how } of fieldsToRead(kind, claimedFields)) {
    const seen = how === 'confirmed' ? 'same' : (texts[field] ?? '012345678')
    await station.call('document.reading', [{ ...at, field, seen, how }])
  }
  for (const { id: item } of checklistFor(kind)) {
    await station.call('document.check', [{ ...at, item, checked: true }])
  }
}

export async function accept(station: Workstation, view: CaseView, document: string, who: Person = person) {
  await look(station, view.id, document)
  await work(station, view, document, who)
  return await station.call('document.find', [
    { case: view.id, document, verdict: 'accepted', reasons: [], namedPages: [] },
  ])
}

export async function refuse(
  station: Workstation,
  view: CaseView,
  document: string,
  verdict: 'rejected' | 'resubmission' = 'rejected',
  reason: 'DIGITAL_EDIT' | 'BLUR' = verdict === 'rejected' ? 'DIGITAL_EDIT' : 'BLUR',
) {
  await look(station, view.id, document)
  return await station.call('document.find', [
    { case: view.id, document, verdict, reasons: [reason], namedPages: [1] },
  ])
}

/** A case whose documents are all accepted. */
export async function accepted(station: Workstation, given: Intake = {}) {
  const one = await claimed(station, given)
  for (const document of one.documents) await accept(station, one.view, document, given.who)
  return one
}

/** A case with one document that is not genuine. */
export async function forged(station: Workstation, given: Intake = {}) {
  const one = await claimed(station, given)
  const [first = '', ...rest] = one.documents
  await refuse(station, one.view, first)
  for (const document of rest) await accept(station, one.view, document)
  return one
}
