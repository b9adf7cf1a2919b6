/** A weight that favours nobody and comes out the same again: 1 + hash mod 9973 (FNV-1a, 32 bits). */
export const tieBreakWeight = (name: string): number => 1 + (fnv(name) % 9973)

function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash
}
