import { ensureBuilt } from '../../runtime/build.ts'
import { ensureBrowser } from '../../runtime/ensure.ts'
import { runtimeHere } from './runtime.ts'

/** Before the specs: the app is built and there is something to show it. */
export default function setUp(): void {
  if (runtimeHere() === 'stand-in') ensureBrowser()
  ensureBuilt()
}
