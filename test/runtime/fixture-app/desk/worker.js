import { answer } from './part.js'

const inner = new Worker(new URL('inner.js', location.href), { type: 'module' })
inner.onmessage = ({ data }) => postMessage({ answer, inner: data, bridge: typeof globalThis.fixture })
