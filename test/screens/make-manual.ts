import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../renderer/domain/vocabulary.ts'
import { manualIn } from './manual.ts'

/**
 * `npm run manual`: takes the picture of every screen state in every language and writes `out/manual/<language>.html`.
 * `-- --words` leaves the pictures as they are.
 */

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'out/manual')
mkdirSync(join(folder, 'pictures'), { recursive: true })

let ok = true
if (!process.argv.includes('--words')) {
  const vitest = join(root, 'node_modules/.bin/vitest')
  const args = ['run', '-c', 'test/house/vitest.browser.config.ts', 'test/browser/screens']
  const child = spawn(vitest, args, {
    cwd: root,
    env: { ...process.env, VITE_PICTURES: join(folder, 'pictures') },
    stdio: 'inherit',
  })
  ok = (await once(child, 'close'))[0] === 0
}
for (const language of languages) {
  const file = join(folder, `${language}.html`)
  writeFileSync(
    file,
    manualIn(language, (picture) => existsSync(join(folder, picture))),
  )
  console.log(file)
}
process.exitCode = ok ? 0 : 1
