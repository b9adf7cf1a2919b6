import yauzl from 'yauzl'

/** An office file as a stranger's program opens it: every part by its name, in the order of the archive. */
export function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null || zip === undefined) {
        reject(error)
        return
      }
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null || stream === undefined) {
            reject(failed)
            return
          }
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

/** Text of each paragraph of a .docx outside and inside tables, in order. */
export async function paragraphsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return paragraphsIn((await partsOf(bytes)).get('word/document.xml') ?? '')
}

/** Tables of a .docx: rows of cell texts. */
export async function tablesOf(
  bytes: Uint8Array,
): Promise<readonly (readonly (readonly string[])[])[]> {
  const xml = (await partsOf(bytes)).get('word/document.xml') ?? ''
  return elements(xml, 'tbl').map((table) =>
    elements(table, 'tr').map((row) =>
      elements(row, 'tc').map((cell) => paragraphsIn(cell).join('\n')),
    ),
  )
}

const paragraphsIn = (xml: string): readonly string[] =>
  elements(xml, 'p').map((paragraph) => elements(paragraph, 't').map(unescaped).join(''))

/** Inner XML of every element of that name; none of these stands within its like here. */
const elements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?(?:/>|>([\\s\\S]*?)</w:${name}>)`, 'g'))].map(
    ([, inner]) => inner ?? '',
  )

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** All text of an office file, markup left out: what a search through it would find. */
export async function allText(bytes: Uint8Array): Promise<string> {
  return [...(await partsOf(bytes)).values()]
    .map((part) => unescaped(part.replace(/<[^>]*>/g, '\u0001')))
    .join('\n')
}
