import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appendLeaf,
  consistencyProof,
  emptyFrontier,
  fromHex,
  frontierRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  toHex,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from '../../../../renderer/domain/log/index.ts'
import type { Frontier } from '../../../../renderer/domain/log/index.ts'
import { sha256 } from './crypto.ts'

// The reference tree of Certificate Transparency (certificate-transparency-go, merkle tests).
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const reference = inputs.map((input) => leafHash(fromHex(input), sha256))

function grown(leaves: readonly Uint8Array[]): Frontier {
  return leaves.reduce<Frontier>((frontier, leaf) => appendLeaf(frontier, leaf, sha256), emptyFrontier)
}

const leavesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, i) => leafHash(Uint8Array.of(i >> 8, i & 255), sha256))
const forest = leavesOf(130)
const rootOf = (size: number): Uint8Array => treeRoot(forest.slice(0, size), sha256)
const leafOf = (index: number): Uint8Array => forest[index] ?? new Uint8Array(0)
const sizes = fc.integer({ min: 1, max: forest.length })

describe('the tree', () => {
  it('has the roots of the reference tree at every size', () => {
    for (const [size, root] of roots.entries()) {
      expect(toHex(treeRoot(reference.slice(0, size), sha256))).toBe(root)
      expect(toHex(frontierRoot(grown(reference.slice(0, size)), sha256))).toBe(root)
    }
  })

  it('tells leaves from nodes, so that a node cannot be passed off as an entry', () => {
    const [a = new Uint8Array(32), b = new Uint8Array(32)] = reference
    expect(nodeHash(a, b, sha256)).not.toEqual(leafHash(Buffer.concat([a, b]), sha256))
  })

  it('can be gone on with from its frontier alone', () => {
    let frontier = emptyFrontier
    for (const [i, leaf] of forest.entries()) {
      frontier = appendLeaf(frontier, leaf, sha256)
      expect(frontierRoot(frontier, sha256)).toEqual(rootOf(i + 1))
    }
    expect(emptyFrontier).toEqual({ size: 0, hashes: [] })
  })

  it('refuses a frontier whose hashes do not fit its size', () => {
    const { hashes } = grown(forest.slice(0, 5))
    for (const size of [4, 7, -1, 1.5, Number.NaN]) {
      expect(() => frontierRoot({ size, hashes }, sha256)).toThrow('BAD_TREE')
      expect(() => appendLeaf({ size, hashes }, new Uint8Array(32), sha256)).toThrow('BAD_TREE')
    }
  })
})

describe('an inclusion proof', () => {
  it('is the known one for the reference tree', () => {
    // Leaf 5 of 7 there, as certificate-transparency-go has it, recomputed from the definition.
    const [, , , , four, , six] = reference
    const left = treeRoot(reference.slice(0, 4), sha256)
    expect(inclusionProof(reference.slice(0, 7), 5, sha256)).toEqual([four, six, left])
  })

  it('holds for every entry of every tree, and for no other place, leaf, size or root', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, i, j) => {
        const index = i % size
        const leaves = forest.slice(0, size)
        const proof = inclusionProof(leaves, index, sha256)
        const proved = { leaf: leafOf(index), index, size, root: rootOf(size) }
        expect(verifyInclusion(proved, proof, sha256)).toBe(true)
        const other = j % size
        if (other !== index) {
          expect(verifyInclusion({ ...proved, index: other }, proof, sha256)).toBe(false)
          expect(verifyInclusion({ ...proved, leaf: leafOf(other) }, proof, sha256)).toBe(false)
        }
        expect(verifyInclusion({ ...proved, root: rootOf(size - 1) }, proof, sha256)).toBe(false)
        expect(verifyInclusion(proved, [...proof, proved.root], sha256)).toBe(false)
        if (proof.length > 0) expect(verifyInclusion(proved, proof.slice(1), sha256)).toBe(false)
        if (proof.length > 0) expect(verifyInclusion(proved, proof.slice(0, -1), sha256)).toBe(false)
      }),
    )
  })

  it('of nothing, or of an entry that is not there, does not exist', () => {
    expect(() => inclusionProof([], 0, sha256)).toThrow('BAD_TREE')
    expect(() => inclusionProof(reference, 8, sha256)).toThrow('BAD_TREE')
    expect(() => inclusionProof(reference, -1, sha256)).toThrow('BAD_TREE')
    const leaf = new Uint8Array(32)
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 1],
      [0.5, 1],
    ] as const) {
      expect(verifyInclusion({ leaf, index, size, root: leaf }, [], sha256)).toBe(false)
    }
  })
})

describe('a consistency proof', () => {
  it('holds between any two sizes of one log', () => {
    for (let newer = 0; newer <= 40; newer++) {
      for (let older = 0; older <= newer; older++) {
        const proof = consistencyProof(forest.slice(0, newer), older, sha256)
        const heads = [
          { size: older, root: rootOf(older) },
          { size: newer, root: rootOf(newer) },
        ] as const
        expect(verifyConsistency(...heads, proof, sha256)).toBe(true)
      }
    }
  })

  it('fails where history was rewritten, cut short or swapped', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (a, b, i) => {
        const [older, newer] = a < b ? [a, b] : [b, a]
        const rewritten = forest.slice(0, newer)
        rewritten[i % older] = new Uint8Array(32)
        const forged = { size: newer, root: treeRoot(rewritten, sha256) }
        const head = { size: older, root: rootOf(older) }
        expect(verifyConsistency(head, forged, consistencyProof(rewritten, older, sha256), sha256)).toBe(
          false,
        )

        const honest = { size: newer, root: rootOf(newer) }
        const proof = consistencyProof(forest.slice(0, newer), older, sha256)
        expect(verifyConsistency(head, honest, [...proof, head.root], sha256)).toBe(false)
        if (proof.length > 0) expect(verifyConsistency(head, honest, proof.slice(1), sha256)).toBe(false)
        if (proof.length > 0) expect(verifyConsistency(head, honest, proof.slice(0, -1), sha256)).toBe(false)
        if (older < newer) expect(verifyConsistency(honest, head, proof, sha256)).toBe(false)
      }),
    )
  })

  it('is not asked for sizes the tree never had', () => {
    expect(() => consistencyProof(reference, 9, sha256)).toThrow('BAD_TREE')
    expect(() => consistencyProof(reference, -1, sha256)).toThrow('BAD_TREE')
    const root = rootOf(1)
    expect(verifyConsistency({ size: 0.5, root }, { size: 1, root }, [], sha256)).toBe(false)
    expect(verifyConsistency({ size: 0, root }, { size: 1, root }, [], sha256)).toBe(false)
  })
})
