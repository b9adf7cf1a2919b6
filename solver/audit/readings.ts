import { stages } from '../domain/codes.ts'
import { verdicts } from '../domain/finding.ts'
import type { TeacherId } from '../domain/ids.ts'
import {
  bases,
  type Convention,
  conventionList,
  conventions,
  type IndicatorRow,
  indicators,
  staffIndicatorList,
} from '../domain/indicator.ts'
import type { ItinerantPosting } from '../domain/plan.ts'
import type { Disputed, Reading } from '../domain/reading.ts'
import type { Profile } from '../rules/index.ts'
import { figureText, shareText } from './display.ts'
import { compare, exactly, fraction } from './fraction.ts'
import { once } from './once.ts'
import { isUrbanOrStrong } from './places.ts'
import type { Replay } from './replay.ts'
import { smallSchoolReadings } from './small-school-readings.ts'
import type { StatusQuo } from './status-quo.ts'

/**
 * Requirements whose way of counting is disputed, each under every way that is in use (教师〔2014〕4号,
 * 教督〔2017〕6号, provincial rules; the method annexed to 教督〔2012〕3号 against plain school means).
 * `rows` are the indicators after the plan, `itinerant` the postings that can be carried out. No reading is given preference here.
 */
export const disputed = (
  replay: Replay,
  profile: Profile,
  rows: readonly IndicatorRow[],
  itinerant: readonly ItinerantPosting[],
): readonly Disputed[] => [
  rotationShare(replay, leastOf(profile, 'rotation-share', 10), itinerant),
  backboneShare(replay, leastOf(profile, 'backbone-share', 20)),
  ...smallSchoolReadings(replay, rows, itinerant).map(({ id, name, required, readings }) =>
    judged(id, name, required, readings),
  ),
  ...coefficients(replay, rows),
]

/** The profile's share, or the national one where it sets none. */
function leastOf({ clauses }: Profile, rule: string, national: number): number {
  const clause = clauses.find((one) => one.rule === rule)
  return clause !== undefined && 'minPercent' in clause.params ? clause.params.minPercent : national
}

/** 交流轮岗比例: who stands in the denominator is what the texts differ in. */
function rotationShare(
  { moved, standings, schools, teachers }: Replay,
  percent: number,
  itinerant: readonly ItinerantPosting[],
): Disputed {
  const people = [...standings.values()]
  const asked = people.filter(({ standing }) => standing !== 'not-due')
  const ready = asked.filter(({ standing }) => standing === 'due')
  const ofStrong = asked.filter(({ teacher }) => {
    const home = teachers.get(teacher)?.personnelSchool
    const school = home === undefined ? undefined : schools.get(home)
    return school !== undefined && isUrbanOrStrong(school)
  })
  const ids = (list: typeof people) => list.map(({ teacher }) => teacher).sort()
  const goers = new Set(moved.map(({ teacher }) => teacher.id))
  const share = (
    name: string,
    source: string,
    evidence: Reading['evidence'],
    denominator: readonly TeacherId[],
    counted: ReadonlySet<TeacherId> = goers,
  ) => {
    const numerator = denominator.filter((id) => counted.has(id))
    return shareReading({ name, source, evidence, numerator, denominator }, percent)
  }
  return judged('rotation-share', '交流轮岗比例', `不低于${percent}%`, [
    share('暂缓交流的人员计入基数', '教督〔2017〕6号 政府保障程度第11项', 'secondary', ids(asked)),
    share('暂缓交流的人员不计入基数', '各地实施办法（见规则档的暂缓条款）', 'assumed', ids(ready)),
    share('只以城镇学校、优质学校教师为基数', '教师〔2014〕4号', 'secondary', ids(ofStrong)),
    ...(itinerant.length === 0
      ? []
      : [
          share(
            '另计走教教师（须经县级批准）',
            '武进区、蒲城县的做法',
            'secondary',
            ids(people.filter(({ inDenominator }) => inDenominator)),
            new Set([...goers, ...itinerant.map(({ teacher }) => teacher)]),
          ),
        ]),
  ])
}

