import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

const read = (pid: number): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces and brackets; state and parent come after its last one.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return state === 'Z' ? undefined : { pid, parent: Number(parent), command }
  } catch {
    // It ended while it was looked at.
    return undefined
  }
}

const all = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? [])

/** The process ids of a program, its descendants, and whoever was started on the same profile. Linux only. */
export function processesOf(root: number, profile: string): number[] {
  const running = all()
  const family = new Set(
    running.filter((p) => p.pid === root || p.command.includes(`${profile}/`)).map((p) => p.pid),
  )
  family.delete(process.pid)
  for (let before = -1; before !== family.size;) {
    before = family.size
    for (const { pid, parent } of running) if (family.has(parent)) family.add(pid)
  }
  return [...family]
}

/** SIGKILL to all of them, again until nobody is left: a process may have forked in between. */
export async function killTree(root: number, profile: string): Promise<void> {
  for (let pids = processesOf(root, profile); pids.length > 0; pids = processesOf(root, profile)) {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
    await wait(20)
  }
}

/** Nobody of them runs while `work` does. */
export async function whileStopped(pids: readonly number[], work: () => Promise<void>): Promise<void> {
  const tell = (signal: 'SIGSTOP' | 'SIGCONT'): void => {
    for (const pid of pids) {
      try {
        process.kill(pid, signal)
      } catch {
        // It ended by itself.
      }
    }
  }
  tell('SIGSTOP')
  try {
    await work()
  } finally {
    tell('SIGCONT')
  }
}
