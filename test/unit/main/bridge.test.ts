import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createEmit, serveBridge, type BridgeHandlers } from '../../../main/bridge.ts'
import { bridgeCalls, preloadCalls } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'

type Listener = Parameters<IpcMain['handle']>[1]

/** A double of Electron's ipcMain: keeps the listeners so that the test can call them. */
class IpcMainDouble {
  readonly listeners = new Map<string, Listener>()
  handle = (channel: string, listener: Listener): void => {
    if (this.listeners.has(channel)) throw new Error(`${channel} has two handlers`)
    this.listeners.set(channel, listener)
  }
}

const settings = {
  language: 'ru',
  theme: 'system',
  restingMinutes: 2,
  idleMinutes: 5,
  panes: 1,
  linked: false,
} as const
const desk = { id: 7, isDestroyed: () => false, send: vi.fn() }
const mainFrame = { parent: null, origin: 'app://desk', url: 'app://desk/desk/index.html#/queue' }

let ipc: IpcMainDouble
let handlers: { [C in keyof BridgeHandlers]: ReturnType<typeof vi.fn> }
beforeEach(() => {
  ipc = new IpcMainDouble()
  const channels = [...Object.keys(bridgeCalls), ...Object.keys(preloadCalls)]
  // One mock for each channel of the contract; the keys are the contract's own.
  handlers = Object.fromEntries(channels.map((channel) => [channel, vi.fn()])) as typeof handlers
  handlers['settings.read'].mockReturnValue(settings)
  // Mocks stand in for handlers of every type.
  serveBridge(ipc, () => desk, handlers as unknown as BridgeHandlers)
})

const callAs = async (sender: object, channel: string, ...args: unknown[]): Promise<unknown> => {
  const event = { sender: { id: 7 }, senderFrame: mainFrame, ...sender }
  // Only what the bridge looks at; the rest of Electron's event is not there.
  const listener = ipc.listeners.get(channel)
  return (await listener?.(event as unknown as IpcMainInvokeEvent, ...args)) as unknown
}
const call = (channel: string, ...args: unknown[]) => callAs({}, channel, ...args)
const refused = (code: string) => ({ ok: false, failure: expect.objectContaining({ code }) as unknown })

describe('the bridge', () => {
  it('has one listener for each channel of the contract and no other', () => {
    expect([...ipc.listeners.keys()].sort()).toEqual(
      [...Object.keys(bridgeCalls), ...Object.keys(preloadCalls)].sort(),
    )
  })

  it('answers the desk’s own page', async () => {
    expect(await call('settings.read')).toEqual({ ok: true, value: settings })
    expect(await call('sync.acknowledge', '01890a5d-ac96-774b-bcce-b302099a8057')).toEqual({
      ok: true,
      value: undefined,
    })
  })

  it.each([
    ['another window', { sender: { id: 8 } }],
    ['a frame within the page', { senderFrame: { ...mainFrame, parent: {} } }],
    ['a frame that is gone', { senderFrame: null }],
    ['the viewer', { senderFrame: { ...mainFrame, origin: 'app://viewer' } }],
    ['an origin that only begins like ours', { senderFrame: { ...mainFrame, origin: 'app://desk.evil' } }],
    ['another page of our origin', { senderFrame: { ...mainFrame, url: 'app://desk/assets/x.html' } }],
  ])('refuses %s before it looks at anything', async (_who, sender) => {
    expect(await callAs(sender, 'settings.read')).toEqual(refused('SENDER_REFUSED'))
    expect(handlers['settings.read']).not.toHaveBeenCalled()
  })

  it.each([
    ['too few arguments', 'settings.write', []],
    ['too many arguments', 'settings.read', [1]],
    ['a value outside its range', 'settings.write', [{ ...settings, restingMinutes: 61 }]],
    ['an unknown key', 'settings.write', [{ ...settings, name: 'ОМАРОВ' }]],
    ['a wrong id', 'sources.delete', [['../../etc/passwd']]],
  ])('refuses %s and does not repeat what was there', async (_what, channel, args) => {
    const answer = await call(channel, ...args)
    expect(answer).toEqual(refused('BAD_ARGUMENT'))
    expect(JSON.stringify(answer)).not.toMatch(/ОМАРОВ|passwd|61/)
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled()
  })

  it('lets no result out that the contract does not know', async () => {
    handlers['settings.read'].mockReturnValue({ ...settings, passphrase: 'secret words' })
    const answer = await call('settings.read')
    expect(answer).toEqual({ ok: false, failure: { code: 'INTERNAL', detail: [] } })
  })

  it('tells a failure of ours by its code, and any other as INTERNAL without a word of it', async () => {
    handlers['keyring.read'].mockRejectedValue(new SverkaError('FUTURE_FORMAT', ['keyring']))
    expect(await call('keyring.read')).toEqual({
      ok: false,
      failure: { code: 'FUTURE_FORMAT', detail: ['keyring'] },
    })
    handlers['keyring.read'].mockImplementation(() => {
      throw new Error('ENOENT: /home/omarov/keyring.json')
    })
    expect(await call('keyring.read')).toEqual({ ok: false, failure: { code: 'INTERNAL', detail: [] } })
  })
})

describe('what main tells the desk', () => {
  it('goes to the window there is, if it fits the contract', () => {
    const emit = createEmit(() => desk)
    emit('lock.demanded', { why: 'idle' })
    expect(desk.send).toHaveBeenCalledWith('lock.demanded', { why: 'idle' })
    // A fault on purpose: the type forbids it, the schema must too.
    expect(() => emit('lock.demanded', { why: 'whim' as 'idle' })).toThrow()
  })

  it('goes nowhere while there is no window', () => {
    expect(() => createEmit(() => null)('lock.demanded', { why: 'idle' })).not.toThrow()
  })
})
