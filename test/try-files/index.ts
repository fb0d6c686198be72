import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../runtime/build.ts'
import { ensureBrowser, orSayWhy } from '../runtime/ensure.ts'
import { batchesOf, filesBelow, type Given } from './corpus.ts'
import { readOptions, usage, type TryOptions } from './options.ts'
import { asLine, tried, type Tried } from './report.ts'
import { openWorkshop, row, Session, type Workshop } from './session.ts'

/**
 * `npm run try:files`: opens every file below a folder in the built app, each as a reviewer would, and tells what
 * became of it. A crash is a row, and the app is started anew for the rest. Ends with 0 unless the desk died or
 * something was left in clear.
 */
async function tryFiles({ dir, json, pages }: TryOptions): Promise<boolean> {
  ensureBrowser()
  ensureBuilt()
  const files = await filesBelow(dir)
  console.log(`${files.length} files below ${dir}`)
  const home = await mkdtemp(join(tmpdir(), 'sverka-try-'))
  try {
    const rows = await tryAll(await openWorkshop(home), files, pages)
    const order = new Map(files.map(({ file }, i) => [file, i]))
    const sorted = rows.toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0))
    if (json !== null) await writeFile(json, `${JSON.stringify(tried.array().parse(sorted), null, 2)}\n`)
    return summary(sorted)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

const tell = (one: Tried): void => console.log(asLine(one))

async function tryAll(workshop: Workshop, files: readonly Given[], pages: number): Promise<Tried[]> {
  const rows: Tried[] = []
  const waiting = batchesOf(files)
  let session: Session | null = null
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    session ??= await Session.start(workshop)
    let left: Given[]
    try {
      left = await session.tryCase(batch, pages, tell)
    } catch (error) {
      rows.push(...(await session.end()))
      session = null
      const [only, ...others] = batch
      const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      console.log(`${batch.length} files together could not be taken in: ${why}`)
      if (only === undefined || others.length > 0) {
        // One of them keeps the rest from being taken in: each by itself finds it.
        waiting.unshift(...batch.map((one) => [one]))
        continue
      }
      const crashed = { result: 'refused', pages: null, message: `crash: ${why}`, ms: 0 } as const
      rows.push(row(only, crashed, false))
      tell(row(only, crashed, false))
      continue
    }
    if (left.length > 0) waiting.unshift(left)
    if (left.length > 0 || waiting.length === 0) {
      rows.push(...(await session.end()))
      session = null
    }
  }
  return rows
}

function summary(rows: readonly Tried[]): boolean {
  const count = (result: Tried['result']): number => rows.filter((one) => one.result === result).length
  const dead = rows.filter(({ deskAlive }) => !deskAlive)
  const left = rows.filter(({ leftovers }) => leftovers.length > 0)
  console.log(
    `${rows.length} files: ${count('shown')} shown, ${count('refused')} refused, ${count('limit')} at a limit, ` +
      `${count('password')} behind a password; the desk died ${dead.length} times; ${left.length} left something`,
  )
  for (const { file, leftovers } of left) console.log(`left by ${file}: ${leftovers.join(', ')}`)
  return dead.length === 0 && left.length === 0
}

try {
  const options = readOptions(process.argv.slice(2))
  await orSayWhy(async () => {
    process.exitCode = (await tryFiles(options)) ? 0 : 1
  })
} catch (error) {
  if (!(error instanceof TypeError)) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}
