import { escrowText } from '../../../preload/contract/escrow.ts'
import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import {
  canonicalBytes,
  fromBase64url,
  signedMessage,
  utf8,
  type SignedType,
} from '../../../renderer/domain/log/index.ts'
import { argonFloor, CHUNK_BYTES } from '../../../renderer/vault/format/constants.ts'
import { sealRecord } from '../../../renderer/vault/format/envelope.ts'
import { hash, keyedHash } from '../../../renderer/vault/format/hash.ts'
import {
  accountKeyOf,
  escrowBoxSeedOf,
  previewKeyOf,
  recoveryKeys,
  streamKeyOf,
} from '../../../renderer/vault/format/kdf.ts'
import { passphraseBytes } from '../../../renderer/vault/format/passphrase.ts'
import { sealPreview } from '../../../renderer/vault/format/preview.ts'
import { sheetGroups } from '../../../renderer/vault/format/sheet.ts'
import { sodium } from '../../../renderer/vault/format/sodium.ts'
import { createSealer } from '../../../renderer/vault/format/stream.ts'
import { sealAccount } from '../../../renderer/vault/keys/account.ts'
import { sealRootSecret, sealRootToEscrow } from '../../../renderer/vault/keys/root.ts'
import { wrapEpoch, type EpochName } from '../../../renderer/vault/keys/rings.ts'
import { createSigner, sha256 } from '../../../renderer/vault/keys/signing.ts'
import { partInMemory, sealedWhole } from '../../samples/packages.ts'
import { account, document, id, keyId, pattern, patternRule, text, vault } from './inputs.ts'

/**
 * Every construction of format 1 from fixed inputs: the maker writes what comes out, the test demands that it comes
 * out again. Byte strings are base64url; `wrap`, `escrow-root` and `package` are random inside, so their vectors are made once
 * and only opened.
 */

const kdf = { alg: 'argon2id13', salt: text(pattern(16, 5)), ...argonFloor } as const

export const constructions = {
  argon2id: () => {
    // й and ё as two code points each: NFC joins them. The spaces at the end stay.
    const passphrase = 'Прои\u0306де\u0308т  '
    const salt = fromBase64url(kdf.salt)
    const bytes = passphraseBytes(passphrase)
    const argon = sodium.crypto_pwhash(
      32,
      bytes,
      salt,
      kdf.passes,
      kdf.memory,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    )
    const device = pattern(32, 6)
    return {
      kdf,
      passphrase,
      passphraseBytes: text(bytes),
      argon: text(argon),
      device: text(device),
      accountKey: text(accountKeyOf(argon, null)),
      accountKeyWithDevice: text(accountKeyOf(argon, device)),
    }
  },
  'account-secret': () => {
    const accountKey = pattern(32, 7)
    const secret = { signSeed: pattern(32, 8), boxSecret: pattern(32, 9), rootKey: pattern(32, 10) }
    const open = { account, login: 'Айгүл', role: 'representative', kdf, device: false } as const
    const nonce = pattern(24, 11)
    const { sealed } = sealAccount(vault, open, accountKey, secret, nonce)
    return {
      vault,
      ...open,
      accountKey: text(accountKey),
      signSeed: text(secret.signSeed),
      boxSecret: text(secret.boxSecret),
      rootKey: text(secret.rootKey),
      nonce: text(nonce),
      sealed,
    }
  },
  'root-secret': () => {
    const [rootKey, rootWrap, seed, nonce] = [
      pattern(32, 12),
      pattern(32, 13),
      pattern(32, 14),
      pattern(24, 15),
    ]
    return {
      vault,
      rootKey: text(rootKey),
      rootWrap: text(rootWrap),
      seed: text(seed),
      nonce: text(nonce),
      rootSealed: sealRootSecret(vault, rootKey, rootWrap, seed, nonce),
    }
  },
  'recovery-sheet': () => {
    const sheet = pattern(20, 16)
    const { boxSeed, rootWrap } = recoveryKeys(sheet, vault)
    return {
      vault,
      sheet: text(sheet),
      groups: sheetGroups(sheet),
      boxSeed: text(boxSeed),
      rootWrap: text(rootWrap),
    }
  },
  'escrow-key': () => {
    const secret = pattern(20, 38)
    const boxSeed = escrowBoxSeedOf(secret)
    const { publicKey } = sodium.crypto_box_seed_keypair(boxSeed)
    return {
      secret: text(secret),
      groups: sheetGroups(secret),
      boxSeed: text(boxSeed),
      boxKey: text(publicKey),
      publicText: escrowText(publicKey, hash),
      fingerprint: rootFingerprint(text(publicKey), sha256),
    }
  },
  'record-envelope': () => {
    const place = { vault, table: 'cases', id: id(17), revision: 42 }
    const [key, nonce] = [pattern(32, 18), pattern(24, 19)]
    const plain = '{"name":"Щеглова"}'
    const sealed = sealRecord(utf8(plain), { keyId, key }, place, nonce)
    return { ...place, keyId, key: text(key), nonce: text(nonce), plain, sealed: text(sealed) }
  },
  'document-stream': () => {
    const [streamKey, header] = [pattern(32, 20), pattern(24, 21)]
    const stream = (plain: Uint8Array): Uint8Array[] => {
      const sealer = createSealer(streamKey, { vault, document }, header)
      const chunks: Uint8Array[] = []
      for (let at = 0; at < plain.length; at += CHUNK_BYTES) {
        chunks.push(sealer.push(plain.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= plain.length))
      }
      sealer.close()
      return chunks
    }
    const [long, short] = [
      { length: 2 * CHUNK_BYTES + 5, seed: 22 },
      { length: 100, seed: 23 },
    ]
    const chunks = stream(pattern(long.length, long.seed))
    const [only = new Uint8Array(0)] = stream(pattern(short.length, short.seed))
    return {
      vault,
      document,
      streamKey: text(streamKey),
      header: text(header),
      patternRule,
      severalChunks: {
        plain: long,
        cipherHashes: chunks.map((chunk) => text(hash(chunk))),
        lastChunk: text(chunks.at(-1) ?? new Uint8Array(0)),
      },
      oneChunk: { plain: short, cipher: text(only) },
    }
  },
  preview: () => {
    const [previewKey, nonce, rgba] = [pattern(32, 24), pattern(24, 25), pattern(4 * 3 * 2, 26)]
    const sealed = sealPreview(previewKey, { vault, document, page: 2 }, { width: 3, height: 2, rgba }, nonce)
    return {
      vault,
      document,
      page: 2,
      width: 3,
      height: 2,
      previewKey: text(previewKey),
      nonce: text(nonce),
      rgba: text(rgba),
      sealed: text(sealed),
    }
  },
  kdf: () => {
    const key = pattern(32, 27)
    return { key: text(key), streamKey: text(streamKeyOf(key)), previewKey: text(previewKeyOf(key)) }
  },
  'duplicate-hash': () => {
    const [duplicatesKey, commitKey, plain] = [pattern(32, 28), pattern(32, 29), pattern(1000, 30)]
    return {
      duplicatesKey: text(duplicatesKey),
      commitKey: text(commitKey),
      plain: text(plain),
      contentHash: text(keyedHash(duplicatesKey, plain)),
      commitment: text(keyedHash(commitKey, plain)),
    }
  },
  signature: () => {
    const seed = pattern(32, 31)
    const type: SignedType = 'decision'
    const body = { b: 'ё', a: [1, 2.5, null], signature: 'left out' }
    const signer = createSigner(seed)
    const message = signedMessage(type, body)
    return {
      seed: text(seed),
      publicKey: text(signer.publicKey),
      type,
      body,
      message: text(message),
      signature: text(signer.sign(message)),
    }
  },
  head: () => {
    const place = { vault, table: 'heads', id: 'head', revision: 7 }
    const [key, nonce] = [pattern(32, 32), pattern(24, 33)]
    const record = {
      pages: [{ rev: 3, hash: text(pattern(32, 34)) }],
      logSize: 12,
      duplicatesKey: text(pattern(32, 35)),
    }
    const sealed = sealRecord(canonicalBytes(record), { keyId, key }, place, nonce)
    return {
      ...place,
      keyId,
      key: text(key),
      nonce: text(nonce),
      record,
      sealed: text(sealed),
      vaultHead: text(hash(sealed)),
    }
  },
} as const

