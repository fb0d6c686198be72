import { join } from 'node:path'

const featuresOff = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
]

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-infobars',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  `--disable-features=${featuresOff.join(',')}`,
]

// No name and no address resolves, loopback included; WebRTC would otherwise send UDP past every CSP.
const noNetwork = [
  '--host-resolver-rules=MAP * ^NOTFOUND',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

// As Electron's storage policy has it (special_storage_policy.cc). Chromium by itself deletes a site's store to make room
// on a full disk, whatever the page was promised by a permission that was only set for it.
const kept = ['--unlimited-storage']

// A desk in the background keeps its timers: idle locking must not depend on which window is on top.
const awake = [
  '--disable-back-forward-cache',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--allow-pre-commit-input',
]

export interface StartOptions {
  readonly userData: string
  readonly headed: boolean
  readonly sandbox: boolean
  readonly netlog: string
  readonly debuggingPort: boolean
  readonly extra: readonly string[]
}

/** The folder that belongs to Chromium inside the app's userData. */
export const chromiumProfile = (userData: string): string => join(userData, 'chromium')

/** Switches that the first process and one that asks it for another window must share. */
export function commonFlags(o: Pick<StartOptions, 'userData' | 'sandbox'>): string[] {
  return [
    ...quiet,
    ...noNetwork,
    ...kept,
    ...awake,
    // Containers give 64 MB of /dev/shm, and a tab that needs more of it crashes.
    '--disable-dev-shm-usage',
    `--user-data-dir=${chromiumProfile(o.userData)}`,
    ...(o.sandbox ? [] : ['--no-sandbox', '--test-type']),
  ]
}

export function startFlags(o: StartOptions): string[] {
  return [
    ...commonFlags(o),
    ...o.extra,
    ...(o.headed ? [] : ['--headless=new']),
    ...(o.netlog === '' ? [] : [`--log-net-log=${o.netlog}`, '--net-log-capture-mode=Everything']),
    ...(o.debuggingPort ? ['--remote-debugging-port=0'] : []),
    '--remote-debugging-pipe',
    // With the pipe, this keeps Chromium alive while the app has no window, as Electron does.
    '--no-startup-window',
  ]
}
