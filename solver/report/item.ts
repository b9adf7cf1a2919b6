import { type DeferralReason, deferralReasons } from '../domain/codes.ts'
import type { Profile } from '../rules/index.ts'

/**
 * Illness, pregnancy and family are nobody's business on paper: of these reasons documents print
 * the item's number and never the word.
 */
const sensitive: readonly DeferralReason[] = ['Z02', 'Z03', 'Z04', 'Z05', 'Z11']

export const isSensitive = (reason: DeferralReason): boolean => sensitive.includes(reason)

/** 第（二）项: the item of the county's own list of exemptions, in its order. */
export function itemNumber(profile: Profile, reason: DeferralReason): string {
  const index = profile.definitions.due.exemptions.findIndex((entry) => entry.reason === reason)
  return index < 0 ? '第（　）项' : `第（${chineseNumber(index + 1)}）项`
}

/** For the bureau's own list: the word follows where it tells nothing private. */
export const itemWithWord = (profile: Profile, reason: DeferralReason): string =>
  isSensitive(reason)
    ? itemNumber(profile, reason)
    : `${itemNumber(profile, reason)}${deferralReasons[reason]}`

/** The code that leads the auditor's reason for a deferral; `null` where it has none. */
export function reasonCode(reason: string): DeferralReason | null {
  const code = reason.slice(0, 3)
  return code in deferralReasons ? (code as DeferralReason) : null
}

/** 1-99: 一, 十, 十一, 二十, 二十一. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = digits[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : digits[tens]}十${ones}`
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
