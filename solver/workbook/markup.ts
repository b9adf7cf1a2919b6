/**
 * The spreadsheet library's own XML parser, without the library, which would cost every quarantine
 * process a second. It is fed with text: fed with bytes it cuts Chinese characters in two.
 */
import xmlEvents from 'exceljs/lib/utils/parse-sax.js'

export type Attributes = { readonly [name: string]: string }

/** What is wanted of a part; names come without their prefix, as some programs write `x:row`. */
export type Visitor = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/**
 * Walks through the XML of a part, piece by piece; between pieces the caller has the word.
 * Malformed and unfinished XML ends in an error. Entities of a document's own are not known to the
 * parser and therefore an error too, so nothing can be blown up by them.
 */
export async function* walk(
  chunks: AsyncIterable<string>,
  visitor: Visitor,
): AsyncGenerator<undefined> {
  let depth = 0
  let seen = false
  for await (const events of xmlEvents(chunks)) {
    for (const event of events) {
      if (event.eventType === 'opentag') {
        depth += 1
        seen = true
        visitor.open(bare(event.value.name), event.value.attributes)
      } else if (event.eventType === 'closetag') {
        depth -= 1
        visitor.close(bare(event.value.name))
      } else visitor.text(event.value)
    }
    yield
  }
  if (depth !== 0 || !seen) throw new Error('unfinished XML')
}

/** The same for a small part: all at once. */
export async function walkAll(chunks: AsyncIterable<string>, visitor: Visitor): Promise<void> {
  for await (const _ of walk(chunks, visitor));
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
