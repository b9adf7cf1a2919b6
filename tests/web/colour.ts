/** Colours by numbers: WCAG contrast, and how far apart two look to eyes of every kind. */

type Triple = readonly [number, number, number]

const linear = (byte: number): number => {
  const part = byte / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const linearOf = (hex: string): Triple => [
  linear(Number.parseInt(hex.slice(1, 3), 16)),
  linear(Number.parseInt(hex.slice(3, 5), 16)),
  linear(Number.parseInt(hex.slice(5, 7), 16)),
]

/** WCAG 2.2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Machado, Oliveira and Fernandes 2009, severity 1; on linear light. */
export const sights: { readonly [name: string]: readonly [Triple, Triple, Triple] } = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE76 between two colours as one kind of eye sees them. */
export function apart(a: string, b: string, sight: readonly [Triple, Triple, Triple]): number {
  const [x, y] = [labOf(seen(linearOf(a), sight)), labOf(seen(linearOf(b), sight))]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

const seen = (colour: Triple, rows: readonly [Triple, Triple, Triple]): Triple => {
  const part = (row: Triple): number =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))
  return [part(rows[0]), part(rows[1]), part(rows[2])]
}

function labOf([r, g, b]: Triple): Triple {
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const root = (value: number): number =>
  value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116
