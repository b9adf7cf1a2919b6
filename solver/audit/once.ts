/**
 * Counts once of each thing, and keeps the count as long as the thing itself is kept: an audit that is
 * repeated after every click need not count anew what the click did not change. What is counted from
 * must never change afterwards, as counties, definitions, postings and replays never do.
 */
// Builders may leave out what nobody asks for.
/* @__NO_SIDE_EFFECTS__ */
export function once<Of extends object, Count>(count: (of: Of) => Count): (of: Of) => Count {
  const counts = new WeakMap<Of, { readonly count: Count }>()
  return (of) => {
    const known = counts.get(of) ?? { count: count(of) }
    counts.set(of, known)
    return known.count
  }
}
