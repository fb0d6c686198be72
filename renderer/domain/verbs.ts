import { gatedVerbs, processingActs } from './vocabulary.ts'
import type { GatedVerb, ProcessingAct, Verb } from './vocabulary.ts'

const gated: ReadonlySet<Verb> = new Set(gatedVerbs)

/** The policy's last nine verbs, done only on the decision of an authorised representative (demand 2). */
export function isGated(verb: Verb): verb is GatedVerb {
  return gated.has(verb)
}

/** The verb a mandate must name for this act; null: the act needs none. */
export function mandateNeeded(act: ProcessingAct): GatedVerb | null {
  const verb = processingActs[act]
  return isGated(verb) ? verb : null
}
