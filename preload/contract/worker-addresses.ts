type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown
}

/** A built script of our own: Vite gives every one a place below `/assets/`. */
const builtScript = /^\/assets\/[\w.-]+\.js$/

/**
 * Under Trusted Types (the header main sends with every page and worker) `new Worker(address)` is refused unless the
 * default policy lets the address pass. Called once, before the first worker is made, by the desk's entry and by each
 * worker that makes workers of its own; everything but our own built scripts stays refused.
 */
export function allowOwnWorkers(): void {
  // Not in TypeScript's libraries yet, and not in Node, where tests run.
  const factory = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined
  factory?.createPolicy('default', {
    createScriptURL: (address) => {
      const url = URL.parse(address, globalThis.location.href)
      const own = url?.host === globalThis.location.host && url.protocol === globalThis.location.protocol
      return own && builtScript.test(url.pathname) && url.search === '' ? address : null
    },
  })
}
