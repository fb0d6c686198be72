import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatMoment,
  formatNumber,
  formatters,
  formatTimeExact,
} from '../../../renderer/desk/words/format.ts'

const at = new Date(2026, 10, 2, 9, 5, 7)

describe('Dates and numbers', () => {
  test('a date is dd.mm.yyyy and a time HH:MM, by the clock of the workstation', () => {
    expect(formatDate(at)).toBe('02.11.2026')
    expect(formatDateTime(at.toISOString())).toBe('02.11.2026 09:05')
    expect(formatTimeExact(at)).toBe('09:05:07')
  })

  test('a birth date has no time and does not move with the time zone', () => {
    expect(formatDate('1990-01-01')).toBe('01.01.1990')
  })

  test('today is told by its time alone', () => {
    expect(formatMoment(at, new Date(2026, 10, 2, 23, 0))).toBe('09:05')
    expect(formatMoment(at, new Date(2026, 10, 3, 0, 0))).toBe('02.11.2026 09:05')
  })

  test('thousands stand apart by a narrow space that does not break', () => {
    expect(formatNumber(999)).toBe('999')
    expect(formatNumber(1284)).toBe('1\u202f284')
    expect(formatNumber(-1234567)).toBe('−1\u202f234\u202f567')
  })

  test('sizes are said in steps of 1024, with a comma in Russian and a point in English', () => {
    expect(formatBytes(0, 'ru')).toBe('0\u00a0Б')
    expect(formatBytes(1536, 'ru')).toBe('1,5\u00a0КБ')
    expect(formatBytes(1536, 'en')).toBe('1.5\u00a0KB')
    expect(formatBytes(300 * 1024 * 1024, 'kk')).toBe('300\u00a0МБ')
  })

  test('time left is M:SS and ends at nothing', () => {
    expect(formatCountdown(101_000)).toBe('1:41')
    expect(formatCountdown(59_001)).toBe('1:00')
    expect(formatCountdown(-5)).toBe('0:00')
  })

  test('a share is said in whole percents', () => {
    expect(formatters('ru').percent(0.644)).toBe('64\u00a0%')
    expect(formatters('en').percent(0.644)).toBe('64%')
  })
})
