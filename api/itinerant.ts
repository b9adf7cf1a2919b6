import { type AuditReport, itinerantGoals, type Run, stops } from '../solver/index.ts'

/** 走教 in a line, as the audit counts it; nothing where the profile plans none. */
export function itinerantLines({ itinerant }: AuditReport): readonly string[] {
  if (itinerant === undefined) return []
  const { postings, total, remarks } = itinerant
  const people = new Set(postings.map(({ posting }) => posting.teacher)).size
  const lessons = postings.reduce((sum, { posting }) => sum + posting.lessons, 0)
  return [
    `走教：${people} 人，每周 ${lessons} 节；小规模学校走教学科缺课现状 ${total.before} 节、交流后 ${total.afterTransfers} 节、走教后 ${total.afterItinerant} 节。`,
    ...remarks,
  ]
}

/** How sure the itinerant stage is of itself. */
export function itinerantProof({ itinerant, levels }: Run): readonly string[] {
  if (itinerant === undefined) return []
  const open = itinerant.levels.filter(({ proven }) => !proven)
  return open.length === 0
    ? [`走教：各级目标都已证明不能更好${outside(levels)}。`]
    : open.map(
        ({ goal, gap, unit, stoppedBy }) =>
          `走教目标“${itinerantGoals[goal]}”：可行，差距 ${gap} ${unit}（${stops[stoppedBy]}）`,
      )
}

/** The second stage has no certificate; where the first has one, that is said. */
const outside = (levels: Run['levels']): string =>
  levels.some(({ checked }) => checked !== undefined) ? '（为求解器所称，不在证书之内）' : ''
