import { templateSheets, writeWorkbook } from '../../solver/index.ts'
import { writeFileWhole } from '../atomic-write.ts'
import type { Told } from './told.ts'

/** 导入模板: the workbook a county bureau fills in. */
export async function template(options: { readonly out: string }): Promise<Told<'template'>> {
  writeFileWhole(options.out, await writeWorkbook(templateSheets()))
  return {
    ok: true,
    facts: { file: options.out },
    problems: [],
    lines: [`已写出导入模板：${options.out}`],
  }
}
