import type { FlagCase, FlagFinding, FlagGap, FlagState } from '../../domain/flag.ts'
import type { SchoolId, TeacherId } from '../../domain/ids.ts'
import type { Profile } from '../../rules/index.ts'
import type { Replay } from '../replay.ts'

/** How one flag is counted. Its entry in `domain/flag.ts` says what is measured. */
export type FlagCheck = (replay: Replay, profile: Profile) => FlagCount

export type FlagCount = Pick<
  FlagFinding,
  'state' | 'sentence' | 'numerator' | 'denominator' | 'unit' | 'cases' | 'missing'
>

export type FlagParts = {
  readonly unit: '人' | '所'
  readonly cases: readonly FlagCase[]
  /** Entries that name nobody are dropped. */
  readonly missing?: readonly FlagGap[]
  /** Found, of those looked at; without it the people of the cases. */
  readonly numerator?: number
  readonly denominator: number
  /** Chinese, without the closing mark: said when something was found, and when nothing was. */
  readonly raised: string
  readonly clear: string
  /** Said when there was nobody to look at. */
  readonly nobody: string
  /** Is nobody to look at good news (nobody is lent), or does it leave the question open? */
  readonly nobodyMeans?: 'clear' | 'not-applicable'
}

/** Something found outweighs what is missing, and what is missing never reads as nothing found. */
export function flagCount(parts: FlagParts): FlagCount {
  const missing = (parts.missing ?? []).filter(
    ({ teachers, schools }) => teachers.length + schools.length > 0,
  )
  const state = stateOf(parts, missing)
  const numerator = parts.numerator ?? peopleOf(parts.cases).length
  return {
    state,
    sentence: `${bodyOf(parts, state)}${missing.map(gapText).join('')}。`,
    numerator: state === 'not-applicable' ? null : numerator,
    denominator: state === 'not-applicable' ? null : parts.denominator,
    unit: parts.unit,
    cases: parts.cases,
    missing,
  }
}

function stateOf(
  { cases, denominator, nobodyMeans = 'not-applicable' }: FlagParts,
  missing: readonly FlagGap[],
): FlagState {
  if (cases.length > 0) return 'raised'
  if (missing.length > 0) return 'unknown'
  return denominator === 0 ? nobodyMeans : 'clear'
}

function bodyOf({ raised, clear, nobody, denominator }: FlagParts, state: FlagState): string {
  switch (state) {
    case 'raised':
      return raised
    case 'clear':
      return denominator === 0 ? nobody : clear
    case 'unknown':
      return '数据缺失，不能判断'
    case 'not-applicable':
      return nobody
  }
}

function gapText({ sheet, column, teachers, schools }: FlagGap): string {
  const whom = teachers.length > 0 ? `${teachers.length} 人` : `${schools.length} 所学校`
  const where = sheet === '方案' ? '方案' : `《${sheet}》表`
  return `；${whom}缺少${where}“${column}”，未作判断，不视为没有问题`
}

export const gapOfTeachers = (column: string, teachers: readonly TeacherId[]): FlagGap => ({
  sheet: '教师',
  column,
  teachers,
  schools: [],
})

export const gapOfSchools = (column: string, schools: readonly SchoolId[]): FlagGap => ({
  sheet: '学校',
  column,
  teachers: [],
  schools,
})

export const peopleOf = (cases: readonly FlagCase[]): readonly TeacherId[] => [
  ...new Set(cases.flatMap(({ teachers }) => teachers)),
]
