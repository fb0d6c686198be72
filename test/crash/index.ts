import { parseArgs } from 'node:util'
import { sodiumReady } from '../../renderer/vault/format/sodium.ts'
import { ensureBuilt } from '../runtime/build.ts'
import { ensureBrowser, orSayWhy } from '../runtime/ensure.ts'
import { runCampaign } from './campaign.ts'

/**
 * `npm run test:crash -- [--kills N] [--seed S] [--check-every N] [--lanes N]`: kills the whole runtime N times in the middle of
 * what a person does and compares what is there afterwards with what the screen had acknowledged. The last line is for
 * machines.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '25' },
    seed: { type: 'string', default: '20260731' },
    'check-every': { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
  },
})
const { kills: k, seed: s, 'check-every': c, lanes: l } = values
const [kills, seed, checkEvery, lanes] = [k, s, c, l].map(Number)
if (!isCount(kills) || !isCount(checkEvery) || !isCount(lanes) || !Number.isInteger(seed)) {
  console.error('usage: npm run test:crash -- [--kills N] [--seed S] [--check-every N] [--lanes N]')
  process.exit(2)
}

await orSayWhy(async () => {
  ensureBrowser()
  ensureBuilt()
  await sodiumReady
  const result = await runCampaign({
    kills,
    seed: Number(seed),
    checkEvery,
    lanes,
    say: (line) => console.log(line),
  })
  const missed = Object.entries(result.points).filter(([, times]) => times === 0)
  console.log(`named points: ${told(Object.entries(result.points))}`)
  console.log(`operations: ${told([...result.operations])}`)
  if (result.startedAgain > 0) console.log(`starts tried once more: ${result.startedAgain}`)
  console.log(`time: ${result.spent.told()}`)
  const spared = [...result.operations].filter(([, times]) => times === 0)
  if (missed.length > 0) console.log(`never stopped at: ${missed.map(([point]) => point).join(', ')}`)
  if (spared.length > 0) console.log(`never killed: ${spared.map(([name]) => name).join(', ')}`)
  // Fewer kills than that do not come by all operations, and say nothing of those.
  const isTooShort = result.kills < kills || (kills >= 50 && spared.length > 0)
  if (missed.length > 0 || isTooShort || result.lost + result.halfDone > 0) process.exitCode = 1
  console.log(
    `${result.kills} kills, ${result.acknowledged} acknowledged, ${result.lost} lost, ${result.halfDone} half-done`,
  )
})

function isCount(given: number | undefined): given is number {
  return given !== undefined && Number.isInteger(given) && given > 0
}

function told(counted: readonly (readonly [string, number])[]): string {
  return counted.map(([name, times]) => `${name} ${times}`).join(', ')
}
