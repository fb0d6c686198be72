import { SverkaError } from '../../preload/contract/errors.ts'

/**
 * `https://host[:port]` and nothing else: no path, no name or password, no plain HTTP.
 * @throws SverkaError BAD_ARGUMENT
 */
export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const bare = url !== null && url.pathname === '/' && url.search === '' && url.hash === ''
  if (!bare || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw new SverkaError('BAD_ARGUMENT', ['origin'])
  }
  return url.origin
}
