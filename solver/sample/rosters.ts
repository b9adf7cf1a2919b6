import type { Subject } from '../domain/codes.ts'
import type { Teacher } from '../domain/county.ts'
import { teacherId } from '../domain/ids.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { withBackbone } from './backbone-records.ts'
import type { Calibration } from './calibration.ts'
import { type Career, drawCareers } from './careers.ts'
import { withDegrees } from './degrees.ts'
import { withHouseholds } from './households.ts'
import { withLicences } from './licences.ts'
import { teacherNames } from './names.ts'
import { withOffices } from './offices.ts'
import { withPersonnelFiles } from './personnel-files.ts'
import { itemAt, type Random } from './random.ts'
import { type Draft, type RosterUnit, revise } from './roster-unit.ts'
import { withServiceRecords } from './service-records.ts'
import { withStandings } from './standings.ts'
import { drawSubjects } from './subject-mix.ts'
import { withTeachingShares } from './teaching-shares.ts'

export type RosterOptions = {
  readonly baseMonth: YearMonth
  readonly calibration: Calibration
  /** The head counts are of full-time teachers: no substitutes, nobody part-time. */
  readonly onlyFullTime: boolean
}

/** Said in the remark of every made-up row. */
export const syntheticNote = '合成数据'

/** The teachers of all units, exactly as many as each has, numbered in the order of the units. */
export function drawRoster(
  units: readonly RosterUnit[],
  options: RosterOptions,
  random: Random,
): readonly Teacher[] {
  const { baseMonth, calibration, onlyFullTime } = options
  const people = drawPeople(units, options, random)
  const schooled = withDegrees(people, random.fork('degrees'))
  const led = withOffices(schooled, baseMonth, random.fork('offices'))
  const standing = withStandings(led, { baseMonth, onlyFullTime }, random.fork('standings'))
  const recorded = withServiceRecords(standing, baseMonth, random.fork('records'))
  const honoured = withBackbone(recorded, { baseMonth, calibration }, random.fork('backbone'))
  const sharing = withTeachingShares(honoured, random.fork('teaching'))
  const licensed = withLicences(sharing, random.fork('licences'))
  const housed = withHouseholds(licensed, random.fork('households'))
  return withPersonnelFiles(housed, baseMonth, random.fork('files')).map(({ teacher }) => teacher)
}

function drawPeople(
  units: readonly RosterUnit[],
  { baseMonth, calibration }: RosterOptions,
  random: Random,
): readonly Draft[] {
  const subjects = drawSubjects(units, calibration, random.fork('subjects'))
  const nameOf = teacherNames(random.fork('names'))
  const drafts = units.flatMap((unit) => {
    const careers = drawCareers(unit, baseMonth, random.fork(`${unit.school.id}/${unit.stage}`))
    const mix = subjects.get(unit) ?? []
    return careers.map(
      (career, i): Draft => ({
        unit,
        teacher: blank(unit, career, nameOf(career), itemAt(mix, i)),
      }),
    )
  })
  return revise(drafts, (_, i) => ({ id: teacherId(String(i + 1).padStart(6, '0')) }))
}

/** In quota, present, without anything that is drawn later. */
const blank = (unit: RosterUnit, career: Career, name: string, subject: Subject): Teacher => ({
  id: teacherId(''),
  name,
  sex: career.sex,
  birth: career.birth,
  personnelSchool: unit.school.id,
  teaching: [{ school: unit.school.id, share: 1000 }],
  employment: 'in-quota',
  hirer: null,
  presence: 'present',
  lentTo: null,
  office: 'none',
  stages: unit.stage === 'primary' ? { primary: 1000, junior: 0 } : { primary: 0, junior: 1000 },
  subjects: [subject],
  licences: [],
  weeklyLessons: null,
  degree: 'college',
  title: career.title,
  backbone: [],
  since: career.since,
  workSince: career.workSince,
  ruralYears: null,
  lastRotationStart: null,
  lastRotationEnd: null,
  lastRotationFrom: null,
  lastRotationMoved: null,
  schoolsServed: null,
  retirement: null,
  retirementKind: 'cadre',
  deferral: null,
  deferralSince: null,
  special: null,
  review: null,
  misconduct: false,
  spouse: null,
  home: null,
  trained: null,
  note: syntheticNote,
})
