import type {
  SchoolFigures,
  SubjectFigures,
  UnitCount,
  UnitFigures,
} from '../domain/audit-report.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import { quotaOf } from './places.ts'
import type { Moved, Replay } from './replay.ts'
import type { Rosters, Tally } from './rosters.ts'
import type { LessonBalance, SubjectLessons } from './units.ts'

/** Every unit before and after, in people and weekly lessons. */
export function unitFigures({ units, definitions }: Replay): readonly UnitFigures[] {
  const { basis } = definitions.counting
  const count = (rosters: Rosters): UnitCount => ({
    teaching: people(rosters.teaching.counted),
    personnel: people(rosters.personnel.counted),
    backbone: people(rosters[basis].backbonePer100),
    higherDegree: people(rosters[basis].higherDegreePer100),
    artsSports: people(rosters[basis].artsSportsPer100),
  })
  return units.map(({ school, stage, figures, before, after, lessons }) => ({
    school: school.id,
    stage,
    pupils: figures.pupils,
    classes: figures.classes,
    quota: figures.quota,
    before: count(before),
    after: count(after),
    subjects: lessons.map(subjectFigures),
  }))
}

const people = ({ heads }: Tally): number => heads / 1_000_000

const subjectFigures = ({
  subject,
  need,
  load,
  before,
  after,
}: SubjectLessons): SubjectFigures => ({
  subject,
  need: need / 1000,
  load: load / 1000,
  before: weeklyLessons(before),
  after: weeklyLessons(after),
})

const weeklyLessons = ({ supply, teachers, gap, surplus }: LessonBalance) => ({
  supply: supply / 1000,
  teachers,
  gap: gap / 1000,
  surplus: surplus / 1000,
})

/** Every school of the files, in the county's order. */
export function schoolFigures({
  county,
  staff,
  moved,
  standings,
}: Replay): readonly SchoolFigures[] {
  const due = new Map<SchoolId, number>()
  const deferred = new Map<SchoolId, number>()
  for (const { id, personnelSchool } of county.teachers) {
    const standing = standings.get(id)?.standing
    if (standing === 'due') raise(due, personnelSchool)
    if (standing === 'deferred') raise(deferred, personnelSchool)
  }
  const leave = idsBy(moved, ({ from }) => from.id)
  const arrive = idsBy(moved, ({ to }) => to.id)
  return county.schools.map((school) => ({
    school: school.id,
    quota: quotaOf(school),
    inQuotaBefore: staff.get(school.id)?.before.all ?? 0,
    inQuotaAfter: staff.get(school.id)?.after.all ?? 0,
    due: due.get(school.id) ?? 0,
    deferred: deferred.get(school.id) ?? 0,
    leave: leave.get(school.id) ?? [],
    arrive: arrive.get(school.id) ?? [],
  }))
}

const raise = (counts: Map<SchoolId, number>, school: SchoolId): void => {
  counts.set(school, (counts.get(school) ?? 0) + 1)
}

function idsBy(
  moved: readonly Moved[],
  schoolOf: (move: Moved) => SchoolId,
): ReadonlyMap<SchoolId, readonly TeacherId[]> {
  const lists = new Map<SchoolId, TeacherId[]>()
  for (const move of moved) {
    const list = lists.get(schoolOf(move))
    if (list === undefined) lists.set(schoolOf(move), [move.teacher.id])
    else list.push(move.teacher.id)
  }
  return lists
}
