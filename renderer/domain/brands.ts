/**
 * Where a value comes from is part of its type. What a machine advises is in a box of its own: nothing that
 * takes a verdict, a claim or a reading takes the box, and the compiler says so (demand 3).
 */
declare const provenance: unique symbol

/** Said by the Master about themself. */
export type Claimed<T> = T & { readonly [provenance]: 'claimed' }

/** Read or judged by a person who had the document before them. */
export type Seen<T> = T & { readonly [provenance]: 'seen' }

/** Worked out by a machine, for a person to weigh. */
export interface Advised<T> {
  readonly [provenance]?: 'advised'
  readonly advice: T
}
