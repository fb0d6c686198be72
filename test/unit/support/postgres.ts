import { execFile, spawn } from 'node:child_process'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Postgres = { url: string; stop(): Promise<void> }

/**
 * A PostgreSQL of the test's own on a free port, in a folder of its own; null where none is installed.
 * PostgreSQL refuses to run as root, so there it runs as the user that Debian's package made.
 */
export async function startPostgres(): Promise<Postgres | null> {
  const bin = findBin()
  const asRoot = process.getuid?.() === 0
  const user = asRoot ? await idsOf('postgres') : null
  if (bin === null || (asRoot && user === null)) return null
  const folder = await mkdtemp(join(tmpdir(), 'sverka-postgres-'))
  if (user !== null) await chown(folder, user.uid, user.gid)
  const identity = user ?? {}
  const [data, port] = [join(folder, 'data'), await freePort()]
  const initdb = ['-D', data, '-U', 'sverka', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C']
  await run(join(bin, 'initdb'), initdb, { ...identity, cwd: folder })
  const settings = ['-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F']
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...identity,
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let tries = 0; tries < 150; tries++) {
    const ready = await run(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], identity).then(
      () => true,
      () => false,
    )
    if (ready || server.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return {
    url: `postgres://sverka@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Debian keeps the programs of each version in a folder of its own. */
function findBin(): string | null {
  try {
    const [newest] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    return newest === undefined ? null : join('/usr/lib/postgresql', newest, 'bin')
  } catch {
    return null
  }
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
