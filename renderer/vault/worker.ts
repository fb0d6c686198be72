import '../../preload/contract/jitless.ts'
import { allowOwnWorkers } from '../../preload/contract/worker-addresses.ts'
import { caseRecord, createCaseRoom } from './cases/index.ts'
import { serveVault } from './server.ts'

// Argon2id runs in a worker of its own.
allowOwnWorkers()
serveVault(self, { caseRecord, createCaseRoom })
