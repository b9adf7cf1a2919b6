/** The streaming XML parser inside the spreadsheet library, which ships no types for it. */
declare module 'exceljs/lib/utils/parse-sax.js' {
  type SaxEvent =
    | {
        readonly eventType: 'opentag'
        readonly value: {
          readonly name: string
          readonly attributes: { readonly [name: string]: string }
        }
      }
    | { readonly eventType: 'text'; readonly value: string }
    | { readonly eventType: 'closetag'; readonly value: { readonly name: string } }
  const parseSax: (chunks: AsyncIterable<string>) => AsyncIterable<readonly SaxEvent[]>
  // The library exports its function this way.
  export default parseSax
}
