/**
 * Numbers of built-in formats that show a day or a month; those from 27 on are the ones of Chinese
 * Office (27 is `yyyy"年"m"月"`), which have no code in the file. Times of day alone are no dates.
 */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Does the format show a calendar day or month? `code` is absent for built-in formats. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id)
  const [first = ''] = code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';')
  const pattern = first.replace(/general|G\/通用格式/i, '')
  // `m` next to hours or seconds is minutes.
  return /[yd]/i.test(pattern) || (/m/i.test(pattern) && !/[hs]/i.test(pattern))
}

const day = 86_400_000
const lastSerial = 2_958_465

/** The day a serial number stands for, or `null` where it stands for none. */
export function dateOfSerial(
  serial: number,
  from1904: boolean,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (!(serial >= 1 && serial < lastSerial + 1)) return null
  // Excel believes in a 29 February 1900 (serial 60), so earlier days are off by one.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const date = new Date(start + Math.floor(serial) * day)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
