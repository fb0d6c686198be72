import '../../preload/contract/jitless.ts'
import { allowOwnWorkers } from '../../preload/contract/worker-addresses.ts'
import { caseRecord, createCaseRoom } from './cases/index.ts'
import { serveVault } from './server.ts'
import { readBeside } from './store/blob-parts.ts'

// Argon2id runs in a worker of its own, and documents are read in another.
allowOwnWorkers()
serveVault(self, { caseRecord, createCaseRoom })
// While a passphrase is being typed.
readBeside()
