/** A county of 150 schools comes to some 50 MB; what swells beyond this is no certificate. */
const mostBytes = 512 * 1024 * 1024

/** gzip begins so; a dossier never does. */
export function isPacked(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  return first === 0x1f && second === 0x8b
}

/** What a packed certificate holds; `null` where it cannot be unpacked or is no JSON. */
export async function unpackedCertificate(
  bytes: ArrayBuffer,
): Promise<{ readonly content: unknown } | null> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  try {
    const text = await textOf(stream.getReader())
    return text === null ? null : { content: JSON.parse(text) }
  } catch (problem) {
    if (isOfTheFile(problem)) return null
    throw problem
  }
}

/** A parser tells of bad text so; of bad packing a browser by a `TypeError`, Node by a code of zlib. */
const isOfTheFile = (problem: unknown): boolean =>
  problem instanceof SyntaxError ||
  problem instanceof TypeError ||
  (problem instanceof Error && 'code' in problem && String(problem.code).startsWith('Z_'))

async function textOf(reader: ReadableStreamDefaultReader<BufferSource>): Promise<string | null> {
  const chunks: BufferSource[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks).text()
    bytes += value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}
