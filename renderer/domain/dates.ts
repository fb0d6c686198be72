/** Calendar dates, as `YYYY-MM-DD`: they compare as text. */

/** Whether there is such a day. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  )
}

/** `12.08.1974`, `12 08 1974`, `12/08/1974` or `1974-08-12`, as a person types it; null: not a date. */
export function readDate(text: string): string | null {
  const european = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(text.trim())
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const [year, month, day] = european
    ? [european[3], european[2], european[1]]
    : iso
      ? [iso[1], iso[2], iso[3]]
      : []
  if (year === undefined || month === undefined || day === undefined) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(date) ? date : null
}
