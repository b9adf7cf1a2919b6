import type { Standing } from '../../domain/audit-report.ts'
import { offices, type Stage, titles } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import { isSensitive, itemNumber, itemWithWord, reasonCode } from '../item.ts'
import { gather, idKey, type Key, schoolKey, stageKey, subjectKey } from '../order.ts'
import { backboneTitleOf, publicName, sexOf, stagesOf, subjectOf } from '../person.ts'
import { openFields } from '../printed-classes.ts'
import { mainStage, type Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'
import type { FieldValue } from '../values.ts'

type StandingRow = {
  readonly register: Register
  readonly teacher: Teacher
  readonly school: School
  readonly stage: Stage
  readonly standing: Standing
  readonly planned: boolean
  /** Another of the list has the same name, school and subject. */
  readonly namesake: boolean
}

const person: { readonly [field: string]: (row: StandingRow) => FieldValue } = {
  name: ({ teacher }) => teacher.name,
  'public-name': ({ teacher, namesake }) => publicName(teacher, namesake),
  sex: ({ teacher }) => sexOf(teacher),
  birth: ({ teacher }) => teacher.birth,
  school: ({ school }) => school.name,
  stage: ({ teacher }) => stagesOf(teacher),
  subject: ({ teacher }) => subjectOf(teacher),
  title: ({ teacher }) => titles[teacher.title],
  office: ({ teacher }) => (teacher.office === 'none' ? '' : offices[teacher.office]),
  since: ({ teacher }) => teacher.since,
  years: ({ standing }) => standing.years,
  backbone: ({ standing }) => standing.backbone,
  'backbone-title': ({ register, teacher }) => backboneTitleOf(teacher, register.profile),
}

const keys: { readonly [key: string]: (row: StandingRow) => Key } = {
  school: ({ school }) => schoolKey(school),
  stage: ({ stage }) => stageKey(stage),
  subject: ({ teacher }) => subjectKey(teacher.subjects[0], subjectOf(teacher)),
  teacher: ({ teacher }) => idKey(teacher.id),
}

const facts: NonNullable<TableParts<StandingRow>['facts']> = {
  人数: (rows) => String(rows.length),
  骨干: (rows) => String(rows.filter(({ standing }) => standing.backbone).length),
  最长暂缓: (_rows, { profile }) => longestDeferral(profile.definitions.due.exemptions),
}

const dueFields: TableParts<StandingRow>['fields'] = {
  ...person,
  clause: ({ register }) => register.profile.definitionSources.due.at(-1)?.item ?? '',
  planned: ({ planned }) => planned,
  note: ({ standing }) => (standing.inDenominator ? '' : '不计入交流比例分母'),
}

/** D01 符合交流条件教师名册. */
export const dueTable = defineTable<StandingRow>({
  rows: rowsOf('due'),
  fields: dueFields,
  // The copy on a school's own board leaves out birth and remarks alone: colleagues check who is due.
  publicFields: openFields(dueFields, [
    'title',
    'office',
    'since',
    'years',
    'backbone',
    'backbone-title',
  ]),
  keys,
  facts,
})

const deferredFields: TableParts<StandingRow>['fields'] = {
  ...person,
  item: ({ register, standing }) => {
    const code = reasonCode(standing.reason)
    return code === null ? '' : itemWithWord(register.profile, code)
  },
  'item-number': ({ register, standing }) => {
    const code = reasonCode(standing.reason)
    return code === null ? '' : itemNumber(register.profile, code)
  },
  proof: proofOf,
  consent: consentOf,
  until: ({ teacher }) => teacher.deferral?.until ?? teacher.special?.until ?? null,
  note: ({ standing }) => (standing.inDenominator ? '计入交流比例分母' : ''),
}

/** D02 暂缓交流教师名册: item numbers stand for whatever is private. */
export const deferredTable = defineTable<StandingRow>({
  rows: rowsOf('deferred'),
  fields: deferredFields,
  // Of the ground the board has the number of the item, never the word.
  publicFields: openFields(deferredFields, ['item-number', 'until']),
  keys,
  facts,
})

function rowsOf(wanted: Standing['standing']) {
  return (register: Register): readonly StandingRow[] => {
    const planned = new Set(register.transfers.map(({ teacher }) => teacher.id))
    const rows = register.report.standings.flatMap((standing) => {
      const teacher = register.teachers.get(standing.teacher)
      const school = teacher && register.schools.get(teacher.personnelSchool)
      if (standing.standing !== wanted || teacher === undefined || school === undefined) return []
      const stage = mainStage(teacher)
      return [{ register, teacher, school, stage, standing, planned: planned.has(teacher.id) }]
    })
    const alike = gather(rows, ({ teacher }) =>
      [teacher.personnelSchool, teacher.name, teacher.subjects[0]].join(' '),
    )
    return [...alike.values()].flatMap((same) =>
      same.map((row) => ({ ...row, namesake: same.length > 1 })),
    )
  }
}

/** The name of a hospital's paper would say what the reason may not. */
function proofOf({ register, teacher, standing }: StandingRow): string {
  const code = reasonCode(standing.reason)
  if (standing.proofMissing) return '缺少证明材料'
  const proof = teacher.deferral?.proof ?? ''
  if (proof !== '') return code === null || isSensitive(code) ? '已提交' : proof
  const exemption = register.profile.definitions.due.exemptions.find(
    ({ reason }) => reason === code,
  )
  return exemption?.needsProof === false ? '不需要' : ''
}

function consentOf({ register, teacher, standing }: StandingRow): string {
  const code = reasonCode(standing.reason)
  const exemption = register.profile.definitions.due.exemptions.find(
    ({ reason }) => reason === code,
  )
  if (exemption?.needsConsent === false) return '不需要'
  const consent = teacher.deferral?.consent ?? null
  if (consent === null) return '未填'
  return consent ? '是' : '否'
}

function longestDeferral(exemptions: readonly { readonly maxYears: number | null }[]): string {
  const years = exemptions.flatMap(({ maxYears }) => (maxYears === null ? [] : [maxYears]))
  return years.length === 0
    ? '规则档未设暂缓年限上限。'
    : `同一情形暂缓不超过${Math.max(...years)}年，期满自动转入符合条件名册。`
}
