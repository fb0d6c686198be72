import type { ViewerProblem } from './messages.ts'

/** Why a document or page cannot be shown; everything else thrown in the viewer is its own mistake. */
export class Fault extends Error {
  readonly problem: ViewerProblem

  constructor(problem: ViewerProblem) {
    super(problem)
    this.name = 'Fault'
    this.problem = problem
  }
}
