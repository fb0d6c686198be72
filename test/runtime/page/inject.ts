import { keepBanner } from './banner.ts'
import { makeCodec } from './codec.ts'
import { makeMembrane } from './membrane.ts'
import { makePreloadWorld, type PreloadProcess } from './preload-world.ts'
import { ask } from './question.ts'

export const preloadWorldName = 'Sverka stand-in preload'
export const bindingName = '__standInSend'

const bannerWords = 'для проб — без настоящих документов · for trial, no real documents'

/** In the page's own world, before its scripts: the page's half of the bridge. */
export const pageScript = (secret: string): string =>
  `if (self === top) (${String(makeMembrane)})(${JSON.stringify(secret)}, 'page')`

/** In the isolated world: the banner, the dialogs, the preload's `electron`, and the app's preload itself. */
export function preloadScript(secret: string, source: string, about: PreloadProcess): string {
  const name = JSON.stringify(secret)
  return `(() => {
const sendToMain = globalThis.${bindingName}
delete globalThis.${bindingName}
if (self !== top || !sendToMain || location.protocol !== 'https:') return
;(${String(keepBanner)})(${JSON.stringify(bannerWords)})
const codec = (${String(makeCodec)})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text))
const membrane = (${String(makeMembrane)})(${name}, 'preload')
const require = (${String(makePreloadWorld)})(${name}, codec, membrane, sendToMain, ${JSON.stringify(about)})
Object.defineProperty(globalThis, ${JSON.stringify(`${secret}ask`)}, { value: ${String(ask)} })
const module = { exports: {} }
;(function (require, module, exports, process) {
${source}
})(require, module, module.exports, globalThis.process)
})()`
}
