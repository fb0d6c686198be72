import { readFileSync } from 'node:fs'
import { toBase64url } from '../../../renderer/domain/log/index.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { everyKey, type Secrets } from './every-key.ts'

// A program of its own (session-keys.ts starts it): the tests' runner cannot load the vault's modules for the web.
// What it is told stands in its standard input, what it answers in its output.
const told = JSON.parse(readFileSync(0, 'utf8')) as Secrets

await sodiumReady
process.stdout.write(JSON.stringify(everyKey(told).map(({ says, bytes }) => [says, toBase64url(bytes)])))
