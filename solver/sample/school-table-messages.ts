import type { Place } from '../domain/county.ts'
import type { Problem, Severity } from '../domain/problem.ts'

/** What a real school table may suffer from, beside the messages of the import: cause, then cure. */
const messages = {
  K01: {
    severity: 'warning',
    text: '学校没有学生（各年级学生数都是 0）。该校及其 {teachers} 名教师不列入合成县。若已撤并，请从表中删除该行；若漏填，请补学生数。',
  },
  K02: {
    severity: 'warning',
    text: '坐标为乡镇中心点，不是学校位置，里程只能粗略估算。请补学校的经度、纬度。',
  },
  K03: { severity: 'warning', text: '坐标不在“{township}”范围内，已照用。请核对坐标或乡镇。' },
  K04: {
    severity: 'notice',
    text: '民办学校，列入名册但不参加交流测算。如为公办，请更正“是否民办”。',
  },
  K05: { severity: 'warning', text: '没有坐标，该校里程无法测算。请补经度、纬度。' },
  K06: {
    severity: 'error',
    text: '男教师 {men} 人、女教师 {women} 人，相加与教师数 {teachers} 人不一致。请核对。',
  },
  K07: {
    severity: 'error',
    text: '各年级{what}相加为 {sum}，与合计 {total} 不一致，相差 {difference}。请核对。',
  },
  K08: {
    severity: 'warning',
    text: '{grade}有学生 {pupils} 人，但班数为 0，按混合编班处理。请核对是否漏填班数。',
  },
  K09: { severity: 'warning', text: '{grade}有 {classes} 个班，但没有学生。请核对。' },
  K10: { severity: 'error', text: '有学生 {pupils} 人，但没有教师。请补教师数。' },
  K11: {
    severity: 'error',
    text: '表头没有各年级学生数和班数。至少应有“一年级学生数、一年级班数”等成对的列，请补上。',
  },
  K12: {
    severity: 'notice',
    text: '坐标只精确到道路，里程略有出入。如需精确，请补学校的经度、纬度。',
  },
} as const satisfies {
  readonly [code: string]: { readonly severity: Severity; readonly text: string }
}
export type TableCode = keyof typeof messages

export function tableProblem(
  code: TableCode,
  place: Place,
  slots: { readonly [name: string]: string | number } = {},
  value: string | null = null,
): Problem {
  const { severity, text } = messages[code]
  const message = text.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
  return { code, severity, place, value, message }
}
