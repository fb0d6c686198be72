/**
 * The page's one Trusted Types policy: nothing may become script or markup but the addresses of our own workers,
 * for which `new Worker` asks. To be called once, before anything else.
 */
export function makeTrustedTypesPolicy(): void {
  // TypeScript's DOM library does not know Trusted Types yet (https://w3c.github.io/trusted-types).
  const { trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: {
      createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => void
    }
  }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href)
      if (origin === location.origin && /^\/assets\/[\w.-]+\.js$/.test(pathname)) return address
      throw new TypeError('Not a script of ours')
    },
  })
}
