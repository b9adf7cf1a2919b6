import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** One text part of an office file. */
export type ZipPart = { readonly name: string; readonly text: string }

const localEntry = 0x04034b50
const centralEntry = 0x02014b50
const endRecord = 0x06054b50
/** 1 January 1980: the first day a zip archive can name. */
const firstDay = 0x0021
const deflated = 8
/** Names are UTF-8. */
const utf8 = 0x0800

/** Parts of an archive our own library has just written; folders are left out. */
export function readZip(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== endRecord) throw new Error('no zip end record')
  const parts: ZipPart[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const entry = readEntry(bytes, view, at)
    at = entry.next
    if (!entry.part.name.endsWith('/')) parts.push(entry.part)
  }
  return parts
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly part: ZipPart; readonly next: number } {
  if (view.getUint32(at, true) !== centralEntry) throw new Error('broken zip directory')
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const noteLength = view.getUint16(at + 32, true)
  const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
  const local = view.getUint32(at + 42, true)
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.subarray(start, start + view.getUint32(at + 20, true))
  const whole = view.getUint16(at + 10, true) === deflated ? inflateRawSync(packed) : packed
  return {
    part: { name, text: decoder.decode(whole) },
    next: at + 46 + nameLength + extraLength + noteLength,
  }
}

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array }

/** The same parts give the same bytes. */
export const zipOf = (parts: readonly ZipPart[]): Uint8Array =>
  zipFiles(parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })))

/** Files of any kind in one archive, without times: the same files give the same bytes. */
export function zipFiles(parts: readonly ZipFile[]): Uint8Array {
  const entries = parts.map(({ name, bytes }) => entryOf(name, bytes))
  let offset = 0
  const directory = entries.map(({ name, fields, packed }) => {
    const record = Buffer.alloc(46)
    record.writeUInt32LE(centralEntry, 0)
    record.writeUInt16LE(20, 4)
    fields.copy(record, 6)
    record.writeUInt32LE(offset, 42)
    offset += 30 + name.length + packed.length
    return Buffer.concat([record, name])
  })
  const size = directory.reduce((sum, record) => sum + record.length, 0)
  return new Uint8Array(
    Buffer.concat([
      ...entries.flatMap(({ head, name, packed }) => [head, name, packed]),
      ...directory,
      endOf(parts.length, size, offset),
    ]),
  )
}

function entryOf(partName: string, data: Uint8Array) {
  const name = Buffer.from(partName)
  const packed = deflateRawSync(data, { level: 9 })
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(utf8, 2)
  fields.writeUInt16LE(deflated, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(localEntry, 0)
  fields.copy(head, 4)
  return { name, fields, head, packed }
}

function endOf(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(endRecord, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

const decoder = new TextDecoder()
