import { describe, expect, test } from 'vitest'
import { exportName, readCheckpoint } from '../../../renderer/desk/journal/checkpoint.ts'
import { keyParts } from '../../../renderer/desk/parts/keys.ts'
import { readableBody } from '../../../renderer/desk/outcomes/body.ts'

describe('What leaves, as a person reads it', () => {
  test('an outcome is its JSON in lines, and its zeros are counted', () => {
    const json = new TextEncoder().encode('{"caseRef":"SAMPLE-0001"}')
    const wire = new Uint8Array(1000)
    new DataView(wire.buffer).setUint32(0, json.length)
    wire.set(json, 4)
    const body = btoa(String.fromCharCode(...wire))
    expect(readableBody({ body, what: 'outcome', direction: 'out' })).toEqual({
      text: '{\n  "caseRef": "SAMPLE-0001"\n}',
      padding: 1000 - 4 - json.length,
    })
  })

  test('an answer that is no JSON is shown as it came', () => {
    expect(readableBody({ body: btoa('<html>'), what: 'outcome', direction: 'in' })).toEqual({
      text: '<html>',
      padding: 0,
    })
  })

  test('an exported journal names its checkpoint by size and root', () => {
    const text = JSON.stringify({ checkpoint: 'sverka/log\n42\nAbCd=\n\n— key sig\n' })
    expect(readCheckpoint(text)).toEqual({ size: 42, root: 'AbCd=' })
    expect(readCheckpoint('rubbish')).toBeNull()
    expect(exportName(new Date(2026, 10, 2, 9, 5))).toBe('sverka-journal-2026-11-02-0905.json')
  })

  test('a shortcut is shown as a person reads it', () => {
    expect(keyParts('ctrl+l')).toEqual(['Ctrl', 'L'])
    expect(keyParts('shift+slash')).toEqual(['?'])
  })
})
