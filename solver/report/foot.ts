import { bases } from '../domain/indicator.ts'
import { unverifiedValues } from './definition-words.ts'
import { dateInWords, lastDay, schoolYear } from './format.ts'
import { shortHash } from './hash.ts'
import type { Versions } from './json.ts'
import type { Register } from './register.ts'

/** Words any title and foot may ask for. */
export const commonWords = [
  '县',
  '学年',
  '年',
  '签字',
  '基准日',
  '基数口径',
  '规则档',
  '取值',
  '版本',
] as const
export type CommonWord = (typeof commonWords)[number]

/** Who draws the table up. Names are signed by hand, and never by the same person twice. */
export type Drafting = {
  readonly bureau: string
  readonly office: string
  /** `YYYY-MM-DD`, or empty to be filled in by hand. */
  readonly date: string
}

export function wordsFor(
  register: Register,
  versions: Versions,
  drafting: Drafting,
  values: readonly string[],
): { readonly [Word in CommonWord]: string } {
  const { county, profile } = register
  const date = drafting.date === '' ? '　　　　' : dateInWords(drafting.date)
  return {
    县: county.name,
    学年: schoolYear(county.year),
    年: String(county.year),
    签字: `制表单位：${drafting.office || '　　　　'}　填表人：　　　　审核人：　　　　单位负责人：　　　　制表日期：${date}`,
    基准日: dateInWords(lastDay(county.baseMonth)),
    基数口径: bases[profile.definitions.counting.basis],
    规则档: profile.name,
    取值: valueNote(unverifiedValues(profile, values)),
    版本: `本表由均配生成，数据版本${shortHash(versions.dataHash)}，方案版本${shortHash(versions.planHash)}。`,
  }
}

const valueNote = (values: readonly string[]): string =>
  values.length === 0
    ? '本表所用取值均依据已核文本。'
    : `本表下列取值依据转引或待核文本，请县级确认：${values.join('；')}。`
