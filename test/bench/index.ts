import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchReport, compare, tableOf, type BenchRow, type Round } from './figures.ts'
import { rows, type BenchRowPlan } from './rows.ts'
import { openSite, type Site } from './site.ts'

/**
 * `npm run bench`: how the vault's work compares with what it cannot do without, and with others that do the same.
 * Both sides of a row take turns within one run, on one machine; absolute times are not told, since they mean nothing.
 */

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const wanted = values.only?.split(',')
const unknown = wanted?.filter((id) => !rows.some((row) => row.id === id)) ?? []
if (unknown.length > 0) {
  console.error(`no such row: ${unknown.join(', ')}\nthere are: ${rows.map(({ id }) => id).join(', ')}`)
  process.exit(2)
}

const site = await openSite()
const done: BenchRow[] = []
let failed = false
try {
  for (const row of rows) {
    if (wanted !== undefined && !wanted.includes(row.id)) continue
    process.stderr.write(`${row.id} …\n`)
    try {
      done.push(await measure(site, row))
    } catch (error) {
      failed = true
      console.error(`${row.id}: not measured:`, error)
    }
  }
} finally {
  await site.close()
}
console.log(tableOf(done))
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(benchReport.parse({ rows: done }), null, 2)}\n`)
}
process.exitCode = failed ? 1 : 0

async function measure(site: Site, plan: BenchRowPlan): Promise<BenchRow> {
  const { id, what, goal, better } = plan
  const figures =
    'measure' in plan
      ? await plan.measure()
      : compare(await interleaved(site, plan), better === 'lower' ? 'ours-by-theirs' : 'theirs-by-ours')
  return { id, what, goal, better, ...figures }
}

/** Rounds of both sides, the first of each round in turn; what warms up is thrown away. */
async function interleaved(
  site: Site,
  { id, rounds, warmUp, sides }: Extract<BenchRowPlan, { sides: unknown }>,
): Promise<Round[]> {
  const both = await sides(site, id)
  const measured: Round[] = []
  try {
    for (let round = 0; round < warmUp + rounds; round++) {
      const first = round % 2 === 0 ? await both.ours() : null
      const second = await both.theirs()
      const taken = { ours: first ?? (await both.ours()), theirs: second }
      if (process.env['SVERKA_BENCH_TIMES'] === '1') process.stderr.write(`  ${JSON.stringify(taken)}\n`)
      if (round >= warmUp) measured.push(taken)
    }
  } finally {
    await both.close()
  }
  return measured
}
