import type { Stage } from '../domain/codes.ts'
import type { County, School, StageFigures } from '../domain/county.ts'
import { schoolId } from '../domain/ids.ts'
import { apportion, sumOf } from './apportion.ts'
import { calibrations, pupilsPer100Teachers } from './calibration.ts'
import { sampleBaseMonth, sampleYear } from './generate.ts'
import { itemAt, randomOf } from './random.ts'
import type { RosterUnit } from './roster-unit.ts'
import { drawRoster } from './rosters.ts'
import type { SchoolRow } from './school-row.ts'
import { type Standing, settingsBySize } from './settings-by-size.ts'

/**
 * A made-up roster for real schools: every school keeps its pupils, classes and places, and gets
 * exactly its teachers, men and women; who they are is drawn. Quotas, posts and facilities stay
 * empty, for no school table has them.
 */
export function rosterForSchools(
  table: readonly SchoolRow[],
  options: { readonly seed: number; readonly name?: string },
): County {
  const standings = settingsBySize(table)
  const schools = table.map((row, i) => schoolOf(row, i, itemAt(standings, i)))
  const units = table.flatMap((row, i) => unitsOf(row, itemAt(schools, i)))
  const calibration = calibrations.comfortable
  return {
    name: options.name ?? '合成县',
    year: sampleYear,
    baseMonth: sampleBaseMonth,
    synthetic: true,
    schools,
    teachers: drawRoster(
      units,
      { baseMonth: sampleBaseMonth, calibration, onlyFullTime: true },
      randomOf(options.seed, 'rosters-for-schools'),
    ),
    lessons: [],
    distances: [],
    networks: [],
    wishes: [],
    overrides: [],
  }
}

function schoolOf(row: SchoolRow, index: number, { setting, townSeat }: Standing): School {
  const figures = { primary: figuresOf(row, 0, 6), junior: figuresOf(row, 6, 9) }
  return {
    id: schoolId(row.code ?? row.name),
    code: row.code,
    name: row.name,
    shortName: null,
    order: index + 1,
    township: row.township,
    kind: kindOf(figures),
    setting,
    townSeat,
    weak: false,
    strong: false,
    sponsor: row.isPrivate ? 'private' : 'county',
    legalEntity: null,
    centralSchool: null,
    ...figures,
    facilities: {
      teachingArea: null,
      sportsArea: null,
      equipmentValue: null,
      mediaRoomsPer100: null,
    },
    facilitiesMissed: null,
    posts: { senior: null, intermediate: null, junior: null },
    beds: null,
    location: row.location,
    note: '',
  }
}

function figuresOf(row: SchoolRow, from: number, to: number): StageFigures | null {
  const pupilsByGrade = row.pupilsByGrade.slice(from, to)
  const classesByGrade = row.classesByGrade.slice(from, to)
  const pupils = sumOf(pupilsByGrade)
  if (pupils === 0) return null
  return { pupils, classes: sumOf(classesByGrade), pupilsByGrade, classesByGrade, quota: null }
}

function kindOf({ primary, junior }: Pick<School, Stage>): School['kind'] {
  if (junior === null) return 'primary'
  return primary === null ? 'junior' : 'nine-year'
}

/** The teachers of a school of both stages are shared out as counties staff the stages. */
function unitsOf(row: SchoolRow, school: School): readonly RosterUnit[] {
  const present = (['primary', 'junior'] as const).filter((stage) => school[stage] !== null)
  const weights = present.map((stage) => (school[stage]?.pupils ?? 0) / pupilsPer100Teachers[stage])
  const teachers = apportion(row.teachers, weights)
  const women = row.women === null ? null : apportion(row.women, weights, { caps: teachers })
  return present.map((stage, i) => ({
    school,
    stage,
    teachers: itemAt(teachers, i),
    women: women === null ? null : itemAt(women, i),
  }))
}
