import { defineConfig } from 'vitest/config'

/** The unit tests that judge keys, envelopes and rings, without those that derive Argon2id. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: [
      'test/unit/vault/account-secret.test.ts',
      'test/unit/vault/context.test.ts',
      'test/unit/vault/envelope.test.ts',
      'test/unit/vault/rings.test.ts',
      'test/unit/vault/root-secret.test.ts',
    ],
    environment: 'node',
    testTimeout: 20_000,
  },
})
