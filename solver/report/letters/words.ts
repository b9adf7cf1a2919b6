import { dateInWords } from '../format.ts'
import { chineseNumber } from '../item.ts'

/** Stands where a fact is still missing; a paper with it is never published or final. */
export const open = '【待填】'

export const given = (text: string | undefined): string =>
  text === undefined || text.trim() === '' ? open : text

export const givenDate = (date: string | undefined): string =>
  date === undefined || date === '' ? open : dateInWords(date)

/** Set by hand when the seal is. */
export const signingDate = (date: string): string =>
  date === '' ? '　　年　月　日' : dateInWords(date)

/** `2026年7月14日至7月20日`: the year again only where it changes. */
export function daysInWords(from: string | undefined, until: string | undefined): string {
  const end = givenDate(until)
  const sameYear = from !== undefined && until?.slice(0, 4) === from.slice(0, 4)
  return `${givenDate(from)}至${sameYear ? end.replace(/^\d+年/, '') : end}`
}

/** 一、 of sections. */
export const section = (number: number, name: string): string => `${chineseNumber(number)}、${name}`

/** （一） of what stands under them. */
export const subsection = (number: number, name: string): string =>
  `（${chineseNumber(number)}）${name}`

/** 《文件》（文号）. */
export const cite = ({
  document,
  number,
}: {
  readonly document: string
  readonly number: string
}): string => `《${document}》${number === '' ? '' : `（${number}）`}`

/** 文号 with its number left to the office: never invented. */
export const documentNumber = (prefix: string | undefined, year: number): string =>
  `${given(prefix)}〔${year}〕　　号`
