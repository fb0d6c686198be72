import { describe, expect, it } from 'vitest'
import { parseSwitches, SwitchError } from '../../../main/switches.ts'

const parse = (...given: string[]) => parseSwitches(['/usr/bin/sverka', ...given])

describe('the documented switches', () => {
  it('are all absent by default, and Chromium’s and Playwright’s own switches pass by', () => {
    const none = { profile: null, serverOrigin: null, locale: null, restingMinutes: null }
    expect(parse()).toEqual(none)
    expect(parse('.', '--remote-debugging-port=0', '--inspect=0', '--enable-logging')).toEqual(none)
  })

  it('are read when they are well said', () => {
    expect(
      parse(
        '--profile=/tmp/p',
        '--server-origin=https://127.0.0.1:8443',
        '--locale=kk',
        '--resting-minutes=0',
      ),
    ).toEqual({
      profile: '/tmp/p',
      serverOrigin: 'https://127.0.0.1:8443',
      locale: 'kk',
      restingMinutes: 0,
    })
  })

  it.each([
    '--server-origin=http://server.test',
    '--server-origin=https://server.test/path',
    '--server-origin=https://user:word@server.test',
    '--server-origin=server.test',
    '--locale=de',
    '--resting-minutes=61',
    '--resting-minutes=-1',
    '--resting-minutes=1.5',
    '--resting-minutes=',
    '--profile',
    '--sverka-origin=https://server.test',
  ])('refuse %s with a sentence', (argument) => {
    expect(() => parse(argument)).toThrow(SwitchError)
    expect(() => parse(argument)).toThrow(/^.+\s.+[.…]$/)
  })

  it('are refused when given twice', () => {
    expect(() => parse('--locale=ru', '--locale=kk')).toThrow('--locale is given twice.')
  })

  it('leave an installed app closed to debuggers', () => {
    const installed = (...given: string[]) => parseSwitches(['sverka', ...given], true)
    expect(() => installed('--remote-debugging-port=9222')).toThrow(SwitchError)
    expect(() => installed('--inspect')).toThrow(SwitchError)
    expect(() => installed('--no-sandbox')).toThrow(SwitchError)
    expect(installed('--locale=ru').locale).toBe('ru')
  })
})
