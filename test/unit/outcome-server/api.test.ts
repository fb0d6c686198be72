import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { outcomeApi } from '../../outcome-server/api.ts'

it('resources/outcome-api.json says what the server does', async () => {
  const kept = await readFile(new URL('../../../resources/outcome-api.json', import.meta.url), 'utf8')
  expect(await outcomeApi()).toBe(kept)
})
