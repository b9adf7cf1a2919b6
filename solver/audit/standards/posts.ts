import {
  gradeOf,
  type Stage,
  stageList,
  stages,
  type TitleGrade,
  titleGrades,
} from '../../domain/codes.ts'
import type { School } from '../../domain/county.ts'
import type { Verdict } from '../../domain/finding.ts'
import type { StandardLine, StandardValue } from '../../domain/standard.ts'
import { coefficientOf } from '../coefficient.ts'
import { gapOfSchools } from '../flags/flag-check.ts'
import { decimalText, exactly, fraction } from '../fraction.ts'
import { once } from '../once.ts'
import type { Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import type { StatusQuo } from '../status-quo.ts'
import { total } from '../verdict.ts'
import { countedPeople, mainStageOf, postingsBy, type When } from './people.ts'
import { noPeople, type Place, type StandardCheck, standardCount, worst } from './standard-check.ts'

// Keys of an object literal keep their written order: the highest first.
const grades = Object.keys(titleGrades) as readonly TitleGrade[]

/** 岗位结构: what each school holds of its approved posts, and how alike schools of a stage are. */
export const posts: StandardCheck = (replay) => {
  const schools = replay.countySchools
    .filter(
      ({ id }) =>
        (replay.staff.get(id)?.before.all ?? 0) + (replay.staff.get(id)?.after.all ?? 0) > 0,
    )
    .map((school) => placeOf(replay, school))
  const missing = total(schools.map((place) => place.missing))
  const structure = stageList.map((stage) => structureOf(replay, stage))
  const unknown = schools.filter(({ after }) => after.verdict === 'unknown')
  const county: StandardLine = {
    school: null,
    stage: null,
    before: {
      measured: countText(schools, 'before'),
      verdict: worst(schools.map((p) => p.before.verdict)),
    },
    after: {
      measured: countText(schools, 'after'),
      verdict: worst(schools.map((p) => p.after.verdict)),
    },
    required: '各级不超核定岗位',
    missing,
    sentence:
      schools.length === 0
        ? '没有在编人员，不适用。'
        : `${schools.length} 所学校中，各级聘用都不超核定岗位的 ${schools.filter(({ after }) => after.verdict === 'met').length} 所，合计超 ${missing} 个岗位，没有填核定岗位的 ${unknown.length} 所。`,
    ...noPeople,
  }
  return standardCount({
    unit: '个岗位',
    county: [county, ...structure],
    schools,
    gaps: [
      gapOfSchools(
        '核定岗位',
        unknown.flatMap(({ school }) => (school === null ? [] : [school])),
      ),
    ],
  })
}

const countText = (places: readonly Place[], when: When): string =>
  `${places.filter((place) => place[when].verdict === 'met').length}/${places.length} 所学校`

function placeOf({ staff }: Replay, school: School): Place {
  const held = (when: When) => staff.get(school.id)?.[when]
  const over = (when: When) =>
    total(
      grades.map((grade) =>
        Math.max(0, (held(when)?.[grade] ?? 0) - (school.posts[grade] ?? Number.POSITIVE_INFINITY)),
      ),
    )
  const open = grades.some((grade) => school.posts[grade] === null)
  const verdictAt = (when: When): Verdict => (over(when) > 0 ? 'short' : open ? 'unknown' : 'met')
  const text = (when: When) =>
    grades
      .map(
        (grade) =>
          `${titleGrades[grade]} ${held(when)?.[grade] ?? 0}/${school.posts[grade] ?? '未填'}`,
      )
      .join('，')
  const free = total(
    grades.map((grade) => Math.max(0, (school.posts[grade] ?? 0) - (held('after')?.[grade] ?? 0))),
  )
  const value = (when: When): StandardValue => ({ measured: text(when), verdict: verdictAt(when) })
  return {
    school: school.id,
    stage: null,
    before: value('before'),
    after: value('after'),
    required: '各级不超核定岗位',
    missing: over('after'),
    sentence: `${school.name}已聘/核定岗位：${text('after')}；超 ${over('after')} 个、空缺 ${free} 个${open ? '，核定岗位没有填全' : ''}。`,
    ...noPeople,
  }
}

/** Shares of the grades over one stage, with their spread between schools; no verdict of its own. */
function structureOf(replay: Replay, stage: Stage): StandardLine {
  const people = countedPeople(replay)
  const textOf = structuresOf(replay.statusQuo)
  const after = textOf(people.after)[stage]
  return {
    school: null,
    stage,
    before: { measured: textOf(people.before)[stage], verdict: 'not-applicable' },
    after: { measured: after, verdict: 'not-applicable' },
    required: '',
    missing: 0,
    sentence: after === '—' ? '' : `${stages[stage]}在编人员岗位结构：${after}。`,
    ...noPeople,
  }
}

const structuresOf = once((statusQuo: StatusQuo) =>
  once((people: readonly Posting[]): { readonly [S in Stage]: string } => {
    const staff = postingsBy(
      people.filter(({ teacher }) => teacher.employment === 'in-quota'),
      ({ personnel }) => mainStageOf(personnel),
    )
    const textAt = (stage: Stage) => structureText(statusQuo, staff.get(stage) ?? [])
    return { primary: textAt('primary'), junior: textAt('junior') }
  }),
)

function structureText({ countySchools }: StatusQuo, staff: readonly Posting[]): string {
  if (staff.length === 0) return '—'
  const lists = postingsBy(staff, ({ personnelSchool }) => personnelSchool)
  const bySchool = countySchools
    .map(({ id }) => lists.get(id) ?? [])
    .filter((list) => list.length > 0)
  const countOf = (list: readonly Posting[], grade: TitleGrade) =>
    list.filter(({ teacher }) => gradeOf[teacher.title] === grade).length
  return grades
    .map((grade) => {
      const share = decimalText(fraction(countOf(staff, grade) * 100, staff.length), 1)
      const { value } = coefficientOf(
        bySchool.map((list) => fraction(countOf(list, grade))),
        bySchool.map((list) => list.length),
        'weighted',
      )
      const spread = value === null ? '无数据' : decimalText(exactly(value), 3)
      return `${titleGrades[grade]} ${share}%（校际差异系数 ${spread}）`
    })
    .join('，')
}
