import { parseArgs } from 'node:util'
import { sodiumReady } from '../../renderer/vault/format/sodium.ts'
import { ensureBuilt } from '../runtime/build.ts'
import { ensureBrowser, orSayWhy } from '../runtime/ensure.ts'
import { runCampaign } from './campaign.ts'

/**
 * `npm run test:crash -- [--kills N] [--seed S]`: kills the whole runtime N times in the middle of what a person does
 * and compares what is there afterwards with what the screen had acknowledged. The last line is for machines.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '25' }, seed: { type: 'string', default: '20260731' } },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run test:crash -- [--kills N] [--seed S]')
  process.exit(2)
}

await orSayWhy(async () => {
  ensureBrowser()
  ensureBuilt()
  await sodiumReady
  const result = await runCampaign({ kills, seed, say: (line) => console.log(line) })
  const missed = Object.entries(result.points).filter(([, times]) => times === 0)
  console.log(
    `named points: ${Object.entries(result.points)
      .map(([point, times]) => `${point} ${times}`)
      .join(', ')}`,
  )
  // Fewer kills than it takes to come by all of them say nothing of a point not hit.
  if (missed.length > 0 && kills >= 25) {
    console.log(`never stopped at: ${missed.map(([point]) => point).join(', ')}`)
    process.exitCode = 1
  }
  if (result.lost + result.halfDone > 0) process.exitCode = 1
  console.log(
    `${result.kills} kills, ${result.acknowledged} acknowledged, ${result.lost} lost, ${result.halfDone} half-done`,
  )
})
