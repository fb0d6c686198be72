import { unlockVault } from '../../../../renderer/vault/keys/unlock.ts'
import { sodiumReady } from '../../../../renderer/vault/format/sodium.ts'
import { lookAround } from '../../../../renderer/vault/store/status.ts'
import type { KeyringFile } from '../../../../preload/contract/bridge.ts'
import { boundless } from './disk.ts'
import { fromFormatZero } from './format-zero.ts'
import { passphrases, testRecord } from './vault.ts'

/** Unlocks in a thread of its own, which the test ends in the middle of the made-up migration. */
addEventListener('message', ({ data }: MessageEvent<{ keyring: KeyringFile; now: number }>) => {
  void (async () => {
    await sodiumReady
    const steps = [fromFormatZero(() => postMessage('stretch'))]
    const ground = await lookAround(() => Promise.resolve(data.keyring), steps)
    if (ground.state !== 'vault') throw new Error(ground.state)
    const account = ground.header.accounts.find(({ role }) => role === 'representative')?.account ?? ''
    const deps = {
      header: ground.header,
      keyringFile: data.keyring,
      device: null,
      migrations: steps,
      disk: boundless,
    }
    const vault = await unlockVault(
      { account, passphrase: passphrases.representative },
      { ...deps, recordSchema: testRecord, clock: () => data.now },
    )
    vault.close()
    postMessage('done')
  })().catch((error: unknown) => postMessage(String(error)))
})
