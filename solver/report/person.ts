import {
  backboneLevelList,
  backboneLevels,
  backboneTitles,
  stageList,
  stages,
  subjects,
} from '../domain/codes.ts'
import type { BackboneRecord, Teacher } from '../domain/county.ts'
import type { Transfer } from '../domain/plan.ts'
import type { Profile } from '../rules/index.ts'
import { ym } from './format.ts'

/** Words about one person, as several documents print them. */
export const sexOf = (teacher: Teacher): string => (teacher.sex === 'male' ? '男' : '女')

/** 公示 carries the least that tells two people apart: of namesakes, the last three of the id. */
export const publicName = ({ name, id }: Teacher, namesake: boolean): string =>
  namesake ? `${name}（编号尾数${id.slice(-3)}）` : name

export const subjectOf = (teacher: Teacher): string => subjects[teacher.subjects[0]]

/** 小学, 初中, or both for one who teaches both. */
export const stagesOf = (teacher: Teacher): string =>
  stageList
    .filter((stage) => teacher.stages[stage] > 0)
    .map((stage) => stages[stage])
    .join('、')

/**
 * The highest title with its level: 市级学科带头人; a title without a level is printed bare. Titles
 * the rules count come before honours they do not.
 */
export function backboneTitleOf(teacher: Teacher, { definitions }: Profile): string {
  const counted = ({ title }: BackboneRecord) => definitions.backbone.titles.includes(title)
  const [highest] = [...teacher.backbone].sort(
    (a, b) => Number(counted(b)) - Number(counted(a)) || levelRank(a) - levelRank(b),
  )
  if (highest === undefined) return ''
  const level = highest.level === null ? '' : backboneLevels[highest.level]
  return `${level}${backboneTitles[highest.title]}`
}

/** 起止时间 of a notice: `2026-09 至 2029-08`; for good, the start alone. */
export const termOf = ({ start, end }: Transfer): string =>
  end === null ? `${ym(start)} 起` : `${ym(start)} 至 ${ym(end)}`

/** School leaders 校长、书记、副校长 are reported apart. */
export const isLeader = (teacher: Teacher): boolean =>
  ['principal', 'secretary', 'secretary-principal', 'vice-principal'].includes(teacher.office)

const levelRank = ({ level }: BackboneRecord): number =>
  level === null ? backboneLevelList.length : backboneLevelList.indexOf(level)
