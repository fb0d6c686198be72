import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseClaim } from '../../../renderer/domain/claim.ts'
import type { ClaimProblem } from '../../../renderer/domain/claim.ts'
import { makeBadInput } from '../../samples/bad-input.ts'
import type { BadInput } from '../../samples/bad-input.ts'
import { makeLargeJpeg, makeLargePdf } from '../../samples/large.ts'
import { neverEndingPdf } from '../../samples/never-ends.ts'
import { smallJpeg } from '../../samples/small-jpeg.ts'

let dir: string
let bad: BadInput

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sverka-bad-'))
  bad = await makeBadInput(dir)
})
afterAll(() => rm(dir, { recursive: true }))

async function problems(folder: string): Promise<readonly ClaimProblem[]> {
  const json: unknown = JSON.parse(await readFile(join(folder, 'claim.json'), 'utf8'))
  const parsed = parseClaim(json, '2026-11-22')
  return parsed.ok ? [] : parsed.problems
}

describe('The bad input', () => {
  test('has one thing wrong with each claim, and it is the thing named', async () => {
    expect(await problems(bad.folders.unknownField)).toEqual([{ path: 'phone', code: 'UNKNOWN_FIELD' }])
    expect(await problems(bad.folders.impossibleDate)).toEqual([
      { path: 'claim.birthDate', code: 'IMPOSSIBLE_DATE' },
    ])
    expect(await problems(bad.folders.tellingCaseRef)).toEqual([
      { path: 'caseRef', code: 'CASE_REF_HOLDS_CLAIM' },
    ])
    expect(await problems(bad.folders.goodAmongBad)).toEqual([])
    expect(await problems(bad.folders.neverEnds)).toEqual([])
    await expect(stat(join(bad.folders.withoutClaim, 'claim.json'))).rejects.toThrow()
  })

  test('has a file of 300 MiB that begins as a JPEG and lies on the disk as a few blocks', async () => {
    const { size, blocks } = await stat(bad.files.big)
    expect(size).toBe(300 * 1024 * 1024)
    expect(blocks * 512).toBeLessThan(1024 * 1024)
  })

  test('has files that are not what their names say, or are nothing at all', async () => {
    expect(await readFile(bad.files.html, 'utf8')).toMatch(/^<!doctype html>/)
    expect((await stat(bad.files.empty)).size).toBe(0)
    const truncated = await readFile(bad.files.truncated, 'latin1')
    expect(truncated.startsWith('%PDF-')).toBe(true)
    expect(truncated).not.toContain('%%EOF')
  })

  test('has a PDF of a few KB that pdf.js is still drawing when its time is over', async () => {
    expect(neverEndingPdf().length).toBeLessThan(8192)
    expect(await drawing(bad.files.neverEnds, 4000)).toBe('drawing')
  })

  test('and the same program does end with a PDF that can be drawn', async () => {
    const path = join(dir, 'ends.pdf')
    await writeFile(path, await makeLargePdf(0))
    expect(await drawing(path, 15_000)).toBe('drawn')
  })
})

describe('The large files', () => {
  test('a JPEG has the very size asked for, whole segments, and the picture at its end', () => {
    const large = makeLargeJpeg(3)
    const small = smallJpeg()
    expect(large.length).toBe(3 * 1024 * 1024)
    const view = new DataView(large.buffer, large.byteOffset)
    let at = 2
    while (view.getUint16(at) === 0xfffe) at += 2 + view.getUint16(at + 2)
    expect(Buffer.from(large.subarray(at)).equals(Buffer.from(small.subarray(2)))).toBe(true)
  })

  test('a PDF has one page and at least the size asked for', async () => {
    const large = await makeLargePdf(2)
    expect(large.length).toBeGreaterThan(2 * 1024 * 1024)
    expect((await PDFDocument.load(large)).getPageCount()).toBe(1)
  })

  test('the same seed gives the same bytes and another gives others', async () => {
    const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b))
    expect(equal(makeLargeJpeg(1, 5), makeLargeJpeg(1, 5))).toBe(true)
    expect(equal(makeLargeJpeg(1, 5), makeLargeJpeg(1, 6))).toBe(false)
    expect(equal(await makeLargePdf(1, 5), await makeLargePdf(1, 5))).toBe(true)
  })
})

/** How far pdf.js, in a process of its own, gets with page 1 in `time` ms after it began to draw. */
async function drawing(path: string, time: number): Promise<'opening' | 'drawing' | 'drawn'> {
  const module = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
  const script = `
    import { readFileSync, writeSync } from 'node:fs'
    const { getDocument } = await import(${JSON.stringify(module)})
    const document = await getDocument({ data: new Uint8Array(readFileSync(${JSON.stringify(path)})), verbosity: 0 }).promise
    const page = await document.getPage(1)
    writeSync(1, 'drawing')
    await page.getOperatorList()
    writeSync(1, ' drawn')
    process.exit()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const began = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      resolve()
    })
  })
  await Promise.race([began, ended])
  await Promise.race([ended, wait(time)])
  child.kill('SIGKILL')
  await ended
  if (output.endsWith('drawn')) return 'drawn'
  return output === 'drawing' ? 'drawing' : 'opening'
}
