/** What a machine advises on a document: read lines, check digits, dates, names. The only door of this room. */
export { adviseOn, type DocumentRead } from './document.ts'
export { tidyLines, wantedShape } from './lines.ts'
export { readMrz, type Mrz } from './mrz.ts'
export { proposeLines, untold, type ProposedLines, type RecognisedLine } from './recognised.ts'
export { hasCyrillic, latinSpellings } from './schemes.ts'
export {
  adviceCodes,
  advisedNote,
  warns,
  type AdviceCode,
  type AdviceField,
  type Check,
  type CheckedPart,
  type MrzFormat,
  type Note,
  type Piece,
  type SchemeId,
  type ValueName,
  type Working,
} from './note.ts'
