import { connect, createServer, type Socket } from 'node:net'
import type { Sverka } from './launch.ts'

/** A way to a server on this computer: bytes pass as they are, until it is cut and nobody listens any more. */
export interface Line {
  readonly origin: string
  cut: () => Promise<void>
  mend: () => Promise<void>
}

export async function openLine(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin)
  const open = new Set<Socket>()
  const entrance = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.once('error', () => other.destroy())
      one.once('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      entrance.once('error', reject)
      entrance.listen(at, hostname, () => resolve())
    })
  await listen(0)
  const address = entrance.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    origin: `https://${hostname}:${address.port}`,
    cut: () =>
      new Promise((resolve) => {
        entrance.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
    mend: () => listen(address.port),
  }
}

/** What the system says to every connection of main where there is no network at all; the answer brings it back. */
export async function cutNetwork(app: Sverka): Promise<() => Promise<void>> {
  await app.mainEval(() => {
    const { Socket: MainSocket } = process.getBuiltinModule('node:net')
    const { prototype } = MainSocket
    Reflect.set(globalThis, 'connectBeforeTheCut', Reflect.get(prototype, 'connect'))
    Reflect.set(prototype, 'connect', function connectNowhere(this: Socket) {
      const error = Object.assign(new Error('connect ENETUNREACH'), { code: 'ENETUNREACH' })
      setImmediate(() => this.destroy(error))
      return this
    })
  }, null)
  return () =>
    app.mainEval(() => {
      const { prototype } = process.getBuiltinModule('node:net').Socket
      Reflect.set(prototype, 'connect', Reflect.get(globalThis, 'connectBeforeTheCut'))
    }, null)
}
