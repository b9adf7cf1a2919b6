import type { Stage } from '../../domain/codes.ts'
import { codeList } from '../codes.ts'

/** Grades 年级 1-9 and the words for them; with the 5-4 system 初一 is still the seventh in speech. */
export const gradeNames = [
  '一年级',
  '二年级',
  '三年级',
  '四年级',
  '五年级',
  '六年级',
  '七年级',
  '八年级',
  '九年级',
] as const

export const grades = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export type Grade = (typeof grades)[number]

/** Every word for a grade, the usual one first. */
export const gradeWords = (grade: number): readonly string[] => [
  gradeNames[grade - 1] ?? '',
  `${grade}年级`,
  ...(gradeNames[grade - 1] === undefined ? [] : [`${gradeNames[grade - 1]?.[0]}年`]),
  ...(juniorWords[grade] ?? []),
]

const juniorWords: Readonly<Record<number, readonly string[]>> = {
  7: ['初一', '初中一年级', '初一年级'],
  8: ['初二', '初中二年级', '初二年级'],
  9: ['初三', '初中三年级', '初三年级'],
}

const labels = Object.fromEntries(grades.map((grade) => [grade, grade])) as Record<Grade, string>
const words = Object.fromEntries(
  grades.map((grade) => [grade, gradeWords(Number(grade)).join(' ')]),
) as Record<Grade, string>

/** 1-9; 一年级 is as good as 1. */
export const gradeCodes = codeList<Grade>('年级', labels, words)

/** 学制: five or six years of primary school. */
export type SchoolSystem = '6-3' | '5-4'

export const firstGrade = (stage: Stage, system: SchoolSystem): number =>
  stage === 'primary' ? 1 : lastGrade('primary', system) + 1

export function lastGrade(stage: Stage, system: SchoolSystem): number {
  if (stage === 'junior') return 9
  return system === '6-3' ? 6 : 5
}
