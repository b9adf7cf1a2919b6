/** What can be gone to by typing 搜索: a page, a school, a teacher by number or name, a clause. */
export type PlaceKind = 'page' | 'school' | 'teacher' | 'clause'
export type FoundPlace = {
  readonly kind: PlaceKind
  readonly id: string
  readonly words: string
  /** What tells it from its like: township, school, document. */
  readonly hint: string
  readonly to: string
  /** Selection of the address; `null` for a page. */
  readonly selection: string | null
}

const kinds: readonly PlaceKind[] = ['page', 'school', 'teacher', 'clause']
/** Of each kind so many are listed; more letters find the rest. */
export const mostOfKind = 8

/**
 * Places whose words, number or hint hold what was typed: whole matches first, then those that begin
 * with it, then in their own order. Nothing typed: the pages alone.
 */
export function foundPlaces(places: readonly FoundPlace[], typed: string): readonly FoundPlace[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return places.filter(({ kind }) => kind === 'page')
  return kinds.flatMap((kind) =>
    places
      .flatMap((place) => {
        const rank = place.kind === kind ? rankOf(place, wanted) : null
        return rank === null ? [] : [{ place, rank }]
      })
      .sort((a, b) => a.rank - b.rank)
      .slice(0, mostOfKind)
      .map(({ place }) => place),
  )
}

/** A hint finds nothing for people: else a school's name would list all its teachers. */
function rankOf({ kind, id, words, hint }: FoundPlace, wanted: string): number | null {
  const texts = (kind === 'teacher' ? [id, words] : [id, words, hint]).map((text) =>
    text.toLowerCase(),
  )
  if (texts.includes(wanted)) return 0
  if (texts.some((text) => text.startsWith(wanted))) return 1
  return texts.some((text) => text.includes(wanted)) ? 2 : null
}
