const reversed = (text: string): string => Buffer.from(Buffer.from(text).toReversed()).toString()

/**
 * A double of Electron's safeStorage, which no machine of these tests has: reverses the text under a key's name, and
 * opens only what that key sealed. Its failures are those of Electron's own source, by their messages.
 */
export class SafeStorageDouble {
  backend: 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown' = 'gnome_libsecret'
  available = true
  failsToStart = false
  /** Whether the backend is unknown until the store has been asked for. */
  namedWhenStarted = false
  key = 'one'
  /** The keyring is locked: told by the message, or every call fails alike. */
  locked: 'by its message' | 'in everything' | null = null
  /** A new key that seals from now on; the old one still opens. */
  rotateTo: string | null = null
  #started = false

  getSelectedStorageBackend = () => (this.namedWhenStarted && !this.#started ? 'unknown' : this.backend)

  isAsyncEncryptionAvailable = () => {
    this.#started = true
    return this.failsToStart ? Promise.reject(new Error('no bus')) : Promise.resolve(this.available)
  }

  encryptStringAsync = (text: string) =>
    this.locked === 'in everything'
      ? Promise.reject(
          new Error('Error while encrypting the text provided to safeStorage.encryptStringAsync.'),
        )
      : Promise.resolve(Buffer.from(`${this.rotateTo ?? this.key}:${reversed(text)}`))

  decryptStringAsync = (sealed: Buffer) => {
    const [key = '', text = ''] = sealed.toString().split(':')
    if (this.locked === 'by its message') {
      const message = 'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.'
      return Promise.reject(new Error(message))
    }
    if (this.locked !== null || (key !== this.key && key !== this.rotateTo)) {
      const message = 'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.'
      return Promise.reject(new Error(message))
    }
    const shouldReEncrypt = this.rotateTo !== null && key !== this.rotateTo
    return Promise.resolve({ result: reversed(text), shouldReEncrypt })
  }
}
