import { createHash } from 'node:crypto'
import { createServer, connect, type Server } from 'node:net'
import { join } from 'node:path'

export interface SecondInstance {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

let server: Server | undefined
let told: Promise<void> = Promise.resolve()

/** Whoever ends because another instance runs must not end before that one has heard of it. */
export const otherTold = (): Promise<void> => told

// A name in Linux' abstract namespace goes with its process, so a kill leaves no stale lock behind.
const addressFor = (userData: string): string => {
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 32)
  return process.platform === 'linux' ? `\0sverka-stand-in-${name}` : join(userData, 'stand-in.lock')
}

/** Takes the one place for a profile, or tells whoever holds it that somebody else came, and answers false. */
export function takeLock(
  userData: string,
  mine: SecondInstance,
  onSecond: (other: SecondInstance) => void,
): boolean {
  if (server !== undefined) return true
  const address = addressFor(userData)
  const mayBe = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => undefined)
    socket.on('end', () => {
      // Only another instance of this program knows the address; one that was killed may have said nothing.
      if (text !== '') onSecond(JSON.parse(text) as SecondInstance)
    })
  })
  mayBe.on('error', () => undefined)
  // Binding a local socket is done when listen returns, though its event comes later.
  mayBe.listen(address).unref()
  if (mayBe.listening) {
    server = mayBe
    return true
  }
  const socket = connect(address)
  told = new Promise((resolve) => {
    socket.on('error', () => resolve()).on('close', () => resolve())
  })
  socket.resume().end(JSON.stringify(mine))
  return false
}

export function releaseLock(): void {
  server?.close()
  server = undefined
}
