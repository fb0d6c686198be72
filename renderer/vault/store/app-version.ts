import { version } from '../../../package.json'

/** SemVer of the app, for the journal. */
export const appVersion: string = version
