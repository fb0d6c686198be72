import type { Ask, PageRow } from './messages.ts'
import { firstViews, rail } from './views.ts'

const rows: Readonly<Record<string, PageRow>> = { ...firstViews, 'rail-200': rail(200) }

window.bench = async (id, step: Ask['step']) => {
  const row = rows[id]
  if (row === undefined) throw new Error(`no row ${id}`)
  if (step !== 'prepare') return await row[step]()
  await row.prepare()
  return 0
}
