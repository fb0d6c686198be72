import * as z from 'zod'
import {
  deviceSecret,
  delivery,
  keyringFile,
  longFile,
  packagePiece,
  savedPiece,
  storeLook,
} from '../../../../preload/contract/bridge.ts'
import { enrolment } from '../../../../preload/contract/enrolment.ts'
import { outcome } from '../../../../preload/contract/outcome.ts'
import { bytes32, id, instant, uuidv7 } from '../../../../preload/contract/scalars.ts'
import { nothing } from './common.ts'

/** What the worker asks of the desk: relayed to main's bridge, since a worker has none. */

export const deskServices = {
  'keyring.read': { args: z.tuple([]), result: keyringFile.nullable() },
  'keyring.replace': { args: z.tuple([bytes32.nullable(), keyringFile]), result: nothing },
  'device.secret': { args: z.tuple([]), result: deviceSecret },
  'store.look': { args: z.tuple([]), result: storeLook },
  'store.stop': { args: z.tuple([]), result: nothing },
  'chain.publish': { args: z.tuple([z.array(z.record(z.string(), z.unknown()))]), result: nothing },
  'settings.restingMinutes': { args: z.tuple([]), result: z.int().min(0).max(60) },
  'sync.enrol': {
    args: z.tuple([z.string(), z.string(), enrolment]),
    result: z.strictObject({ serverRef: id, receiptKey: bytes32, at: instant }),
  },
  /** The chain grew: told to the server before the next outcome. NOT_ENROLLED where there is none. */
  'sync.chain': { args: z.tuple([enrolment]), result: nothing },
  'sync.handOver': { args: z.tuple([outcome]), result: nothing },
  'sync.deliveries': { args: z.tuple([]), result: z.array(delivery) },
  'sync.acknowledge': { args: z.tuple([uuidv7]), result: nothing },
  /** Ciphertext of a package in the watched folder. */
  'packages.read': { args: z.tuple([id, z.int().min(0), z.int().min(0)]), result: packagePiece },
  'save.begin': { args: z.tuple([longFile]), result: id.nullable() },
  'save.append': { args: z.tuple([id, savedPiece]), result: nothing },
  'save.finish': { args: z.tuple([id]), result: nothing },
  'save.abort': { args: z.tuple([id]), result: nothing },
} as const
export type DeskService = keyof typeof deskServices
