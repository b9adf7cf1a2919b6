import { deferralReasons, type Standing, type TeacherId } from '../../../solver/browser.ts'
import type { Text } from '../../text/zh-CN/index.ts'

/** Why people are, or are not, to move: one line a ground. */
export type Ground = {
  readonly key: string
  readonly standing: Standing['standing']
  readonly label: string
  /** Of health or family 敏感: names are for those alone who keep them. */
  readonly sensitive: boolean
  readonly people: readonly TeacherId[]
}

/** Grounds of health and family 敏感: of these only the code is told. */
const sensitive = ['Z02', 'Z03', 'Z04', 'Z05']

/** Due first, then the deferred by code, then the hindrances by how many they concern. */
export function groundsOf(
  standings: readonly Standing[],
  { eligibility }: Text['data'],
): readonly Ground[] {
  const grounds = new Map<
    string,
    { readonly standing: Standing['standing']; people: TeacherId[] }
  >()
  for (const { teacher, standing, reason } of standings) {
    const label = labelOf(standing, reason, eligibility)
    const key = `${standing} ${label}`
    const own = grounds.get(key) ?? { standing, people: [] }
    own.people.push(teacher)
    grounds.set(key, own)
  }
  return [...grounds]
    .map(([key, { standing, people }]) => ({
      key,
      standing,
      label: key.slice(standing.length + 1),
      sensitive: isSensitive(standing, key.slice(standing.length + 1), eligibility),
      people,
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        (a.standing === 'deferred'
          ? compare(a.label, b.label)
          : b.people.length - a.people.length || compare(a.label, b.label)),
    )
}

const order: readonly Standing['standing'][] = ['due', 'deferred', 'not-due']
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Absence may be for illness or birth as well. */
const isSensitive = (standing: string, label: string, { absent }: Words): boolean =>
  (standing === 'deferred' && sensitive.includes(label.slice(0, 3))) || label === absent

type Words = Text['data']['eligibility']

function labelOf(standing: Standing['standing'], reason: string, words: Words): string {
  if (standing === 'due') return words.due
  if (standing === 'deferred') return deferralLabel(reason, words)
  return hindranceLabel(reason, words)
}

function deferralLabel(reason: string, words: Words): string {
  const code = /^Z\d\d/.exec(reason)?.[0] ?? ''
  if (sensitive.includes(code)) return `${code}（${words.healthOnly}）`
  return code in deferralReasons
    ? `${code} ${deferralReasons[code as keyof typeof deferralReasons]}`
    : words.other
}

/** The sentence of the audit without what is the person's own: years, offices and kinds of absence. */
function hindranceLabel(reason: string, words: Words): string {
  if (reason.startsWith('人事关系')) return words.outside
  if (reason.startsWith('在岗状态')) return words.absent
  if (reason.includes('另行安排')) return words.office
  const years = /连续任教 -?\d+ 年，未满 (\d+) 年/.exec(reason)?.[1]
  if (years !== undefined) return words.years(years)
  return reason.replace(/，未列入符合条件名册。$/, '')
}
