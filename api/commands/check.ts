import { colourCopy, type Problem, type Severity } from '../../solver/index.ts'
import { writeFileWhole } from '../atomic-write.ts'
import { loadCase } from './load.ts'
import { sizeOf } from './size.ts'
import { hasErrors, type Told } from './told.ts'

/** 数据检查: every problem of a workbook at once, on request as a coloured copy of it. */
export async function check(
  input: string,
  options: { readonly copy?: string; readonly policy: string },
): Promise<Told<'check'>> {
  const { value, problems } = await loadCase(input, options.policy)
  const county = value?.county ?? null
  const copy = options.copy ?? null
  if (copy !== null) writeFileWhole(copy, await colourCopy(input, problems))
  const counts = countsOf(problems)
  const found = `错误 ${counts.error} 处，提醒 ${counts.warning} 处，提示 ${counts.notice} 处`
  return {
    ok: !hasErrors(problems),
    facts: { county: county === null ? null : sizeOf(county), counts, copy },
    problems,
    lines: [
      county === null
        ? `检查完毕：${found}。请改正错误后再测算。`
        : `检查完毕：${county.name}，学校 ${county.schools.length} 所，教师 ${county.teachers.length} 人；${found}。`,
      ...(copy === null ? [] : [`已写出标色副本：${copy}`]),
    ],
  }
}

function countsOf(problems: readonly Problem[]) {
  const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length
  return { error: count('error'), warning: count('warning'), notice: count('notice') }
}
