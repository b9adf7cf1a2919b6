import { readZip, type ZipPart, zipOf } from '../zip.ts'
import { fontTable } from './fonts.ts'

/** Parts the library always writes and a letter never needs: comments before all. */
const unwanted = [
  'word/comments.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/numbering.xml',
  'docProps/custom.xml',
] as const

/**
 * The package with only what the letter needs: no comments, no properties but a title, no clock. What
 * is posted on a wall must not carry anything its reader cannot see.
 */
export function cleanPackage(bytes: Uint8Array, title: string): Uint8Array {
  const parts = readZip(bytes)
    .filter(({ name }) => !isUnwanted(name))
    .map(({ name, text }): ZipPart => ({ name, text: cleaned(name, text, title) }))
    .filter(({ name, text }) => !name.endsWith('.rels') || text.includes('<Relationship '))
  return zipOf([
    ...parts.filter(({ name }) => name === contentTypes),
    ...parts.filter(({ name }) => name !== contentTypes),
  ])
}

const contentTypes = '[Content_Types].xml'

const isUnwanted = (name: string): boolean => unwanted.some((part) => part === name)

function cleaned(name: string, text: string, title: string): string {
  if (name === 'docProps/core.xml') return coreProperties(title)
  if (name === 'word/fontTable.xml') return fontTable
  if (name === 'word/document.xml') return offTheGrid(text)
  if (name === 'word/styles.xml') return withDefaultStyle(text)
  if (name === contentTypes)
    return withoutUnwanted(text, /<Override [^>]*?PartName="\/([^"]*)"\/>/g)
  if (name.endsWith('.rels')) {
    return withoutUnwanted(text, /<Relationship [^>]*?Target="([^"]*)"\/>/g)
  }
  return text
}

/** Without one the grid would be measured by whatever a program takes for normal. */
const withDefaultStyle = (text: string): string =>
  text.replace('w:styleId="Normal"', 'w:default="1" w:styleId="Normal"')

/** The library has no word for a paragraph that leaves the grid; by the schema it stands here. */
const offTheGrid = (text: string): string =>
  text.replaceAll('<w:spacing w:after=', '<w:snapToGrid w:val="0"/><w:spacing w:after=')

const withoutUnwanted = (text: string, reference: RegExp): string =>
  text.replace(reference, (whole, target: string) =>
    isUnwanted(target) || isUnwanted(`word/${target}`) ? '' : whole,
  )

/** A fixed moment; it means nothing, and nobody is named. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>均配</dc:creator><cp:lastModifiedBy>均配</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`

const moment = '2026-01-01T00:00:00Z'

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')
