import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type County,
  countySheets,
  generateCounty,
  type Problem,
  readSchoolTable,
  rosterForSchools,
  sampleLimits,
  type Temperament,
  writeWorkbook,
} from '../../solver/index.ts'
import { writeFileWhole } from '../atomic-write.ts'
import type { Loaded } from './load.ts'
import { nothing } from './nothing.ts'
import { placeOf } from './problems.ts'
import { sizeOf } from './size.ts'
import { hasErrors, type Told, untold } from './told.ts'

export type SampleCommandOptions = {
  readonly out: string
  readonly seed: number
  readonly schools?: number
  readonly teachers?: number
  readonly temperament?: Temperament
  /** A table of schools, instead of the three above. */
  readonly fromSchools?: string
}

/** Where one number is given, the other follows; about as counties are staffed. */
const usualSchools = 40
const usualTeachersPerSchool = 36

/** 合成县: made-up people, in the layout of the import workbook. */
export async function sample(options: SampleCommandOptions): Promise<Told<'sample'>> {
  const { value: county, problems } =
    options.fromSchools === undefined
      ? inventedCounty(options)
      : await countyOfSchools(options.fromSchools, options.seed)
  if (county === null) return untold<'sample'>(nothing.sample, problems)
  writeFileWhole(options.out, await writeWorkbook(countySheets(county)))
  return {
    ok: true,
    facts: { file: options.out, county: sizeOf(county) },
    problems,
    lines: [
      `已写出合成县：${options.out}（学校 ${county.schools.length} 所，教师 ${county.teachers.length} 人，种子 ${options.seed}）。全部人员均为虚构。`,
    ],
  }
}

function inventedCounty({ seed, temperament, ...sizes }: SampleCommandOptions): Loaded<County> {
  const { teachersPerSchool } = sampleLimits
  const schools =
    sizes.schools ??
    (sizes.teachers === undefined
      ? usualSchools
      : Math.max(sampleLimits.schools.min, Math.round(sizes.teachers / usualTeachersPerSchool)))
  const teachers = sizes.teachers ?? schools * usualTeachersPerSchool
  if (teachers < schools * teachersPerSchool.min || teachers > schools * teachersPerSchool.max)
    return { value: null, problems: [unlikely(schools, teachers)] }
  const chosen = temperament === undefined ? {} : { temperament }
  return { value: generateCounty({ schools, teachers, seed, ...chosen }), problems: [] }
}

const unlikely = (schools: number, teachers: number): Problem => ({
  code: 'O05',
  severity: 'error',
  place: null,
  value: null,
  message: `${schools} 所学校、${teachers} 名教师不成比例，平均每校应有教师 ${sampleLimits.teachersPerSchool.min} 至 ${sampleLimits.teachersPerSchool.max} 人。`,
})

async function countyOfSchools(path: string, seed: number): Promise<Loaded<County>> {
  const text = decoded(await readFile(path))
  if (text === null) return { value: null, problems: [unreadable(path)] }
  const table = readSchoolTable(text, basename(path))
  if (!table.ok) return { value: null, problems: table.error }
  const { rows, problems } = table.value
  return { value: hasErrors(problems) ? null : rosterForSchools(rows, { seed }), problems }
}

/** Spreadsheet programs write CSV in one of these two; both refuse what is not theirs. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem
    }
  }
  return null
}

const unreadable = (path: string): Problem => ({
  code: 'O06',
  severity: 'error',
  place: placeOf(path),
  value: null,
  message: '文件编码无法识别（不是 UTF-8 也不是 GB18030）。请另存为“CSV UTF-8”后重试。',
})
