/** How values of the 参数 sheet are typed: each kind reads the text exactly or not at all. */
export type ValueKind<V> = {
  /** What may be typed, in Chinese. */
  readonly range: string
  readonly read: (text: string) => V | null
  /** Back into words; equal values read the same. */
  readonly show: (value: V) => string
}

/** A whole number, with or without its unit behind it. */
export const whole = (min: number, max: number): ValueKind<number> => ({
  range: `${min}—${max} 的整数`,
  read: (text) => {
    const match = /^(\d{1,6})(\.0+)?(个?(年|月|公里|km|天|工作日))?$/i.exec(plain(text))
    return match ? within(Number(match[1]), min, max) : null
  },
  show: String,
})

/**
 * A whole percentage: `0.10`, `10%` and `10` are all ten percent. A bare `1` may mean either 1 % or
 * all of it, so it is refused.
 */
export const percent = (min: number, max: number): ValueKind<number> => ({
  range: `${min}%—${max}% 的整百分数，如 0.10 或 10%；百分之一请写 1%`,
  read: (text) => {
    const match = /^(\d{1,3})(?:\.(\d{1,9}))?(%?)$/.exec(plain(text))
    if (!match) return null
    const [, units = '', decimals = '', sign = ''] = match
    if (sign === '' && Number(units) === 1) return null
    return sign === '' && Number(units) === 0
      ? within(hundredths(units, decimals), min, max)
      : within(/^0*$/.test(decimals) ? Number(units) : null, min, max)
  },
  show: (value) => `${value}%`,
})

/** A decimal of at most two places, kept as hundredths: `1.3` is 130. */
export const decimal = (min: number, max: number): ValueKind<number> => ({
  range: `${places(min)}—${places(max)}，最多两位小数`,
  read: (text) => {
    const match = /^(\d{1,3})(?:\.(\d{1,9}))?$/.exec(plain(text))
    return match ? within(hundredths(match[1] ?? '', match[2] ?? ''), min, max) : null
  },
  show: places,
})

export const yesNo: ValueKind<boolean> = {
  range: '是 或 否',
  read: (text) => ({ 是: true, 否: false })[plain(text)] ?? null,
  show: (value) => (value ? '是' : '否'),
}

/** The first word of each choice is the one printed. */
export const choice = <V extends string>(
  words: {
    readonly [Value in V]: readonly [string, ...string[]]
  },
): ValueKind<V> => {
  // Keys of an object literal are the values it was written with.
  const values = Object.keys(words) as readonly string[] as readonly V[]
  return {
    range: values.map((value) => words[value][0]).join('、'),
    read: (text) => values.find((value) => words[value].some((w) => w === plain(text))) ?? null,
    show: (value) => words[value][0],
  }
}

/** Full-width forms and spaces mean nothing here. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** `null` when there is more precision than hundredths can hold. */
function hundredths(units: string, decimals: string): number | null {
  const padded = decimals.padEnd(2, '0')
  return /^0*$/.test(padded.slice(2)) ? Number(units) * 100 + Number(padded.slice(0, 2)) : null
}

const within = (value: number | null, min: number, max: number): number | null =>
  value !== null && value >= min && value <= max ? value : null

function places(hundredth: number): string {
  return `${Math.floor(hundredth / 100)}.${String(hundredth % 100).padStart(2, '0')}`
}
