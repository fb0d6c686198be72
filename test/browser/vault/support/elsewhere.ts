import { caseRecord, createCaseRoom, type CaseRecord } from '../../../../renderer/vault/cases/index.ts'
import type { Args, Result } from '../../../../renderer/vault/cases-border.ts'
import type { Bytes } from '../../../../renderer/vault/format/sodium.ts'
import { Sessions } from '../../../../renderer/vault/sessions.ts'
import type { AskDesk } from '../../../../renderer/vault/store/border.ts'
import { Pace } from '../../../../renderer/vault/upkeep/parts.ts'
import { fileOf } from '../../cases/support/master.ts'
import { FakeDesk } from './desk.ts'
import { askOf, clock } from './vault.ts'

export const quiet = (signal = new AbortController().signal): Pace => new Pace(() => undefined, signal)

type Order = Args<'restore.use'>[0]

/** Another computer: nothing on its disk, the worker's own sessions over it. */
export class Elsewhere {
  readonly desk = new FakeDesk()
  readonly sessions: Sessions<CaseRecord>
  readonly passphrase = 'gulena hopati wesuro kadimo zelufa'

  constructor(askDesk: AskDesk = askOf(this.desk)) {
    this.sessions = new Sessions(
      { caseRecord, createCaseRoom },
      { emit: () => undefined, askDesk, viewerPort: () => null, now: () => clock.now },
    )
  }

  look(file: Bytes, later: File | null = null): Promise<Result<'restore.look'>> {
    return this.sessions.lookAtBackup([fileOf('b.svbackup', file), later], quiet())
  }

  restore(
    file: Bytes,
    groups: readonly string[],
    { by = 'sheet', later = null }: Partial<Pick<Order, 'by' | 'later'>> = {},
    pace = quiet(),
  ): Promise<void> {
    const given = { file: fileOf('b.svbackup', file), later, by, groups: [...groups] }
    return this.sessions.restore({ ...given, login: 'dinara', passphrase: this.passphrase }, pace)
  }

  /** Opens what was restored, by the new representative. */
  async unlock(): Promise<Sessions<CaseRecord>['opened']['vault']> {
    const status = await this.sessions.status()
    if (status.state !== 'locked') throw new Error(status.state)
    const account = status.accounts[0]?.account ?? ''
    await this.sessions.unlock({ account, passphrase: this.passphrase })
    const { vault } = this.sessions.opened
    await vault.listLoaded()
    return vault
  }
}
