import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NoChromium } from './chromium/chromium.ts'
import { appDir, manifest, switches } from './settings.ts'

const shim = new URL('./shim/electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    ['electron', 'electron/main', 'electron/common'].includes(specifier)
      ? { url: shim, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

const electronPackage = new URL('../../node_modules/electron/package.json', import.meta.url)
// Electron's own manifest, as npm installed it.
const { version } = JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string }

Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
Object.defineProperty(process.versions, 'chrome', { value: '', enumerable: true, configurable: true })
Object.defineProperty(process, 'type', { value: 'browser' })
Object.defineProperty(process, 'resourcesPath', { value: join(appDir, 'resources') })
process.argv = [process.execPath, appDir, ...switches]

const { boot } = await import('./boot.ts')
await import(pathToFileURL(join(appDir, manifest.main)).href)

// The app's module has run: it had its chance to choose userData and Chromium's switches.
try {
  await boot()
} catch (error) {
  if (!(error instanceof NoChromium)) throw error
  console.error(`stand-in: ${error.message}`)
  process.exit(71)
}
