import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keyringFile, type KeyringFile } from '../preload/contract/bridge.ts'
import { SverkaError } from '../preload/contract/errors.ts'
import { canonicalBytes, toBase64url } from '../renderer/domain/log/index.ts'
import { inTurn, isMissing, replaceFile, type FileSteps } from './files.ts'

const knownFormat = 1

export type Keyring = {
  /** @throws SverkaError FUTURE_FORMAT or DAMAGED; the file stays as it is. */
  read: () => Promise<KeyringFile | null>
  /**
   * `expected`: {@link keyringHash} of what the caller last read, null for none.
   * @throws SverkaError KEYRING_CHANGED, FUTURE_FORMAT, DAMAGED, BAD_ARGUMENT (another vault or root), STORE_FULL;
   * then nothing was written.
   */
  replace: (expected: string | null, next: KeyringFile) => Promise<void>
  exists: () => Promise<boolean>
}

/** SHA-256 of the canonical JSON, base64url. */
export const keyringHash = (file: KeyringFile): string =>
  toBase64url(createHash('sha256').update(canonicalBytes(file)).digest())

/**
 * The one file that holds the sealed epochs. Shredding rests on this: an epoch left out of the new file is gone once
 * the rename is durable, so no previous file is ever kept, and one that cannot be understood is never written over.
 */
export function createKeyring(userData: string, steps?: FileSteps): Keyring {
  const path = join(userData, 'keyring.json')
  const turn = inTurn()

  const read = async (): Promise<KeyringFile | null> => {
    // Left by a crash before its rename: it never came to be, and may hold what was to be kept from nobody's sight.
    await rm(`${path}.new`, { force: true })
    const bytes = await readIfThere(path)
    return bytes === null ? null : parse(bytes)
  }

  return {
    read: () => turn(read),
    replace: (expected, next) =>
      turn(async () => {
        const current = await read()
        if ((current === null ? null : keyringHash(current)) !== expected)
          throw new SverkaError('KEYRING_CHANGED')
        if (next.format !== knownFormat) throw new SverkaError('BAD_ARGUMENT', ['format'])
        // The root is pinned here from the founding on; another root is another vault, in another profile.
        if (current !== null && current.rootKey !== next.rootKey)
          throw new SverkaError('BAD_ARGUMENT', ['rootKey'])
        if (current !== null && current.vault !== next.vault) throw new SverkaError('BAD_ARGUMENT', ['vault'])
        await replaceFile(path, canonicalBytes(next), steps)
      }),
    exists: () => turn(async () => (await readIfThere(path)) !== null),
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw new SverkaError('DAMAGED', ['keyring'])
  }
}

function parse(text: string): KeyringFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new SverkaError('DAMAGED', ['keyring'])
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (typeof format === 'number' && format > knownFormat) throw new SverkaError('FUTURE_FORMAT', ['keyring'])
  const file = keyringFile.safeParse(json)
  if (!file.success) throw new SverkaError('DAMAGED', ['keyring'])
  return file.data
}
