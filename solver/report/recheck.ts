import type { KnownTransfer, Register } from './register.ts'
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
    ['transfers', register.transfers.length, report.transfers.length],
    ['leaving', sum(({ leaving }) => leaving.length), report.transfers.length],
    ['arriving', sum(({ arriving }) => arriving.length), report.transfers.length],
    // Transfers of leaders and of closing schools are listed without counting as rotation.
    ['rotated', register.transfers.filter(isRotation).length, report.rotation.moved],
    [
      'backbone rotated',
      register.transfers.filter(
        (transfer) => isRotation(transfer) && transfer.standing?.backbone === true,
      ).length,
      report.rotation.backboneMoved,
    ],
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
    // What one school gains another gives up: the county's total is not the bureau's to change.
    [
      'quota shifts',
      (report.provision?.quota ?? []).reduce((total, { shift }) => total + shift, 0),
      0,
    ],
  ]
  const wrong = counts.filter(([, printed, audited]) => printed !== audited)
  if (wrong.length === 0) return
  const list = wrong.map(([name, printed, audited]) => `${name}: ${printed} ≠ ${audited}`)
  throw new Error(`Printed totals differ from the audit: ${list.join(', ')}.`)
}

const isRotation = ({ figures }: KnownTransfer): boolean => figures.counts !== false
