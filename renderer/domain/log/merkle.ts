import { concatBytes, equalBytes } from './encoding.ts'
import { LogError } from './errors.ts'
import type { Sha256 } from './signing.ts'

/**
 * The Merkle tree of RFC 9162, section 2.1 (that of RFC 6962). Sizes and indexes are counted with division,
 * not with bit operators, which would wrap at 2^32.
 */

/** Hash of one leaf's bytes: SHA-256(0x00 || leaf). */
export function leafHash(leaf: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(Uint8Array.of(0), leaf))
}

/** Hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(Uint8Array.of(1), left, right))
}

/**
 * A tree from which one can go on without its leaves: the roots of its full subtrees, largest first, one for
 * each 1 in the binary form of `size`.
 */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** @throws LogError BAD_TREE where hashes and size do not belong together. */
export function appendLeaf(frontier: Frontier, leaf: Uint8Array, sha256: Sha256): Frontier {
  checkFrontier(frontier)
  const hashes = [...frontier.hashes]
  let top = leaf
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = hashes.pop()
    if (left === undefined) throw new LogError('BAD_TREE', 'frontier')
    top = nodeHash(left, top, sha256)
  }
  return { size: frontier.size + 1, hashes: [...hashes, top] }
}

/** The root of an empty tree is SHA-256 of nothing. @throws LogError BAD_TREE */
export function frontierRoot(frontier: Frontier, sha256: Sha256): Uint8Array {
  checkFrontier(frontier)
  let root: Uint8Array | undefined
  for (const hash of frontier.hashes.toReversed()) {
    root = root === undefined ? hash : nodeHash(hash, root, sha256)
  }
  return root ?? sha256(new Uint8Array(0))
}

function checkFrontier({ size, hashes }: Frontier): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new LogError('BAD_TREE', 'size')
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  if (hashes.length !== ones) throw new LogError('BAD_TREE', 'frontier')
}

export function treeRoot(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  const [only] = leaves
  if (only === undefined) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return only
  const half = splitOf(leaves.length)
  return nodeHash(treeRoot(leaves.slice(0, half), sha256), treeRoot(leaves.slice(half), sha256), sha256)
}

/** The largest power of two smaller than `size`, for sizes of 2 and more. */
function splitOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/**
 * PATH of section 2.1.3.1, from the leaf up.
 * @throws LogError BAD_TREE where there is no such leaf.
 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, sha256: Sha256): Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new LogError('BAD_TREE', 'index')
  if (leaves.length === 1) return []
  const half = splitOf(leaves.length)
  const left = leaves.slice(0, half)
  const right = leaves.slice(half)
  return index < half
    ? [...inclusionProof(left, index, sha256), treeRoot(right, sha256)]
    : [...inclusionProof(right, index - half, sha256), treeRoot(left, sha256)]
}

/** Section 2.1.3.2. False for anything that does not prove it, never an error. */
export function verifyInclusion(
  proved: { leaf: Uint8Array; index: number; size: number; root: Uint8Array },
  proof: readonly Uint8Array[],
  sha256: Sha256,
): boolean {
  const { leaf, index, size, root } = proved
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash, sha256)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling, sha256)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(hash, root)
}

/**
 * PROOF of section 2.1.4.1: that the tree of the first `size` leaves is a beginning of the tree of all.
 * Empty where the sizes are equal or the older tree is.
 * @throws LogError BAD_TREE where `size` is not one this tree ever had.
 */
export function consistencyProof(leaves: readonly Uint8Array[], size: number, sha256: Sha256): Uint8Array[] {
  if (!isCount(size) || size > leaves.length) throw new LogError('BAD_TREE', 'size')
  return size === 0 ? [] : subproof(leaves, size, true, sha256)
}

function subproof(leaves: readonly Uint8Array[], size: number, whole: boolean, sha256: Sha256): Uint8Array[] {
  if (size === leaves.length) return whole ? [] : [treeRoot(leaves, sha256)]
  const half = splitOf(leaves.length)
  const left = leaves.slice(0, half)
  const right = leaves.slice(half)
  return size <= half
    ? [...subproof(left, size, whole, sha256), treeRoot(right, sha256)]
    : [...subproof(right, size - half, false, sha256), treeRoot(left, sha256)]
}

export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** Section 2.1.4.2. False for anything that does not prove it, never an error. */
export function verifyConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && equalBytes(older.root, newer.root)
  if (older.size === 0) return proof.length === 0 && equalBytes(older.root, sha256(new Uint8Array(0)))

  let node = older.size - 1
  let last = newer.size - 1
  while (node % 2 === 1) {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  // A full older tree is itself the first node of the path, and the proof leaves it out.
  const path = node === 0 ? [older.root, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let oldHash = first
  let newHash = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash, sha256)
      newHash = nodeHash(sibling, newHash, sha256)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      newHash = nodeHash(newHash, sibling, sha256)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(oldHash, older.root) && equalBytes(newHash, newer.root)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
