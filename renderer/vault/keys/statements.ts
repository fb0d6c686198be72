import { toHex, type Statement, type UnsignedStatement } from '../../domain/log/index.ts'
import { ID_BYTES } from '../format/constants.ts'
import { randomBytes } from '../format/sodium.ts'
import { signBody, type Signer } from './signing.ts'

export function newId(): string {
  return toHex(randomBytes(ID_BYTES))
}

/** `Omit` that keeps the members of a union apart. */
type Body<T> = T extends unknown ? Omit<T, 'v' | 'vault' | 'id' | 'at' | 'by'> : never
export type StatementBody = Body<UnsignedStatement>
type Made<T extends StatementBody['type']> = Extract<Statement, { type: T }>

/** One who makes statements at one time: the root or a representative. */
export function stating(vault: string, at: string, by: string, signer: Pick<Signer, 'sign'>) {
  return function state<T extends StatementBody['type']>(body: Extract<StatementBody, { type: T }>): Made<T> {
    const unsigned = { v: 1 as const, vault, id: newId(), at, by, ...body }
    // The members are those of the one type, and the signature has just been added.
    return signBody('statement', unsigned, signer) as unknown as Made<T>
  }
}
