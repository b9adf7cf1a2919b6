import type {
  DeferralReason,
  Employment,
  Office,
  Presence,
  SpecialStatus,
} from '../domain/codes.ts'
import type { Deferral, Teacher } from '../domain/county.ts'
import { addMonths, monthsBetween, wholeYears, type YearMonth } from '../domain/year-month.ts'
import type { Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'

/**
 * Where each teacher stands 人员状态、在岗状态、特殊身份、暂缓: mostly in quota and present, with the few
 * lent, ill, serving or deferred that every county has. `onlyFullTime`: the head counts are of
 * full-time teachers, so nobody is a substitute or works part-time.
 */
export function withStandings(
  drafts: readonly Draft[],
  options: { readonly baseMonth: YearMonth; readonly onlyFullTime: boolean },
  random: Random,
): readonly Draft[] {
  const { baseMonth, onlyFullTime } = options
  return revise(drafts, ({ unit, teacher }) => {
    if (leaders.has(teacher.office)) return {}
    const rural = unit.school.setting === 'rural'
    const employment = drawEmployment(onlyFullTime, rural, random)
    if (employment !== 'in-quota') return { employment, title: titleFor(employment, teacher) }
    const special = drawSpecial(teacher, rural, baseMonth, random)
    if (special !== null) return { special }
    const presence = drawPresence(teacher, baseMonth, random)
    if (presence !== 'present') return { presence }
    return { deferral: drawDeferral(teacher, baseMonth, random) }
  })
}

const leaders: ReadonlySet<Office> = new Set([
  'principal',
  'secretary',
  'secretary-principal',
  'vice-principal',
])

function drawEmployment(onlyFullTime: boolean, rural: boolean, random: Random): Employment {
  if (onlyFullTime) return random.chance(20) ? 'contract' : 'in-quota'
  return random.weighted([
    ['in-quota', 9600],
    ['contract', rural ? 100 : 240],
    ['substitute', rural ? 200 : 80],
    ['part-time', 40],
    ['student', rural ? 40 : 10],
    ['rehired', 10],
  ])
}

const titleFor = (employment: Employment, teacher: Teacher): Teacher['title'] =>
  employment === 'contract' || employment === 'rehired' ? teacher.title : 'none'

function drawSpecial(
  teacher: Teacher,
  rural: boolean,
  baseMonth: YearMonth,
  random: Random,
): Teacher['special'] {
  const worked = wholeYears(teacher.workSince ?? teacher.since, baseMonth)
  const until = (years: number) => addMonths(baseMonth, 12 * years)
  if (worked < 3 && rural && random.chance(250)) return { status: 'special-post', until: until(2) }
  if (worked < 6 && random.chance(80)) {
    const status: SpecialStatus = random.chance(700) ? 'state-trainee' : 'directed-trainee'
    return { status, until: until(random.between(1, 4)) }
  }
  if (worked >= 8 && random.chance(4)) {
    const status: SpecialStatus = random.chance(500) ? 'aid-posting' : 'three-areas'
    return { status, until: until(1) }
  }
  return null
}

function drawPresence(teacher: Teacher, baseMonth: YearMonth, random: Random): Presence {
  if (isYoungMother(teacher, baseMonth) && random.chance(22)) return 'maternity'
  return random.weighted([
    ['present', 986],
    ['long-sick', 4],
    ['lent', 7],
    ['study', 3],
  ])
}

/** A deferral with the paper that proves it; no diagnosis, ever. */
function drawDeferral(teacher: Teacher, baseMonth: YearMonth, random: Random): Deferral | null {
  const until = addMonths(baseMonth, 12 * random.between(1, 3))
  const year = baseMonth.slice(0, 4)
  const paper = (issuer: string) => `${issuer}〔${year}〕${random.between(1, 180)}号`
  if (retiresWithinFiveYears(teacher, baseMonth) && random.chance(480)) {
    return { reason: 'Z01', proof: paper('本人申请'), until, consent: true }
  }
  const reason = drawReason(teacher, baseMonth, random)
  return reason === null
    ? null
    : { reason, proof: paper(papers[reason] ?? '学校公示'), until, consent: null }
}

function drawReason(teacher: Teacher, baseMonth: YearMonth, random: Random): DeferralReason | null {
  if (isYoungMother(teacher, baseMonth) && random.chance(45)) return random.pick(['Z02', 'Z03'])
  const served = wholeYears(teacher.workSince ?? teacher.since, baseMonth) >= 14
  if (served && random.chance(5)) return 'Z09'
  if (!random.chance(14)) return null
  return random.pick(['Z04', 'Z05', 'Z06'])
}

const papers: { readonly [R in DeferralReason]?: string } = {
  Z02: '定点医院证明',
  Z03: '定点医院证明',
  Z04: '定点医院证明',
  Z05: '社区证明',
  Z06: '项目批准文件',
  Z09: '任教经历证明',
}

const isYoungMother = (teacher: Teacher, baseMonth: YearMonth): boolean =>
  teacher.sex === 'female' && wholeYears(teacher.birth, baseMonth) <= 38

/** By the ladder of the reform of 2025: men 60 to 63, women cadres 55 to 58, a month in four. */
function retiresWithinFiveYears(teacher: Teacher, baseMonth: YearMonth): boolean {
  const [age, first] =
    teacher.sex === 'male' ? [720, '1965-01' as const] : [660, '1970-01' as const]
  const delay = Math.floor(monthsBetween(first, teacher.birth) / 4) + 1
  const retirement = addMonths(teacher.birth, age + Math.max(0, Math.min(36, delay)))
  return monthsBetween(baseMonth, retirement) < 60
}
