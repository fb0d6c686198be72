import type { Language } from '../../domain/vocabulary.ts'

/**
 * Dates and numbers of our own: Chromium has almost no Kazakh data in Intl, and one way of writing them in all
 * three languages is what a reviewer wants. Times are the workstation's.
 */

const narrow = '\u202f'
const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** 12 480 → «12 480» with narrow no-break spaces; from four digits on. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, narrow)
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

const parse = (instant: string | Date): Date => (instant instanceof Date ? instant : new Date(instant))

/** dd.mm.yyyy; for an ISO date without time too, which is taken as it stands. */
export function formatDate(instant: string | Date): string {
  const calendar = typeof instant === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(instant) : null
  if (calendar) return `${calendar[3] ?? ''}.${calendar[2] ?? ''}.${calendar[1] ?? ''}`
  const at = parse(instant)
  return `${pad(at.getDate())}.${pad(at.getMonth() + 1)}.${pad(at.getFullYear(), 4)}`
}

/** HH:MM. */
export function formatTime(instant: string | Date): string {
  const at = parse(instant)
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** HH:MM:SS. */
export function formatTimeExact(instant: string | Date): string {
  return `${formatTime(instant)}:${pad(parse(instant).getSeconds())}`
}

/** dd.mm.yyyy HH:MM. */
export const formatDateTime = (instant: string | Date): string =>
  `${formatDate(instant)} ${formatTime(instant)}`

/** Time left, M:SS; never below 0:00. */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`
}

/** The same day as `now`: the time alone; else date and time. */
export const formatMoment = (instant: string | Date, now: Date = new Date()): string =>
  formatDate(instant) === formatDate(now) ? formatTime(instant) : formatDateTime(instant)

const units = {
  ru: ['Б', 'КБ', 'МБ', 'ГБ'],
  kk: ['Б', 'КБ', 'МБ', 'ГБ'],
  en: ['B', 'KB', 'MB', 'GB'],
} as const satisfies Record<Language, readonly string[]>

/** 1 234 Б, 12,4 КБ, 3,1 МБ: 1024 to a step, one decimal below a hundred; a point for English. */
export function formatBytes(bytes: number, language: Language): string {
  const steps = units[language]
  let value = bytes
  let step = 0
  while (value >= 1024 && step < steps.length - 1) {
    value /= 1024
    step += 1
  }
  const rounded = step === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  const text = formatNumber(rounded)
  return `${language === 'en' ? text.replace(',', '.') : text}\u00a0${steps[step] ?? ''}`
}

export type Formatters = {
  number: (value: number) => string
  bytes: (value: number) => string
  date: typeof formatDate
  time: typeof formatTime
  timeExact: typeof formatTimeExact
  dateTime: typeof formatDateTime
  moment: typeof formatMoment
  countdown: typeof formatCountdown
  percent: (share: number) => string
}

export const formatters = (language: Language): Formatters => ({
  number: (value) => (language === 'en' ? formatNumber(value).replace(',', '.') : formatNumber(value)),
  bytes: (value) => formatBytes(value, language),
  date: formatDate,
  time: formatTime,
  timeExact: formatTimeExact,
  dateTime: formatDateTime,
  moment: formatMoment,
  countdown: formatCountdown,
  percent: (share) =>
    language === 'en' ? `${Math.round(share * 100)}%` : `${Math.round(share * 100)}\u00a0%`,
})
