import type { Protocol } from '../chromium/cdp.ts'

type Opening = Protocol.Page.windowOpenPayload

/** Matches what a page said it opens with the new page, whichever of the two is told first. */
export class Openings {
  readonly #told: Opening[] = []
  readonly #waiting: ((opening: Opening) => void)[] = []

  add(opening: Opening): void {
    const waiting = this.#waiting.shift()
    if (waiting) waiting(opening)
    else this.#told.push(opening)
  }

  next(): Promise<Opening> {
    const told = this.#told.shift()
    return told ? Promise.resolve(told) : new Promise((resolve) => this.#waiting.push(resolve))
  }
}