/** 骨干教师比例: of those who move, of the eligible, or of all backbone teachers. */
function backboneShare({ moved, standings }: Replay, percent: number): Disputed {
  const numerator = moved
    .filter(({ standing }) => standing.backbone)
    .map(({ teacher }) => teacher.id)
    .sort()
  const people = [...standings.values()]
  const ids = (list: typeof people) => list.map(({ teacher }) => teacher).sort()
  const share = (name: string, source: string, denominator: readonly TeacherId[]) => {
    const among = new Set(denominator)
    const counted = numerator.filter((id) => among.has(id))
    return shareReading(
      { name, source, evidence: 'secondary', numerator: counted, denominator },
      percent,
    )
  }
  return judged('backbone-share', '交流骨干教师比例', `不低于${percent}%`, [
    share(
      '占实际交流教师',
      '教督〔2017〕6号 政府保障程度第11项',
      moved.map(({ teacher }) => teacher.id).sort(),
    ),
    share(
      '占符合交流条件教师',
      '安徽省的报道口径',
      ids(people.filter(({ inDenominator }) => inDenominator)),
    ),
    share('占全部骨干教师', '有区县采用的口径', ids(people.filter(({ backbone }) => backbone))),
  ])
}

/** 校际差异系数: three formulas, each on both bases, under the profile's limit. */
const coefficients = (replay: Replay, rows: readonly IndicatorRow[]): readonly Disputed[] =>
  rows
    .filter(
      ({ basis, indicator, limit }) =>
        basis === 'teaching' && limit !== null && staffIndicatorList.some((id) => id === indicator),
    )
    .map((row) => {
      const both = rows.filter(
        ({ stage, indicator }) => stage === row.stage && indicator === row.indicator,
      )
      const people = both.map((one) => peopleOf(replay, one))
      return judged(
        `difference-coefficient-${row.stage}-${row.indicator}`,
        `${stages[row.stage]}${indicators[row.indicator]}的校际差异系数`,
        `不高于${(row.limit ?? 0).toFixed(2)}`,
        both.flatMap((one, at) =>
          conventionList.map((convention) => coefficientReading(one, convention, people[at] ?? [])),
        ),
      )
    })

/** Whoever counts at one of the schools: sorted. */
function peopleOf({ statusQuo }: Replay, { schools }: IndicatorRow): readonly TeacherId[] {
  const among = new Set(schools.flatMap(({ teachers }) => teachers))
  return sortedTeachers(statusQuo).filter((id) => among.has(id))
}

const sortedTeachers = once(({ teachers }: StatusQuo) => [...teachers.keys()].sort())

function coefficientReading(
  row: IndicatorRow,
  convention: Convention,
  numerator: readonly TeacherId[],
): Reading {
  const { value, withinLimit } = row.coefficients[convention]
  return {
    name: `${conventions[convention]}，${bases[row.basis]}`,
    source: convention === 'weighted' ? '教督〔2012〕3号附件' : '有地市督导数据系统采用的算法',
    evidence: convention === 'weighted' ? 'secondary' : 'assumed',
    measured: value === null ? '无数据' : figureText(exactly(value), exactly(row.limit ?? 0), 4),
    verdict: withinLimit === null ? 'unknown' : withinLimit ? 'met' : 'short',
    numerator,
    denominator: [],
  }
}

function shareReading(reading: Omit<Reading, 'measured' | 'verdict'>, percent: number): Reading {
  const part = reading.numerator.length
  const whole = reading.denominator.length
  if (whole === 0) return { ...reading, measured: '无数据', verdict: 'unknown' }
  const share = fraction(part * 100, whole)
  return {
    ...reading,
    measured: `${part}÷${whole}＝${shareText(part, whole, percent)}`,
    verdict: compare(share, fraction(percent)) >= 0 ? 'met' : 'short',
  }
}

function judged(
  id: string,
  name: string,
  required: string,
  readings: readonly Reading[],
): Disputed {
  const known = new Set(readings.map(({ verdict }) => verdict).filter((v) => v !== 'unknown'))
  const flipped = known.size > 1
  const each = readings.map((one) => `${one.name} ${one.measured}（${verdicts[one.verdict]}）`)
  return {
    id,
    name,
    required,
    readings,
    flipped,
    sentence: `${name}（${required}）：${each.join('；')}。${
      flipped ? '口径不同，结论相反。' : '各口径结论一致。'
    }`,
  }
}
