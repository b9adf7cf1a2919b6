import type { ItinerantFigures, UncoveredLessons } from '../domain/audit-report.ts'
import { subjects } from '../domain/codes.ts'
import { plain } from './format.ts'
import { lineName, type Register } from './register.ts'

/** Why this teacher goes there by the week; every number is the audit's. */
export function explainPosting(register: Register, { posting }: ItinerantFigures): string {
  const { teacher, to, stage, subject, trips, lessons } = posting
  const school = register.schools.get(to)
  const name = register.teachers.get(teacher)?.name ?? teacher
  const line = uncoveredAt(register, posting)
  const place = school === undefined ? to : lineName({ school, stage })
  const gap = line?.afterTransfers ?? 0
  const small = line !== null && gap < line.load ? '，不足1名专任教师工作量' : ''
  return `${place}${subjects[subject]}周课时缺口${plain(gap)}节${small}，由${name}每周走教${trips}次、${lessons}节。`
}

/** What the receiving unit lacked and lacks; `null` where it lacked nothing. */
export const uncoveredAt = (
  { report }: Register,
  { to, stage, subject }: ItinerantFigures['posting'],
): UncoveredLessons | null =>
  report.itinerant?.uncovered.find(
    (line) => line.school === to && line.stage === stage && line.subject === subject,
  ) ?? null
