import { settings, stageList, stages, subjects } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import type { FlagGap } from '../../domain/flag.ts'
import type { SchoolId } from '../../domain/ids.ts'
import type { ListedPerson } from '../../domain/standard.ts'
import { gapOfTeachers } from '../flags/flag-check.ts'
import { compare, decimalText, exactly, fraction, plus, times } from '../fraction.ts'
import { loadOf } from '../need.ts'
import { once } from '../once.ts'
import type { Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import type { StatusQuo } from '../status-quo.ts'
import { countedPeople } from './people.ts'

export type PeopleLists = {
  readonly people: readonly ListedPerson[]
  readonly gaps: readonly FlagGap[]
}

/** 人员清单: who is entitled to something by where, how long or how much he teaches. */
export function peopleLists(replay: Replay): PeopleLists {
  const staff = countedPeople(replay).after
  const lacks = (column: string, isOpen: (teacher: Teacher) => boolean) =>
    gapOfTeachers(
      column,
      staff.filter(({ teacher }) => isOpen(teacher)).map(({ teacher }) => teacher.id),
    )
  const listed = staff.map(listingsOf(replay.statusQuo))
  return {
    people: [
      ...listed.flatMap(({ allowances }) => allowances),
      ...listed.flatMap(({ honours }) => honours),
      ...listed.flatMap(({ workloads }) => workloads),
    ],
    gaps: [
      lacks('乡村任教年限', ({ ruralYears }) => ruralYears === null),
      lacks('周课时', ({ weeklyLessons }) => weeklyLessons === null),
    ].filter(({ teachers }) => teachers.length > 0),
  }
}

/** What one posting entitles to; whoever stays is not asked anew by the next plan. */
const listingsOf = once((statusQuo: StatusQuo) =>
  once((posting: Posting) => ({
    allowances: allowance(statusQuo, posting),
    honours: honour(statusQuo, posting),
    workloads: workload(statusQuo, posting),
  })),
)

const firstSchool = ({ teaching, personnelSchool }: Posting): SchoolId =>
  teaching[0]?.school ?? personnelSchool

/** 乡村教师补贴: at work, after the plan, at a school of the settings named. */
function allowance({ schools, definitions }: StatusQuo, posting: Posting): readonly ListedPerson[] {
  const { teacher, teaching } = posting
  if (!definitions.lessons.presences.includes(teacher.presence)) return []
  const entitled = teaching.flatMap(({ school, share }) => {
    const found = schools.get(school)
    return found !== undefined &&
      definitions.standards.rural.allowanceSettings.includes(found.setting)
      ? [{ found, share }]
      : []
  })
  const [first] = entitled
  if (first === undefined) return []
  const share = entitled.reduce((sum, place) => sum + place.share, 0)
  return [
    {
      list: 'allowance',
      teacher: teacher.id,
      school: first.found.id,
      value: settings[first.found.setting],
      standard: definitions.standards.rural.allowanceSettings
        .map((code) => settings[code])
        .join('、'),
      remark: `${first.found.township}，按实际任教学校${share < 1000 ? `，在乡村学校任教占 ${decimalText(fraction(share, 10), 1)}%` : ''}`,
    },
  ]
}

/** 乡村任教年限: the highest number of years reached. */
function honour({ definitions }: StatusQuo, posting: Posting): readonly ListedPerson[] {
  const { id, ruralYears } = posting.teacher
  if (ruralYears === null) return []
  const reached = definitions.standards.rural.honourYears.filter((years) => ruralYears >= years)
  if (reached.length === 0) return []
  return [
    {
      list: 'honour',
      teacher: id,
      school: firstSchool(posting),
      value: `${ruralYears} 年`,
      standard: `满 ${Math.max(...reached)} 年`,
      remark: '',
    },
  ]
}

/** 教师工作量: lessons on file against the full load less the relief of his office. */
function workload({ definitions }: StatusQuo, posting: Posting): readonly ListedPerson[] {
  const { teacher } = posting
  if (teacher.weeklyLessons === null) return []
  const { lessons } = definitions
  const relief = lessons.reliefPercent[teacher.office] ?? 0
  const full = stageList.reduce(
    (sum, stage) =>
      plus(
        sum,
        times(
          fraction(loadOf(lessons, stage, teacher.subjects[0]), 1000),
          fraction(teacher.stages[stage], 1000),
        ),
      ),
    fraction(0),
  )
  const standard = times(full, fraction(100 - relief, 100))
  const side = compare(exactly(teacher.weeklyLessons), standard)
  const main = teacher.stages.junior > teacher.stages.primary ? 'junior' : 'primary'
  return [
    {
      list: 'workload',
      teacher: teacher.id,
      school: teacher.personnelSchool,
      value: `${teacher.weeklyLessons} 节`,
      standard: `${decimalText(standard, 1)} 节`,
      remark: `${stages[main]}${subjects[teacher.subjects[0]]}，${side > 0 ? '高于标准' : side < 0 ? '低于标准' : '与标准相同'}${relief > 0 ? `（任职减课 ${relief}%）` : ''}`,
    },
  ]
}
