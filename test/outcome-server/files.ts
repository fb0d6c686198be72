import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'

/** What the server keeps between starts: read where it is there, else made and written; null folder: never kept. */
export async function readOrMake<T>(
  folder: string | null,
  name: string,
  schema: z.ZodType<T>,
  make: () => T | Promise<T>,
): Promise<T> {
  if (folder === null) return make()
  const path = join(folder, name)
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'))
    return schema.parse(json)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const made = await make()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path, JSON.stringify(made), { mode: 0o600 })
  return made
}
