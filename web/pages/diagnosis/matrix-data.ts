import { indicatorCodes, type Stage } from '../../../solver/browser.ts'
import type { MatrixSchool } from '../../views/indicator-matrix-layout.ts'
import { type Counted, clauseOf, rowsOf } from './counted.ts'

/** Schools of a stage with their seven indicators, as the audit found them. */
export function matrixSchools(counted: Counted, stage: Stage): readonly MatrixSchool[] {
  const rows = rowsOf(counted, stage)
  const schools = new Map(counted.county.schools.map((school) => [school.id, school]))
  return counted.report.units
    .filter((unit) => unit.stage === stage)
    .flatMap((unit) => {
      const school = schools.get(unit.school)
      if (school === undefined) return []
      const { id, name, setting, township } = school
      const cells = rows.map((row) => {
        const own = row.schools.find((each) => each.school === unit.school)
        return {
          code: indicatorCodes[row.indicator],
          value: own?.value ?? null,
          threshold: row.threshold,
          floor: row.floor,
          status: own?.status ?? ('unknown' as const),
        }
      })
      const verdict = lineVerdict(counted, unit.school, stage, unit.pupils)
      return [{ id, name, setting, township, pupils: unit.pupils, cells, verdict }]
    })
}

/** At least so many of seven: as the audit judged this school and stage; too small ones it does not judge. */
function lineVerdict(
  { profile, report }: Counted,
  school: string,
  stage: Stage,
  pupils: number,
): MatrixSchool['verdict'] {
  const clause = clauseOf(profile, 'resource-indicators')
  if (clause === null || pupils < profile.definitions.counting.minPupils) return 'none'
  const details =
    report.findings
      .find(({ clause: id }) => id === clause.id)
      ?.details.filter((detail) => detail.school === school && detail.stage === stage) ?? []
  if (details.some(({ verdict }) => verdict === 'short')) return 'fails'
  return details.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'complies'
}
