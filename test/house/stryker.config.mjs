/**
 * Mutation tests of what holds the keys: `npm run test:mutation`. Not part of `npm test`: it runs the unit tests once
 * for every mutant.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/house/vitest.mutation.config.ts', related: false },
  mutate: [
    'renderer/vault/format/envelope.ts',
    'renderer/vault/format/context.ts',
    'renderer/vault/format/kdf.ts',
    'renderer/vault/keys/account.ts',
    'renderer/vault/keys/rings.ts',
    'renderer/vault/keys/root.ts',
    'renderer/vault/keys/signing.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: '.cache/stryker',
  thresholds: { high: 95, low: 90, break: 85 },
}
