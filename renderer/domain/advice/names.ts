import { aligned } from './letters.ts'
import type { Piece, SchemeId } from './note.ts'
import { cyrillicSchemes, hasCyrillic, latin, transliterated } from './schemes.ts'

/**
 * A claimed name beside the one in the machine-readable lines, by every scheme. Schemes differ, holders may wish for
 * another spelling, surnames change: which letters differ is shown, and nothing fails by it.
 */

interface NameCompared {
  readonly claimed: string
  readonly inMrz: string
  readonly agree: SchemeId[]
  readonly nearest: { readonly scheme: SchemeId; readonly pieces: Piece[] } | null
  readonly truncated: boolean
}

/** A way of writing the claimed name and the zone's so that they can be compared letter by letter. */
interface Writing {
  readonly scheme: SchemeId
  readonly claimed: string
  readonly zone: string
}

/**
 * @param claimed the name in the forms in which a document may have it: the given name alone, and with the patronymic
 * @param parts of the zone's name, as `ZoneName` has them
 */
export function compareName(
  claimed: readonly string[],
  parts: readonly string[],
  truncated: boolean,
): NameCompared {
  const writings = claimed.flatMap((form) => writingsOf(form, parts))
  const agreeing = writings.filter((writing) => agree(writing, truncated))
  const agreed = [...new Set(agreeing.map(({ scheme }) => scheme))]
  const distances = writings.map((writing) => {
    const zone = plain(writing.zone)
    const whole = plain(writing.claimed)
    return { scheme: writing.scheme, ...aligned(truncated ? whole.slice(0, zone.length) : whole, zone) }
  })
  const best = distances.toSorted((a, b) => a.distance - b.distance)[0]
  return {
    claimed: claimed[0] ?? '',
    inMrz: parts.join(' '),
    agree: agreed,
    nearest: agreed.length > 0 || best === undefined ? null : { scheme: best.scheme, pieces: best.pieces },
    truncated,
  }
}

/** None where the name has letters that no scheme knows. */
function writingsOf(claimed: string, parts: readonly string[]): Writing[] {
  const zone = parts.join('<')
  if (hasCyrillic(zone) && hasCyrillic(claimed)) {
    const letters = claimed
      .normalize('NFC')
      .toUpperCase()
      .replaceAll(/[^\p{L}]+/gu, '<')
    return [{ scheme: 'russian-passport', claimed: letters, zone }]
  }
  if (hasCyrillic(zone)) {
    const written = transliterated(claimed, latin)
    if (written === null) return []
    return cyrillicSchemes.flatMap((scheme) => {
      const other = transliterated(parts.join(' '), scheme)
      return other === null ? [] : [{ scheme: scheme.id, claimed: written, zone: other }]
    })
  }
  return (hasCyrillic(claimed) ? cyrillicSchemes : [latin]).flatMap((scheme) => {
    const written = transliterated(claimed, scheme)
    return written === null ? [] : [{ scheme: scheme.id, claimed: written, zone }]
  })
}

/** Hyphens, spaces and fillers make no difference: the zone may have any of them or none. */
const plain = (text: string): string => text.replaceAll('<', '')

function agree({ claimed, zone }: Writing, truncated: boolean): boolean {
  if (plain(claimed) === plain(zone)) return true
  if (!truncated || zone === '') return false
  // Cut off at the end, or each part to what had room (ICAO 9303, part 4, 4.2.3; parts 5 and 6 likewise).
  const whole = claimed.split('<')
  const kept = zone.split('<')
  return kept.length <= whole.length && kept.every((part, i) => whole[i]?.startsWith(part) === true)
}
