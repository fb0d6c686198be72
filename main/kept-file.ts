import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type * as z from 'zod'
import { SverkaError } from '../preload/contract/errors.ts'
import { isMissing, replaceFile } from './files.ts'

/** A small file of our own in the profile: JSON, replaced as a whole. */
export interface KeptFile<T> {
  /** What it says; `atFirst` where it is not there. @throws SverkaError DAMAGED with its name; it is left as it lies */
  read(): Promise<T>
  /** Resolves when it is on the disk. @throws SverkaError STORE_FULL */
  write(next: T): Promise<void>
}

export function keptFile<T>(path: string, schema: z.ZodType<T>, atFirst: T): KeptFile<T> {
  return {
    async read() {
      try {
        return schema.parse(JSON.parse(await readFile(path, 'utf8')))
      } catch (error) {
        if (isMissing(error)) return atFirst
        throw new SverkaError('DAMAGED', [basename(path)])
      }
    },
    write: (next) => replaceFile(path, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`)),
  }
}
