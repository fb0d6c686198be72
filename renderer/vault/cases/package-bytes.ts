import { SverkaError } from '../../../preload/contract/errors.ts'
import type { ChosenPackage } from '../client/api.ts'
import type { PackageBytes } from '../format/package.ts'
import { readPart } from './file-type.ts'
import type { RoomContext } from './room.ts'

/** The bytes of a package where it lies: a file that a person chose, or one of the watched folder, which main reads. */
export function packageBytes(room: RoomContext, chosen: ChosenPackage): PackageBytes {
  if (chosen.from === 'file') {
    const { file } = chosen
    return { size: file.size, read: (from, to) => readPart(file, from, to) }
  }
  const { token, size } = chosen
  return {
    size,
    async read(from, to) {
      const bytes = await room.askDesk('packages.read', token, from, to)
      if (bytes.length !== to - from) throw new SverkaError('FILE_CHANGED')
      return bytes
    },
  }
}
