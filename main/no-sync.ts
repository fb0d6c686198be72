import { SverkaError } from '../preload/contract/errors.ts'
import type { CreateSync } from './sync/border.ts'

/** A desk without a way out: everything waits. */
export const createSync: CreateSync = ({ switches }) => ({
  state: () => ({ enrolment: { state: 'none', origin: switches.serverOrigin }, last: null, waiting: 0 }),
  enrol: () => Promise.reject(new SverkaError('NO_NETWORK')),
  sendChain: () => Promise.reject(new SverkaError('NOT_ENROLLED')),
  handOver: () => Promise.reject(new SverkaError('NOT_ENROLLED')),
  deliveries: () => [],
  acknowledge: () => undefined,
  tryNow: () => undefined,
  stop: () => undefined,
})
