import { stages, subjects } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import { dateInWords, lastDay, monthInWords, plain } from '../format.ts'
import { itemNumber, reasonCode } from '../item.ts'
import type { Objection, ObjectionPoint } from '../process.ts'
import { mainStage, type Register } from '../register.ts'
import { clauseOf } from '../verdict.ts'
import type { LetterFacts } from './facts.ts'
import { daysInWords, open } from './words.ts'

/**
 * Answers that the plan's own figures give. No word on anybody's quality, no colleague's name, and
 * nothing of health or family: a deferral is the number of its item.
 */
export function answersFor(facts: LetterFacts, objection: Objection): readonly string[] {
  const { register } = facts
  const teacher = objection.teacher && register.teachers.get(objection.teacher)
  if (teacher === undefined) return objection.points.length === 0 ? [open] : [procedure(register)]
  const said: { readonly [Point in ObjectionPoint]: () => string } = {
    years: () => years(register, teacher),
    deferral: () => deferral(register, teacher),
    distance: () => distance(register, teacher),
    'why-me': () => whyMe(register, teacher, objection.consequence),
    wish: () => wish(register, teacher),
    procedure: () => procedure(register),
  }
  return objection.points.length === 0 ? [open] : objection.points.map((point) => said[point]())
}

function years(register: Register, teacher: Teacher): string {
  const standing = register.standings.get(teacher.id)
  const { minYears } = register.profile.definitions.due
  const served = standing?.years ?? 0
  const end = dateInWords(lastDay(register.county.baseMonth))
  return `您提出任教年限计算有误。据教师数据表“本校任教起始年月”，您到${schoolOf(register, teacher)}任教的起始年月为${monthInWords(teacher.since)}，至${end}满${served}年，${served >= minYears ? '达到' : '未达到'}连续任教满${minYears}年的条件。如有不同证明，请在答复后5个工作日内提交。`
}

/** By the item's number alone, whether it holds or not. */
function deferral(register: Register, teacher: Teacher): string {
  const standing = register.standings.get(teacher.id)
  const code = standing?.standing === 'deferred' ? reasonCode(standing.reason) : null
  if (code !== null) {
    return `您符合暂缓交流${itemNumber(register.profile, code)}情形，本学年暂缓交流。`
  }
  return '您申请暂缓的理由不属于本县方案所列暂缓情形，或证明材料、期限不符合要求，故不予采纳，按符合条件人员处理。'
}

function distance(register: Register, teacher: Teacher): string {
  const move = register.transfers.find((each) => each.teacher.id === teacher.id)
  const travel = move?.figures.travel ?? null
  if (move === undefined || travel === null) {
    return `您反映路程较远。现有数据中没有可用的里程，${open}。`
  }
  const limit = clauseOf(register.profile, 'travel-limit')?.params.maxKilometres
  const kilometres = plain(travel / 1000, 1)
  const from = teacher.home === null ? '现单位' : '居住地'
  const verdict =
    limit === undefined
      ? '本县方案未设里程上限'
      : travel <= limit * 1000
        ? `未超过方案规定的${limit}公里`
        : `超过方案规定的${limit}公里，须重新研究`
  const bed = (move.to.beds ?? 0) > 0 ? '；接收学校有周转宿舍' : ''
  return `您反映路程较远。经测算，${from}至${move.to.name}${kilometres}公里，${verdict}${bed}。`
}

function whyMe(register: Register, teacher: Teacher, consequence: string | undefined): string {
  const [subject] = teacher.subjects
  const stage = mainStage(teacher)
  const alike = register.county.teachers.filter(
    (each) =>
      each.personnelSchool === teacher.personnelSchool &&
      each.subjects[0] === subject &&
      mainStage(each) === stage,
  )
  const count = (wanted: 'due' | 'deferred') =>
    alike.filter(({ id }) => register.standings.get(id)?.standing === wanted).length
  const basis = register.profile.clauses
    .slice(0, 3)
    .map(({ source }) => source.document)
    .filter((name, at, names) => names.indexOf(name) === at)
    .map((name) => `《${name}》`)
    .join('、')
  const other =
    consequence === undefined ? '' : `；在满足各项规定的方案中，改由他人承担会使${consequence}`
  return `${schoolOf(register, teacher)}${stages[stage]}${subjects[subject]}符合交流条件${count('due')}人、暂缓${count('deferred')}人。安排依据为${basis}${other}。`
}

function wish(register: Register, teacher: Teacher): string {
  const own = register.county.wishes.find((each) => each.teacher === teacher.id)
  const move = register.transfers.find((each) => each.teacher.id === teacher.id)
  const names = (own?.schools ?? []).map((id) => register.schools.get(id)?.name ?? id)
  const to = move === undefined ? '未安排交流' : `安排至${move.to.name}`
  if (names.length === 0) return `数据中没有您申报的意向学校，${to}。`
  if (move !== undefined && own?.schools.includes(move.to.id) === true) {
    return `您申报的意向学校包括${move.to.name}，已按意向安排。`
  }
  return `您申报的${names.length}所学校（${names.join('、')}）按学科岗位、资格和编制均未能安排，故${to}。`
}

function procedure({ process }: Register): string {
  const { notice } = process
  return `本次名单经个人申报、学校推荐、资格审核、集体研究，公示时间为${daysInWords(notice?.start, notice?.end)}，符合方案规定。`
}

const schoolOf = ({ schools }: Register, { personnelSchool }: Teacher): string =>
  schools.get(personnelSchool)?.name ?? personnelSchool
