import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { listPages } from '../../../main/pages.ts'
import { answerFrom } from '../../../main/protocol.ts'
import { emptyFolder } from './folder.ts'

const built: Record<string, string> = {
  'desk/index.html': '<script type="module" src="../assets/desk-1a.js"></script>',
  'viewer/index.html': '<script type="module" src="../assets/viewer-2b.js"></script>',
  'viewer/cmaps/Adobe.bcmap': 'cmap',
  'assets/desk-1a.js': 'new Worker(new URL("" + new URL("vault-3c.js", import.meta.url).href))',
  'assets/vault-3c.js': 'vault',
  'assets/viewer-2b.js': 'import "./shared-4d.js"',
  'assets/shared-4d.js': 'new URL(`/assets/decoders/`, location.href)',
  'assets/decoders/wasm/decode.wasm': 'wasm',
  'assets/decoders/LICENSE': 'text without a type',
  'assets/nobody-5e.js': 'reached by no page',
  'assets/desk-1a.js.map': '{}',
}

let answer: ReturnType<typeof answerFrom>
beforeEach(async () => {
  const root = await emptyFolder()
  for (const [path, text] of Object.entries(built)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await writeFile(join(dirname(root), 'outside.html'), 'outside')
  answer = answerFrom(await listPages(root))
})

const get = (url: string, method = 'GET') => answer({ url, method })
const statusOf = async (url: string) => (await get(url)).status

describe('the app’s own scheme', () => {
  it('serves the desk’s page with its whole policy', async () => {
    const response = await get('app://desk/desk/index.html')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(built['desk/index.html'])
    const { headers } = response
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; frame-src app://viewer; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    )
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('origin-agent-cluster')).toBe('?1')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=(), clipboard-read=(), clipboard-write=()')
  })

  it('serves the viewer so that only the desk may frame it', async () => {
    const { headers, status } = await get('app://viewer/viewer/index.html')
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'")
    expect(headers.get('content-security-policy')).toContain('frame-ancestors app://desk;')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('gives a worker’s script the same policy as its page', async () => {
    const { headers, status } = await get('app://desk/assets/vault-3c.js')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain("connect-src 'none'")
  })

  it('gives each host what its page reaches and nothing of the other’s', async () => {
    expect(await statusOf('app://desk/assets/desk-1a.js')).toBe(200)
    expect(await statusOf('app://viewer/assets/shared-4d.js')).toBe(200)
    expect(await statusOf('app://viewer/viewer/cmaps/Adobe.bcmap')).toBe(200)
    expect(await statusOf('app://viewer/assets/decoders/wasm/decode.wasm')).toBe(200)
    expect(await statusOf('app://desk/assets/decoders/wasm/decode.wasm')).toBe(404)
    expect(await statusOf('app://viewer/assets/decoders/LICENSE')).toBe(404)
    expect(await statusOf('app://viewer/assets/vault-3c.js')).toBe(404)
    expect(await statusOf('app://viewer/desk/index.html')).toBe(404)
    expect(await statusOf('app://desk/viewer/index.html')).toBe(404)
    expect(await statusOf('app://desk/assets/nobody-5e.js')).toBe(404)
  })

  it.each([
    'app://desk/',
    'app://desk/desk/',
    'app://desk/desk/index.html?x=1',
    'app://desk/desk/../../outside.html',
    'app://desk/desk/..%2f..%2foutside.html',
    'app://desk/%2e%2e/outside.html',
    'app://desk//etc/passwd',
    'app://desk/assets/desk-1a.js.map',
    'app://else/desk/index.html',
    'app://desk:80/desk/index.html',
    'https://desk/desk/index.html',
    'nonsense',
  ])('does not know %s', async (url) => {
    expect(await statusOf(url)).toBe(404)
  })

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('app://desk/desk/index.html', method)).status).toBe(405)
  })
})
