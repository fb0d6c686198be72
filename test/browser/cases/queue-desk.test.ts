import { afterAll, beforeAll, expect, test } from 'vitest'
import { removePerson } from '../../../renderer/vault/people/remove.ts'
import type { QueueDesk, QueuePlace } from '../../../renderer/vault/client/api.ts'
import { withDb } from '../vault/support/disk.ts'
import { askOf } from '../vault/support/vault.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

const look: QueuePlace['look'] = {
  tab: 'all',
  search: 'Омаров',
  order: 'newest',
  overdue: true,
  programme: 'massage',
  reviewer: null,
}
const view = (n: number, name = `Омаров ${n}`): QueueDesk['views'][number] => ({
  ...look,
  id: n.toString(16).padStart(32, '0'),
  name,
})
const place = { look, view: 'overdue', chosen: { id: 'ab'.repeat(16), index: 7 }, scroll: 320.5 }
const read = () => station.call('queue.desk', [])
const rows = () =>
  withDb(async (db) => (await db.drafts.toArray()).filter(({ id }) => id.startsWith('queue/')))

test('views and the place in the queue come back after a lock, sealed, with no entry in the journal and nothing in clear', async () => {
  expect(await read()).toEqual({ views: [], place: null })
  const { size } = station
  await station.call('queue.keepViews', [[view(1), view(2)]])
  await station.call('queue.keepPlace', [place])
  await station.call('queue.keepViews', [[view(2), view(1)]])
  expect(station.size).toBe(size)
  await station.relock()
  expect(await read()).toEqual({ views: [view(2), view(1)], place })
  const lying = await rows()
  expect(lying.map(({ id }) => id)).toEqual([`queue/${station.vault.session.account}`])
  const text = new TextDecoder().decode(lying[0]?.sealed)
  expect(text).not.toContain('Омаров')
  expect(text).not.toContain('massage')
})

test('the case that was open comes back after a lock, beside views and place, until none is before the person', async () => {
  const before = await read()
  const { size } = station
  const open = 'cd'.repeat(16)
  await station.call('queue.keepOpen', [open])
  expect(station.size).toBe(size)
  await station.relock()
  expect(await read()).toEqual({ ...before, open })
  await station.call('queue.keepPlace', [place])
  expect(await read()).toEqual({ ...before, open })
  const [lying] = await rows()
  await station.call('queue.keepOpen', [open])
  // What is there already is not written again.
  expect(await rows()).toEqual([lying])
  await station.call('queue.keepOpen', [null])
  await station.relock()
  expect(await read()).toEqual(before)
})

test('each account has its own, and nobody is shown another’s', async () => {
  await station.relock('representative')
  expect(await read()).toEqual({ views: [], place: null })
  await station.call('queue.keepViews', [[view(3, 'Свой')]])
  await station.relock()
  expect((await read()).views).toEqual([view(2), view(1)])
  expect(await rows()).toHaveLength(2)
})

test('the vault asks the rules again: no fifty-first view, no name twice, none that is empty or runs on', async () => {
  const keep = (views: QueueDesk['views']) => codeOf(station.call('queue.keepViews', [views]))
  const many = Array.from({ length: 50 }, (_, n) => view(n))
  expect(await keep([view(1), view(2, 'ОМАРОВ 1')])).toBe('BAD_ARGUMENT')
  expect(await keep([view(1), view(1, 'Другой')])).toBe('BAD_ARGUMENT')
  expect(await keep([view(1, ' ')])).toBe('BAD_ARGUMENT')
  expect(await keep(many)).toBe('none')
  // Beyond the border's own schema already.
  await expect(station.call('queue.keepViews', [[...many, view(60)]])).rejects.toThrow()
  await expect(station.call('queue.keepViews', [[view(1, 'я'.repeat(61))]])).rejects.toThrow()
  expect((await read()).views).toHaveLength(50)
})

test('a damaged row is told and not written over', async () => {
  await station.lock()
  const key = (await rows())[0]?.id ?? ''
  const [account] = key.split('/').slice(1)
  await withDb(async (db) => {
    const row = await db.drafts.get(key)
    if (row === undefined) throw new Error('no row')
    await db.drafts.put({ ...row, sealed: row.sealed.map((byte, at) => (at === 80 ? byte ^ 1 : byte)) })
  })
  const before = (await rows()).find(({ id }) => id === key)?.sealed
  await station.unlock()
  if (station.vault.session.account !== account) await station.relock('representative')
  expect(await codeOf(read())).toBe('DAMAGED')
  expect(await codeOf(station.call('queue.keepViews', [[]]))).toBe('DAMAGED')
  expect((await rows()).find(({ id }) => id === key)?.sealed).toEqual(before)
})

test('new epochs of keys leave them readable, and they go with the account when it is removed', async () => {
  await station.afresh()
  await station.unlock('representative')
  const saule = await station.enrol('saule')
  await station.call('queue.keepViews', [[view(9, 'Мой')]])
  await station.relock('saule')
  await station.call('queue.keepViews', [[view(5)]])
  await station.relock('representative')
  expect(await rows()).toHaveLength(2)
  await removePerson(station.opened.office, askOf(station.desk), saule)
  await station.relock('representative')
  expect((await read()).views).toEqual([view(9, 'Мой')])
  expect((await rows()).map(({ id }) => id)).toEqual([`queue/${station.vault.session.account}`])
  await station.call('queue.keepViews', [[view(8)]])
  await station.relock('representative')
  expect((await read()).views).toEqual([view(8)])
})
