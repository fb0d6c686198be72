/** One thing that a person did on a document; both ways answer whether it came about. */
export type Step = {
  /** `work`: what a finding stands on, and is signed with it. */
  readonly kind: 'marks' | 'look' | 'work'
  readonly undo: () => boolean | Promise<boolean>
  readonly redo: () => boolean | Promise<boolean>
  /** Steps of one name that follow each other at once, like the pulls at a slider, are one. */
  readonly joins?: string
}

/** Steps that can be taken back, of each document. */
const most = 100
/** Milliseconds within which two steps of one name are one. */
const atOnce = 700

type Course = { done: Step[]; undone: Step[]; lastAt: number }

/**
 * What a person did on each document, to be taken back and done again; it lives as long as the case is before them. A
 * step that could not be taken back, or done again, is still there to be tried once more. What is signed is no step: a
 * finding is withdrawn, and a decision that rests is taken back and made anew.
 */
export class Steps {
  readonly #courses = new Map<string, Course>()
  readonly #clock: () => number
  #turn: Promise<void> = Promise.resolve()

  constructor(clock: () => number = Date.now) {
    this.#clock = clock
  }

  /** It has been done. */
  did(document: string, step: Step): void {
    const course = this.#of(document)
    const now = this.#clock()
    const last = course.done.at(-1)
    const isOne =
      last?.joins !== undefined &&
      last.joins === step.joins &&
      now - course.lastAt < atOnce &&
      course.undone.length === 0
    course.done = isOne
      ? [...course.done.slice(0, -1), { ...step, undo: last.undo }]
      : [...course.done, step].slice(-most)
    course.undone = []
    course.lastAt = now
  }

  undo(document: string): Promise<void> {
    return this.#next(async () => {
      const course = this.#of(document)
      const step = course.done.at(-1)
      if (step === undefined || !(await step.undo())) return
      course.done = course.done.filter((one) => one !== step)
      course.undone = [...course.undone, step]
    })
  }

  redo(document: string): Promise<void> {
    return this.#next(async () => {
      const course = this.#of(document)
      const step = course.undone.at(-1)
      if (step === undefined || !(await step.redo())) return
      course.undone = course.undone.filter((one) => one !== step)
      course.done = [...course.done, step]
      course.lastAt = 0
    })
  }

  /** What was worked out is signed now, or has been given up. */
  settle(document: string): void {
    const course = this.#of(document)
    course.done = course.done.filter(({ kind }) => kind !== 'work')
    course.undone = course.undone.filter(({ kind }) => kind !== 'work')
  }

  #of(document: string): Course {
    const known = this.#courses.get(document)
    if (known !== undefined) return known
    const course: Course = { done: [], undone: [], lastAt: 0 }
    this.#courses.set(document, course)
    return course
  }

  /** One after another: a key that is pressed twice takes back two steps, and none of them twice. */
  async #next(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    await turn
  }
}
