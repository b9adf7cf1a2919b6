import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): what is hashed, what is stored and what is signed. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Only JSON values have a canonical form.')
  return text
}
