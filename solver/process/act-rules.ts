import type { ActKind } from './acts.ts'
import { openPhases, type Phase, type ProcessRole } from './case.ts'

/** Papers and checks a step waits for 前置条件; the service looks them up, the rules judge them. */
export const conditions = {
  registersComplete: '符合条件教师名册、暂缓交流人员名册和编制岗位余缺表没有“未填”',
  auditClean: '方案核验没有不符合项',
  noticeTextChecked: '公示文稿已通过个人信息检查，没有【待填】',
  auditRepeated: '定稿方案已重新核验',
  lettersNumbered: '调配通知和介绍信已编号',
  recountEqual: '汇总表人数与花名册一致',
  evidenceComplete: '佐证材料目录 A 至 D 类没有缺项',
} as const
export type ConditionId = keyof typeof conditions

/** `short`: looked at and not so; `unknown`: not looked at, or the data do not tell 数据不足. */
export const conditionStates = {
  met: '满足',
  short: '不满足',
  unknown: '尚未核对或数据不足',
} as const
export type ConditionState = keyof typeof conditionStates

export type ActRule = {
  /** As a sentence names it. */
  readonly zh: string
  readonly role: ProcessRole
  readonly phases: readonly Phase[]
  readonly needs: readonly ConditionId[]
}

/**
 * Who may do what, when, and which papers it waits for: the table of blocking documents. Conditions of
 * a plan that bends (`auditClean`) only warn where they are short, for leadership decides with open
 * eyes; what has not been counted stops it.
 */
export const actRules = {
  revise: { zh: '修改方案', role: 'personnel', phases: ['draft'], needs: [] },
  submit: {
    zh: '送审',
    role: 'personnel',
    phases: ['draft'],
    needs: ['registersComplete', 'auditClean'],
  },
  approve: { zh: '批准', role: 'leadership', phases: ['submitted'], needs: [] },
  return: { zh: '退回', role: 'leadership', phases: ['submitted', 'approved'], needs: [] },
  withdraw: {
    zh: '撤回',
    role: 'personnel',
    phases: ['draft', 'submitted', 'approved', 'notice'],
    needs: [],
  },
  post: { zh: '开始公示', role: 'personnel', phases: ['approved'], needs: ['noticeTextChecked'] },
  recount: {
    zh: '重算期限',
    role: 'personnel',
    phases: openPhases,
    needs: [],
  },
  register: {
    zh: '登记异议',
    role: 'personnel',
    phases: openPhases,
    needs: [],
  },
  answer: {
    zh: '答复异议',
    role: 'personnel',
    phases: openPhases,
    needs: [],
  },
  finalise: {
    zh: '定稿',
    role: 'leadership',
    phases: ['approved', 'notice'],
    needs: ['auditClean', 'auditRepeated'],
  },
  supersede: { zh: '以新版本替代', role: 'personnel', phases: ['notice', 'final'], needs: [] },
  dispatch: { zh: '调配', role: 'personnel', phases: ['final'], needs: ['lettersNumbered'] },
  arrive: {
    zh: '登记到岗',
    role: 'personnel',
    phases: ['dispatched', 'in-post', 'assessed'],
    needs: [],
  },
  assess: { zh: '登记考核', role: 'personnel', phases: ['in-post', 'assessed'], needs: [] },
  close: {
    zh: '结项',
    role: 'leadership',
    phases: ['assessed'],
    needs: ['recountEqual', 'evidenceComplete'],
  },
} as const satisfies { readonly [Kind in ActKind]: ActRule }

/** The first draft of a case. */
export const openingRule = { zh: '建立方案流程', role: 'personnel' } as const

/** Short, they warn instead of refusing. */
export const warningConditions: readonly ConditionId[] = ['auditClean']
