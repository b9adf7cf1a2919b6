const endRecord = 0x06054b50
const centralEntry = 0x02014b50
/** 1 January 1980, 00:00: the first moment a zip archive can name. */
const firstDay = 0x0021

/**
 * Sets the time of every zip entry to one fixed moment. The spreadsheet library writes the clock
 * there, and then the same sheets would give other bytes (and another hash) each second.
 */
export function stampZip(bytes: Uint8Array): Uint8Array {
  const stamped = bytes.slice()
  const view = new DataView(stamped.buffer)
  const end = stamped.length - 22
  if (end < 0 || view.getUint32(end, true) !== endRecord) throw new Error('no zip end record')
  const count = view.getUint16(end + 10, true)
  let entry = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(entry, true) !== centralEntry) throw new Error('broken zip directory')
    view.setUint32(entry + 12, firstDay << 16, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstDay << 16, true)
    const variable = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true))
    entry += variable.reduce((sum, length) => sum + length, 46)
  }
  return stamped
}
