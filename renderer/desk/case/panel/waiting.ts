/** What waits for a person in the panel: a field to be typed, an answer not given yet, an item not ticked. */
const waiting =
  'input:not([type=checkbox]), textarea, input[type=checkbox]:not(:checked), ' +
  '[role=radiogroup]:not(:has([aria-checked=true])) > [role=radio][tabindex="0"]'

const isBesides = (one: Element): boolean => one.closest('[data-besides]') !== null

/** Null: nothing waits but what may be read besides, which waits for nobody but who reads it. */
export const firstWaiting = (within: HTMLElement): HTMLElement | null =>
  [...within.querySelectorAll<HTMLElement>(waiting)].find((one) => !isBesides(one)) ?? null

/**
 * From a field just recorded to what waits next in the panel: fields, then checklist, then verdict; from one that is read
 * besides to the next such. The focus is never lost with the field: what is typed on would be shortcuts.
 */
export function goOn(panel: HTMLElement, from: HTMLElement): void {
  const next = [...panel.querySelectorAll<HTMLElement>(waiting)].find(
    (one) =>
      (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (isBesides(from) || !isBesides(one)),
  )
  const verdict = [...panel.querySelectorAll<HTMLElement>('[role=radio][tabindex="0"]')].at(-1)
  ;(next ?? verdict)?.focus()
}

/** The first field in which something is typed and not recorded; of those read besides too. */
export const firstTyped = (within: HTMLElement): HTMLElement | null =>
  [
    ...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type=checkbox]), textarea',
    ),
  ].find(({ value }) => value.trim() !== '') ?? null
