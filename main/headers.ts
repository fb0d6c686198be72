import type { Host } from './pages.ts'

export const scheme = 'app'
export const originOf = (host: Host): string => `${scheme}://${host}`
export const deskOrigin = originOf('desk')
export const deskPage = `${deskOrigin}/desk/index.html`
export const viewerPage = `${originOf('viewer')}/viewer/index.html`

/**
 * One policy may be made, and once: the default one, in which each entry (desk, vault worker, viewer) lets nothing
 * pass but the addresses of its own worker scripts (`new Worker` is a sink). No library of ours needs another.
 * Workers take their policy from their own script's answer, so every answer carries it.
 */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types default"

const contentSecurityPolicy: Readonly<Record<Host, string>> = {
  desk: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; frame-src ${originOf('viewer')}; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${trustedTypes}`,
  // `connect-src 'self'`: the decoders fetch their tables and wasm from their own folder.
  viewer: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; frame-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${deskOrigin}; ${trustedTypes}`,
}

/** Every feature that Chromium knows by policy and that neither page has a use for. */
const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What every answer of a host carries, found or not (ARCHITECTURE, The window). */
export function securityHeaders(host: Host): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy[host],
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    // The desk embeds the viewer from another site, and under COEP a frame must say that it may be embedded.
    'Cross-Origin-Resource-Policy': host === 'viewer' ? 'cross-origin' : 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': permissionsPolicy,
  }
}
