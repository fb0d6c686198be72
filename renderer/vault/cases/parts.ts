import { CHUNK_BYTES } from '../format/constants.ts'
import type { Bytes } from '../format/sodium.ts'
import { ByteReader } from '../store/byte-reader.ts'
import { judgeFile, type FileVerdict } from './file-type.ts'

/** One file of a case before it is taken in, wherever its bytes come from. */
export interface IntakePart {
  readonly name: string
  /** Bytes. */
  readonly size: number
  judge(): Promise<FileVerdict>
  /** Its bytes from the first on. Of parts of one package, each is opened after those before it were. */
  open(): Promise<PartReader>
}

export interface PartReader {
  /** Exactly the next `length` bytes, at most 1 MiB, in an array that is good until the next call. */
  next(length: number): Promise<Bytes>
  /** Always to be called. */
  close(): Promise<void>
}

export interface ChosenFile {
  name: string
  file: File
}

/** A file that the person chose. */
export const partOfFile = ({ name, file }: ChosenFile): IntakePart => ({
  name,
  size: file.size,
  judge: () => judgeFile(file),
  open: () => Promise.resolve(new ByteReader(file, CHUNK_BYTES)),
})

export const partsOfFiles = (files: readonly ChosenFile[]): IntakePart[] => files.map(partOfFile)
