import './jitless.ts'
import { caseRecord, createCaseRoom } from './cases/index.ts'
import { serveVault } from './server.ts'

serveVault(self, { caseRecord, createCaseRoom })
