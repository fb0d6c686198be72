import type { DeskServices } from '../../vault/client/client.ts'
import { ask, bridge } from './desk.ts'

/** What the vault's worker asks of main, relayed: a worker has no bridge of its own. */
export const services: DeskServices = {
  'keyring.read': () => ask(bridge().keyring.read()),
  'keyring.replace': (expected, file) => ask(bridge().keyring.replace(expected, file)),
  'device.secret': () => ask(bridge().device.secret()),
  'store.look': () => ask(bridge().store.look()),
  'store.stop': () => ask(bridge().store.stop()),
  'chain.publish': (chain) => ask(bridge().chain.publish(chain)),
  'settings.restingMinutes': async () => (await ask(bridge().settings.read())).restingMinutes,
  'sync.enrol': (origin, pin, enrolment) => ask(bridge().sync.enrol(origin, pin, enrolment)),
  'sync.chain': (enrolment) => ask(bridge().sync.chain(enrolment)),
  'sync.handOver': (outcome) => ask(bridge().sync.handOver(outcome)),
  'sync.deliveries': () => ask(bridge().sync.deliveries()),
  'sync.acknowledge': (outcomeId) => ask(bridge().sync.acknowledge(outcomeId)),
  'packages.read': (token, from, to) => ask(bridge().packages.read(token, from, to)),
  'save.begin': (file) => ask(bridge().save.begin(file)),
  'save.append': (token, bytes) => ask(bridge().save.append(token, bytes)),
  'save.finish': (token) => ask(bridge().save.finish(token)),
  'save.abort': (token) => ask(bridge().save.abort(token)),
}
