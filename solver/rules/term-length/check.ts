import { type Check, type Moved, verdictOf } from '../../audit/replay.ts'
import { monthsBetween } from '../../domain/year-month.ts'

type Params = { readonly minMonths: number; readonly maxMonths: number }

/** Measures every term from its first to its last month, both included. */
export const check: Check<Params> = ({ moved }, params) => {
  const wrong = moved.filter((move) => !isLawful(move, params))
  return {
    verdict: verdictOf(wrong.length > 0, false),
    measured: wrong.length,
    required: 0,
    shortfall: wrong.length,
    unit: '人',
    sentence:
      wrong.length === 0
        ? `交流 ${moved.length} 人的期限均在 ${params.minMonths} 至 ${params.maxMonths} 个月之间或随人事关系调动，符合。`
        : `交流 ${moved.length} 人中 ${wrong.length} 人的期限不在 ${params.minMonths} 至 ${params.maxMonths} 个月之间，不符合；应调整 ${wrong.length} 人。`,
    details: wrong.map((move) => detail(move, params)),
  }
}

function isLawful({ transfer }: Moved, { minMonths, maxMonths }: Params): boolean {
  const months = monthsOf(transfer)
  if (months === null) return transfer.relationMoves
  return months >= minMonths && months <= maxMonths
}

function detail({ teacher, transfer }: Moved, { minMonths, maxMonths }: Params) {
  const months = monthsOf(transfer)
  return {
    school: transfer.to,
    verdict: 'short' as const,
    measured: months,
    required: months !== null && months > maxMonths ? maxMonths : minMonths,
    shortfall: 1,
    sentence:
      months === null
        ? `教师 ${teacher.id} 人事关系不动而未填结束年月，应为 ${minMonths} 至 ${maxMonths} 个月。`
        : `教师 ${teacher.id} 交流 ${months} 个月（${transfer.start}—${transfer.end}），应为 ${minMonths} 至 ${maxMonths} 个月。`,
    teachers: [teacher.id],
  }
}

const monthsOf = ({ start, end }: Moved['transfer']): number | null =>
  end === null ? null : monthsBetween(start, end) + 1
