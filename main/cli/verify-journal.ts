import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import sodium from 'libsodium-wrappers'
import * as z from 'zod'
import { judgeJournal, type Crypto, type Judgement } from '../../preload/contract/judge-journal.ts'

z.config({ jitless: true })

const usage = `npm run verify:journal -- FILE [--trust ROOT_FINGERPRINT] [--checkpoint FILE]
  --trust        the root's fingerprint from the recovery sheet or the server: 8 groups of 4 letters
  --checkpoint   a checkpoint kept from earlier: nothing before it may have changed
`
const shown = 50

/** Writes the report and answers with the exit code: 0 where everything holds, else 1. */
export async function verifyJournal(argv: readonly string[], write: (text: string) => void): Promise<number> {
  const asked = readArguments(argv)
  if (asked === null) {
    write(usage)
    return 1
  }
  let json: unknown
  let checkpoint: string | null
  try {
    json = JSON.parse(await readFile(asked.file, 'utf8'))
    checkpoint = asked.checkpoint === null ? null : await readFile(asked.checkpoint, 'utf8')
  } catch (error) {
    write(error instanceof SyntaxError ? 'The file is not JSON.\n' : 'A file cannot be read.\n')
    return 1
  }
  const judgement = judgeJournal(json, { trust: asked.trust, checkpoint }, await crypto())
  write(report(judgement, asked.trust !== null, checkpoint !== null))
  return judgement.faults.length === 0 ? 0 : 1
}

function readArguments(
  argv: readonly string[],
): { file: string; trust: string | null; checkpoint: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { trust: { type: 'string' }, checkpoint: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return null
    return { file, trust: values.trust ?? null, checkpoint: values.checkpoint ?? null }
  } catch {
    return null
  }
}

async function crypto(): Promise<Crypto> {
  await sodium.ready
  return {
    sha256: (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest()),
    verify: (signature, message, publicKey) => {
      try {
        return sodium.crypto_sign_verify_detached(signature, message, publicKey)
      } catch {
        return false
      }
    },
  }
}

function report(judgement: Judgement, trusted: boolean, compared: boolean): string {
  const { faults, warnings, entries, statements, fingerprint } = judgement
  const lines = [
    `entries     ${entries}`,
    `statements  ${statements}`,
    `root        ${fingerprint ?? 'unreadable'}`,
    ...faults.slice(0, shown).map((text) => `WRONG       ${text}`),
    ...(faults.length > shown ? [`WRONG       and ${faults.length - shown} more`] : []),
    ...warnings.slice(0, shown).map((text) => `warning     ${text}`),
    ...(warnings.length > shown ? [`warning     and ${warnings.length - shown} more`] : []),
  ]
  if (faults.length > 0) return [...lines, 'The journal does not hold.', ''].join('\n')
  if (trusted) lines.push('The journal holds, to the trust root given.')
  else lines.push('inner consistency only: no trust root was given (--trust), so all of it could be made up.')
  lines.push(
    compared
      ? 'It begins with the entries of the checkpoint given.'
      : 'Whether its end was cut off shows only against a checkpoint kept from elsewhere (--checkpoint).',
  )
  return [...lines, ''].join('\n')
}

if (import.meta.main)
  process.exitCode = await verifyJournal(process.argv.slice(2), (text) => process.stdout.write(text))
