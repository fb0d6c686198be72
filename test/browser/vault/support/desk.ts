import type { DeviceSecret, KeyringFile } from '../../../../preload/contract/bridge.ts'
import { SverkaError, type ErrorCode } from '../../../../preload/contract/errors.ts'
import type { Enrolment } from '../../../../preload/contract/enrolment.ts'
import { canonicalBytes, concatBytes, toBase64url } from '../../../../renderer/domain/log/index.ts'
import type { DeskServices } from '../../../../renderer/vault/client/client.ts'
import { sha256 } from '../../../../renderer/vault/keys/signing.ts'

/** Main's keyring file, with main's rule about what may be replaced, but no disk. */
export class InMemoryKeyring {
  file: KeyringFile | null = null
  /** Set to let the next replacement fail the way main fails when it cannot write. */
  broken = false

  read(): Promise<KeyringFile | null> {
    return Promise.resolve(this.file === null ? null : structuredClone(this.file))
  }

  replace(expected: string | null, file: KeyringFile): Promise<void> {
    if (this.broken) return Promise.reject(new SverkaError('SAVE_FAILED'))
    const held = this.file === null ? null : toBase64url(sha256(canonicalBytes(this.file)))
    if (held !== expected) return Promise.reject(new SverkaError('KEYRING_CHANGED'))
    if (this.file !== null && (this.file.rootKey !== file.rootKey || this.file.vault !== file.vault)) {
      return Promise.reject(new SverkaError('BAD_ARGUMENT'))
    }
    this.file = structuredClone(file)
    return Promise.resolve()
  }
}

/** Main's way of saving a long file, in memory. */
export class InMemorySave {
  /** What the person does with main's dialog. */
  chooses = true
  /** Whole files, in the order in which they were finished. */
  readonly files: Uint8Array<ArrayBuffer>[] = []
  /** Set to let writing fail once so many bytes are there. */
  fullAt = Infinity
  pieces: Uint8Array[] | null = null

  get services() {
    const token = '0123456789abcdef0123456789abcdef'
    return {
      'save.begin': () => {
        if (this.chooses) this.pieces = []
        return Promise.resolve(this.chooses ? token : null)
      },
      'save.append': (_token: string, bytes: Uint8Array) => {
        this.pieces?.push(new Uint8Array(bytes))
        const length = this.pieces?.reduce((sum, piece) => sum + piece.length, 0) ?? 0
        return length > this.fullAt ? Promise.reject(new SverkaError('STORE_FULL')) : Promise.resolve()
      },
      'save.finish': () => {
        this.files.push(concatBytes(...(this.pieces ?? [])))
        this.pieces = null
        return Promise.resolve()
      },
      'save.abort': () => {
        this.pieces = null
        return Promise.resolve()
      },
    }
  }
}

/** A desk without main: the keyring in memory, no device secret, no server. */
export class FakeDesk {
  readonly keyring = new InMemoryKeyring()
  readonly saved = new InMemorySave()
  device: Uint8Array<ArrayBuffer> | null = null
  /** Bytes free on the disk, and why main refuses the store. */
  free = 2 ** 40
  refused: ErrorCode | null = null
  /** What keeps `device` away while it is null. */
  lacking: Exclude<DeviceSecret['state'], 'present' | 'changed'> = 'unavailable'
  /** The package that lies in main's watched folder. */
  inFolder: ((from: number, to: number) => Uint8Array<ArrayBuffer>) | null = null
  published: Record<string, unknown>[] | null = null
  /** What the server was to be told of a grown chain. */
  readonly chainUpdates: Enrolment[] = []

  get services(): DeskServices {
    const none = () => Promise.reject(new SverkaError('NO_NETWORK'))
    return {
      'keyring.read': () => this.keyring.read(),
      'keyring.replace': (expected, file) => this.keyring.replace(expected, file),
      'device.secret': () =>
        Promise.resolve(
          this.device === null
            ? { state: this.lacking, backend: 'none' }
            : { state: 'present', backend: 'fake', secret: new Uint8Array(this.device) },
        ),
      'store.look': () => Promise.resolve({ refused: this.refused, free: this.free }),
      'store.stop': () => {
        this.refused = 'STORE_STOPPED'
        return Promise.resolve()
      },
      'chain.publish': (chain) => {
        this.published = chain
        return Promise.resolve()
      },
      'settings.restingMinutes': () => Promise.resolve(2),
      'sync.enrol': none,
      'sync.chain': (enrolment) => {
        this.chainUpdates.push(enrolment)
        return Promise.resolve()
      },
      'sync.handOver': none,
      'sync.deliveries': () => Promise.resolve([]),
      'sync.acknowledge': none,
      'packages.read': (_token, from, to) =>
        this.inFolder === null
          ? Promise.reject(new SverkaError('NOT_FOUND'))
          : Promise.resolve(this.inFolder(from, to)),
      ...this.saved.services,
    }
  }
}
