import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** Bytes looked for in memory, and what they are called in a report. */
export interface Wanted {
  readonly says: string
  readonly bytes: Uint8Array
}

/** A text as programs hold it: UTF-8 as it travels, UTF-16 as Chromium's strings have what is not Latin. */
export const wantedText = (says: string, text: string): Wanted[] => [
  { says: `${says} in UTF-8`, bytes: Buffer.from(text, 'utf8') },
  { says: `${says} in UTF-16`, bytes: Buffer.from(text, 'utf16le') },
]

/** Undefined where the memory of these processes may be read, else why nothing can be shown here. */
export function unreadable(pids: readonly number[]): string | undefined {
  try {
    for (const pid of pids) closeSync(openSync(`/proc/${pid}/mem`, 'r'))
    return undefined
  } catch {
    return 'not shown here: the memory of other processes cannot be read'
  }
}

/** What a process is in Chromium's own words: renderer, gpu-process, utility; `main` for those without. */
export function kindOf(pid: number): string {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return (
      /--(?:utility-sub-)?type=([\w.-]+)/.exec(command)?.[1] ??
      (command.includes('chromium') ? 'browser' : 'main')
    )
  } catch {
    return 'ended'
  }
}

/** What of `wanted` lies in the memory of a process now; a process that has ended holds nothing. */
export function foundIn(pid: number, wanted: readonly Wanted[]): string[] {
  const found = new Set<string>()
  const longest = Math.max(...wanted.map(({ bytes }) => bytes.length))
  for (const part of memoryOf(pid, longest)) {
    for (const { says, bytes } of wanted) if (!found.has(says) && part.indexOf(bytes) !== -1) found.add(says)
    if (found.size === wanted.length) break
  }
  return [...found]
}

const step = 8 * 1024 * 1024

/** The memory in parts that overlap, so that nothing is cut in two. */
function* memoryOf(pid: number, overlap: number): Generator<Buffer> {
  let mem: number
  try {
    mem = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return
  }
  const buffer = Buffer.allocUnsafeSlow(step)
  try {
    for (const { from, to } of regionsOf(pid)) {
      for (let at = from; at < to; at += step - overlap) {
        const length = readAt(mem, buffer, at, Math.min(step, to - at))
        if (length > 0) yield buffer.subarray(0, length)
      }
    }
  } finally {
    closeSync(mem)
    buffer.fill(0)
  }
}

function readAt(mem: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(mem, buffer, 0, length, at)
  } catch {
    // Mapped, but not to be read (a device), or gone since the list was made.
    return 0
  }
}

/** Readable memory that holds anything; not programs and libraries, which are the same for everybody. */
function regionsOf(pid: number): { from: number; to: number }[] {
  let maps: string
  try {
    maps = readFileSync(`/proc/${pid}/smaps`, 'utf8')
  } catch {
    return []
  }
  return maps.split(/^(?=[\da-f]+-[\da-f]+ )/m).flatMap((entry) => {
    const [, from, to, rights = ''] = /^([\da-f]+)-([\da-f]+) (\S+)/.exec(entry) ?? []
    const program =
      rights.endsWith('p') && !rights.includes('w') && / \/\S/.test(entry.split('\n', 1)[0] ?? '')
    const empty = /^Rss: +0 kB$/m.test(entry)
    if (from === undefined || to === undefined || !rights.startsWith('r') || program || empty) return []
    return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }]
  })
}
