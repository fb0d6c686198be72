import { fromHex } from '../../domain/log/index.ts'
import { sodium } from '../format/sodium.ts'

type Primitives = Pick<
  typeof sodium,
  | 'crypto_pwhash'
  | 'crypto_pwhash_ALG_ARGON2ID13'
  | 'crypto_aead_xchacha20poly1305_ietf_encrypt'
  | 'crypto_generichash'
  | 'crypto_sign_seed_keypair'
  | 'crypto_sign_detached'
>

/** From libsodium's own tests, `pwhash_argon2id`. Below our floor on purpose: it guards no key and has to be quick. */
export const argonKnown = {
  passphrase: fromHex(
    '4a857e2ee8aa9b6056f2424e84d24a72473378906ee04a46cb05311502d5250b82ad86b83c8f20a23dbb74f6da60b0b6ecffd67134d45946ac8ebfb3064294bc097d43ced68642bfb8bbbdd0f50b30118f5e',
  ),
  salt: fromHex('39d82eef32010b8b79cc5ba88ed539fb'),
  passes: 3,
  memory: 1_432_947,
  answer:
    '08d8cd330c57e1b4643241d05bb468ba4ee4e932cd0858816be9ef15360b27bbd06a87130ee92222be267a29b81f5ae8fe8613324cfc4832dc49387fd0602f1c57b4d0f3855db94fb7e12eb05f9a484aed4a4307abf586cd3d55c809bc081541e00b682772fb2066504ff935b8ebc551a2083882f874bc0fae68e56848ae34c91097c3bf0cca8e75c0797eef3efde3f75e005815018db3cf7c109a812264c4de69dcb22322dbbcfa447f5b00ecd1b04a7be1569c8e556adb7bba48adf81d',
} as const

/** draft-irtf-cfrg-xchacha-03, A.3.1 */
const xchacha = {
  key: fromHex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f'),
  nonce: fromHex('404142434445464748494a4b4c4d4e4f5051525354555657'),
  data: fromHex('50515253c0c1c2c3c4c5c6c7'),
  plain:
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  answer:
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49',
} as const

/** RFC 7693, appendix A */
const blake2b = {
  plain: 'abc',
  answer:
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
} as const

/** RFC 8032, 7.1, test 2 */
const ed25519 = {
  seed: fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
  message: Uint8Array.of(0x72),
  answer:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
} as const

/** Whether Argon2id answers as published. Asked by each throwaway worker before it is given a passphrase. */
export function argonHolds(lib: Primitives = sodium): boolean {
  const { passphrase, salt, passes, memory, answer } = argonKnown
  const algorithm = lib.crypto_pwhash_ALG_ARGON2ID13
  return isHex(answer, () =>
    lib.crypto_pwhash(answer.length / 2, passphrase, salt, passes, memory, algorithm),
  )
}

/** Whether cipher, hash and signature answer as published. Asked once, before the vault answers anything. */
export function primitivesHold(lib: Primitives = sodium): boolean {
  const { plain, data, nonce, key } = xchacha
  return (
    isHex(xchacha.answer, () =>
      lib.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, data, null, nonce, key),
    ) &&
    isHex(blake2b.answer, () => lib.crypto_generichash(64, blake2b.plain, null)) &&
    isHex(ed25519.answer, () => {
      const { privateKey } = lib.crypto_sign_seed_keypair(ed25519.seed)
      return lib.crypto_sign_detached(ed25519.message, privateKey)
    })
  )
}

function isHex(answer: string, make: () => Uint8Array): boolean {
  try {
    return sodium.to_hex(make()) === answer
  } catch {
    return false
  }
}
