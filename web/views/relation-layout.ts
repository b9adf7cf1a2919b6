import { type FlowSetting, settingOrder } from './flow-layout.ts'

/** After the plan: relation and employment both there, or the relation where it was and only the employment there. */
export type RelationEnd = `${'moves' | 'stays'} ${FlowSetting}`

export const relationEnds: readonly RelationEnd[] = (['moves', 'stays'] as const).flatMap((kind) =>
  settingOrder.map((setting): RelationEnd => `${kind} ${setting}`),
)

export type RelationFlow = {
  readonly from: FlowSetting
  readonly to: RelationEnd
  readonly count: number
}

type Going = {
  readonly from: { readonly setting: FlowSetting }
  readonly to: { readonly setting: FlowSetting }
  readonly transfer: { readonly relationMoves: boolean }
}

export const relationFlows = (rows: readonly Going[]): readonly RelationFlow[] =>
  settingOrder.flatMap((from) =>
    relationEnds.map((to) => ({
      from,
      to,
      count: rows.filter((row) => row.from.setting === from && endOf(row) === to).length,
    })),
  )

const endOf = ({ to, transfer }: Going): RelationEnd =>
  `${transfer.relationMoves ? 'moves' : 'stays'} ${to.setting}`

type Employed = {
  readonly id: string
  readonly employment: string
  readonly personnelSchool: string
  readonly teaching: readonly { readonly school: string; readonly share: number }[]
}

/** 在编教师: relation and lessons at one school, or apart 人走关系留, before the plan and with it. */
export function relationCounts(
  teachers: readonly Employed[],
  rows: readonly (Going & { readonly teacher: string })[],
): {
  readonly together: { readonly before: number; readonly after: number }
  readonly apart: { readonly before: number; readonly after: number }
} {
  const moving = new Map(rows.map(({ teacher, transfer }) => [teacher, transfer.relationMoves]))
  const inQuota = teachers.filter(({ employment }) => employment === 'in-quota')
  const apartBefore = ({ personnelSchool, teaching }: Employed) =>
    teaching.some(({ school, share }) => share > 0 && school !== personnelSchool)
  const apartAfter = (one: Employed) => {
    const moves = moving.get(one.id)
    return moves === undefined ? apartBefore(one) : !moves
  }
  const before = inQuota.filter(apartBefore).length
  const after = inQuota.filter(apartAfter).length
  return {
    together: { before: inQuota.length - before, after: inQuota.length - after },
    apart: { before, after },
  }
}
