import type { Register } from './register.ts'
import { inQuota, inQuotaAfter, schoolLines } from './tables/school-lines.ts'

/**
 * Totals are made from printed rows; here they are held against the audit's own counts. A
 * difference is a mistake of ours, so nothing is printed.
 */
export function recheck(register: Register): void {
  const { report } = register
  const lines = schoolLines(register)
  const sum = (count: (line: (typeof lines)[number]) => number) =>
    lines.reduce((total, line) => total + count(line), 0)
  const listed = new Set(register.lines.map(({ school }) => school.id))
  const figures = report.schools.filter(({ school }) => listed.has(school))
  const standing = (wanted: string) => (line: (typeof lines)[number]) =>
    line.standings.filter((entry) => entry.standing === wanted).length
  const counts: readonly (readonly [string, number, number])[] = [
    ['due', sum(standing('due')), report.rotation.due],
    ['deferred', sum(standing('deferred')), report.rotation.deferred],
    ['transfers', register.transfers.length, report.rotation.moved],
    ['arriving', sum(({ arriving }) => arriving.length), report.rotation.moved],
    [
      'in quota before',
      sum(({ people }) => people.filter(inQuota).length),
      figures.reduce((total, school) => total + school.inQuotaBefore, 0),
    ],
    [
      'in quota after',
      sum(inQuotaAfter),
      figures.reduce((total, school) => total + school.inQuotaAfter, 0),
    ],
  ]
  const wrong = counts.filter(([, printed, audited]) => printed !== audited)
  if (wrong.length === 0) return
  const list = wrong.map(([name, printed, audited]) => `${name}: ${printed} ≠ ${audited}`)
  throw new Error(`Printed totals differ from the audit: ${list.join(', ')}.`)
}