export const wrapInputs = {
  name: { vault, ring: 'documents', epoch: 3, keyId } satisfies EpochName,
  key: pattern(32, 36),
  boxSecret: pattern(32, 37),
  to: `account:${account}`,
} as const

/** Random inside (an ephemeral key): made once, opened ever after. */
export function makeWrap() {
  const { name, key, boxSecret, to } = wrapInputs
  const boxKey = sodium.crypto_scalarmult_base(boxSecret)
  return {
    ...name,
    to,
    key: text(key),
    boxSecret: text(boxSecret),
    boxKey: text(boxKey),
    sealed: wrapEpoch(name, key, to, boxKey),
  }
}

export const escrowRootInputs = {
  vault,
  rootKey: pattern(32, 39),
  seed: pattern(32, 40),
  boxSecret: pattern(32, 41),
} as const

/** A sealed package of a claim and two files. Random inside, as `wrap` is. */
export async function makePackage() {
  const [boxSecret, seed] = [pattern(32, 42), pattern(32, 43)]
  const parts = [
    { name: 'claim.json', bytes: utf8('{"caseRef":"SAMPLE-0001"}') },
    { name: 'Щеглова.jpg', bytes: pattern(300, 44) },
    { name: 'empty.pdf', bytes: new Uint8Array(0) },
  ]
  const file = await sealedWhole({
    to: sodium.crypto_scalarmult_base(boxSecret),
    seed,
    parts: parts.map(({ name, bytes }) => partInMemory(name, bytes)),
    at: '2026-03-02T09:00:00.000Z',
    expires: '2026-03-16T09:00:00.000Z',
  })
  return {
    boxSecret: text(boxSecret),
    senderSeed: text(seed),
    parts: parts.map(({ name, bytes }) => ({ name, bytes: text(bytes) })),
    file: text(file),
  }
}

/** Random inside, as `wrap` is. */
export function makeEscrowRoot() {
  const { rootKey, seed, boxSecret } = escrowRootInputs
  const boxKey = sodium.crypto_scalarmult_base(boxSecret)
  return {
    vault,
    rootKey: text(rootKey),
    seed: text(seed),
    boxSecret: text(boxSecret),
    boxKey: text(boxKey),
    rootSealed: sealRootToEscrow(vault, rootKey, seed, boxKey),
  }
}
