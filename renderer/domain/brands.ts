/**
 * Where a value comes from is part of its type. What a machine advises is in a box of its own: nothing that
 * takes a verdict, a claim or a reading takes the box, and the compiler says so (demand 3).
 */
declare const provenance: unique symbol

/** Said by the Master about themself. */
export type Claimed<T> = T & { readonly [provenance]: 'claimed' }

/** Read from the document, or judged, by a person who had it before them. */
export type Seen<T> = T & { readonly [provenance]: 'seen' }

/** Worked out by a machine, for a person to weigh. */
export interface Advised<T> {
  readonly advice: T
}

/** Called where something a person typed or clicked comes in, and nowhere else. */
export function seen<T extends string>(value: T): Seen<T> {
  // The brand exists in types only; this call is where it is earned.
  return value as Seen<T>
}

export function advised<T>(advice: T): Advised<T> {
  return { advice }
}
