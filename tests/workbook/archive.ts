import { crc32, deflateRawSync } from 'node:zlib'

/** Zip archives and workbooks written by hand, hostile ones among them. */
export type Part = {
  readonly name: string
  readonly data: Uint8Array | string
  /** Size the archive claims instead of the true one. */
  readonly claimedSize?: number
  readonly encrypted?: boolean
}

export function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = deflateRawSync(data)
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    // Bit 11: the name is UTF-8; bit 0: encrypted.
    fields.writeUInt16LE(0x0800 | (part.encrypted === true ? 1 : 0), 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.claimedSize ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    local.push(signed(0x04034b50), fields, name, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(signed(0x02014b50), Buffer.from([20, 0]), fields, tail, name)
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, signed(0x06054b50), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

export type SheetXml = {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Content of the `worksheet` element. */
  readonly xml: string
}

export type BookXml = {
  readonly sheets: readonly SheetXml[]
  /** Content of `sst`. */
  readonly strings?: string
  /** Content of `styleSheet`. */
  readonly styles?: string
  readonly from1904?: boolean
  readonly more?: readonly Part[]
}

/** A workbook with exactly this XML inside. */
export const xlsxOf = (book: BookXml): Buffer => zipOf(partsOf(book))

export function partsOf(book: BookXml): readonly Part[] {
  const sheets = book.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  )
  const relations = book.sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return [
    {
      name: '[Content_Types].xml',
      data: `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${prolog}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${book.from1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...optional('xl/sharedStrings.xml', 'sst', book.strings),
    ...optional('xl/styles.xml', 'styleSheet', book.styles),
    ...book.sheets.map(({ xml }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `${prolog}<worksheet ${main}>${xml}</worksheet>`,
    })),
    ...(book.more ?? []),
  ]
}

const prolog = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

const optional = (name: string, root: string, content: string | undefined): readonly Part[] =>
  content === undefined ? [] : [{ name, data: `${prolog}<${root} ${main}>${content}</${root}>` }]

/** `sheetData` of rows given as XML of their cells. */
export const rowsXml = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`

/** A text cell without shared strings. */
export const textXml = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
