import { existsSync, writeFileSync } from 'node:fs'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { constructions, makeEscrowRoot, makePackage, makeWrap } from './constructions.ts'

/**
 * Writes the vectors of format 1, once: a file that is there is left alone, since what it says is the format.
 * `node test/unit/vectors/make.ts`
 */
await sodiumReady
for (const [name, make] of Object.entries({
  ...constructions,
  wrap: makeWrap,
  'escrow-root': makeEscrowRoot,
  package: makePackage,
})) {
  const file = new URL(`${name}.json`, import.meta.url)
  if (existsSync(file)) continue
  writeFileSync(file, `${JSON.stringify({ format: 1, construction: name, ...(await make()) }, null, 2)}\n`)
  console.log(name)
}
