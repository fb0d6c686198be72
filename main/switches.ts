import { resolve } from 'node:path'
import { languages, type Language } from '../renderer/domain/vocabulary.ts'

/** The documented switches; null where one is not given. */
export type Switches = {
  /** Absolute folder of the profile. */
  profile: string | null
  /** `https://host[:port]`: the one server this workstation may be enrolled with. */
  serverOrigin: string | null
  locale: Language | null
  /** 0 to 60. */
  restingMinutes: number | null
}

/** Its message is a sentence for the person at the terminal. */
export class SwitchError extends Error {}

const known = ['profile', 'server-origin', 'locale', 'resting-minutes'] as const
type Known = (typeof known)[number]

/** What would open an installed app to a debugger or to foreign code. */
const neverWhenInstalled =
  /^--(inspect|inspect-brk|inspect-port|remote-debugging-port|remote-debugging-pipe|remote-debugging-address|js-flags|load-extension|disable-web-security|no-sandbox|proxy-server|host-rules|host-resolver-rules|ignore-certificate-errors|password-store|use-mock-keychain)(=|$)/

/**
 * Chromium's and Playwright's own switches pass by; ours are read strictly.
 * @throws SwitchError
 */
export function parseSwitches(argv: readonly string[], installed = false): Switches {
  const given = new Map<Known, string>()
  for (const argument of argv.slice(1)) {
    if (installed && neverWhenInstalled.test(argument)) {
      throw new SwitchError(`${nameOf(argument)} is not allowed for an installed Sverka.`)
    }
    const name = nameOf(argument).slice(2)
    const ours = known.find((each) => each === name)
    if (ours === undefined) {
      if (/^--sverka(-|=|$)/i.test(argument)) {
        throw new SwitchError(`Sverka does not know the switch ${nameOf(argument)}.`)
      }
      continue
    }
    const value = argument.slice(`--${ours}=`.length)
    if (value === '') throw new SwitchError(`--${ours} needs a value: --${ours}=…`)
    if (given.has(ours)) throw new SwitchError(`--${ours} is given twice.`)
    given.set(ours, value)
  }
  return {
    profile: read(given.get('profile'), (value) => resolve(value)),
    serverOrigin: read(given.get('server-origin'), readOrigin),
    locale: read(given.get('locale'), readLocale),
    restingMinutes: read(given.get('resting-minutes'), readMinutes),
  }
}

const nameOf = (argument: string): string => argument.split('=', 1)[0] ?? ''

const read = <T>(value: string | undefined, reader: (value: string) => T): T | null =>
  value === undefined ? null : reader(value)

function readOrigin(value: string): string {
  const url = URL.parse(value)
  if (url?.protocol !== 'https:' || url.origin !== value) {
    throw new SwitchError(
      '--server-origin must be an https origin without a path: https://host or https://host:port.',
    )
  }
  return value
}

function readLocale(value: string): Language {
  const language = languages.find((each) => each === value)
  if (language === undefined) throw new SwitchError(`--locale must be one of ${languages.join(', ')}.`)
  return language
}

function readMinutes(value: string): number {
  if (!/^\d{1,2}$/.test(value) || Number(value) > 60) {
    throw new SwitchError('--resting-minutes must be a whole number from 0 to 60.')
  }
  return Number(value)
}
