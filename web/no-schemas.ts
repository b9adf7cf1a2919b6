/**
 * Stands in the built page where the rules name their library of schemas (api/page-build.ts): there
 * rules give their names and sentences, and what a clause may say is checked by the service. A schema
 * can be written down; whoever reads one, or checks with one, has come to the wrong place.
 */
type Chained = (...words: readonly unknown[]) => object

const misread = (word: string | symbol): never => {
  throw new Error(`The page has no schemas: ${String(word)}.`)
}

const checking = new Set<string | symbol>(['parse', 'safeParse', 'parseAsync', 'safeParseAsync'])

/** A word that may be called and nothing else, and what the call gives can be called on. */
const chained = (word: string | symbol): Chained =>
  new Proxy<Chained>(() => (checking.has(word) ? misread(word) : z), {
    get: (_, next) => misread(`${String(word)}.${String(next)}`),
    ownKeys: () => misread(word),
  })

export const z: object = new Proxy(
  {},
  { get: (_, word) => chained(word), ownKeys: () => misread('keys') },
)
