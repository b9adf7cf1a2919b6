import type { Problem, Severity } from '../domain/problem.ts'

/** Why an act is refused, for whoever turns it into an answer: not his, not now, not yet, not so. */
export const refusalSorts = {
  forbidden: '无权办理',
  conflict: '当前状态不能办理',
  unmet: '前置条件不满足',
  malformed: '填写有误',
} as const
export type RefusalSort = keyof typeof refusalSorts

/** Sentences of the process 流程提示: stable code, cause, then cure. */
const messages = {
  Q01: {
    sort: 'forbidden',
    text: '“{act}”由{role}办理，您的角色是{own}，不能办理。',
  },
  Q02: { sort: 'conflict', text: '方案现处于“{phase}”，不能{act}；只有处于{list}时才能办理。' },
  Q03: {
    sort: 'conflict',
    text: '您看到的方案与现行版本不一致（{parts}不同）。请重新打开方案，核对后再{act}。',
  },
  Q04: {
    sort: 'forbidden',
    text: '编制、送审方案的人和导入数据的人不能{act}本方案。请由其他领导办理。',
  },
  Q05: { sort: 'forbidden', text: '您已经批准过本方案，第二次批准须由另一人办理。' },
  Q06: { sort: 'malformed', text: '请写明{act}的理由。' },
  Q07: { sort: 'unmet', text: '{act}前应满足：{condition}。现不满足，请补齐后再办理。' },
  Q08: {
    sort: 'unmet',
    text: '{act}前应满足：{condition}。现尚未核对或数据不足，请核对后再办理。',
  },
  Q09: { sort: 'malformed', text: '名单中教师编号“{teacher}”重复。一人只能有一项安排。' },
  Q10: { sort: 'unmet', text: '方案没有安排任何人交流，不能{act}。' },
  Q11: { sort: 'malformed', text: '{what} {moment} 晚于现在。请核对时间。' },
  Q12: {
    sort: 'malformed',
    text: '公示张贴时间 {moment} 早于批准时间 {approved}。批准前不能公示。',
  },
  Q13: {
    sort: 'unmet',
    text: '公示期跨入的年份尚未公布节假日安排，截止日推算为{end}。请核对并确认该日期后再开始公示。',
  },
  Q14: { sort: 'conflict', text: '名单没有变动，不需要再次公示，可以办理定稿。' },
  Q15: { sort: 'unmet', text: '方案没有公示过，不能{act}。' },
  Q16: { sort: 'unmet', text: '公示至{end}24时止，尚未结束，不能{act}。' },
  Q17: {
    sort: 'unmet',
    text: '有 {n} 人的安排没有公示，或公示后有变动（{list}），不能{act}。请先公示。',
  },
  Q18: { sort: 'unmet', text: '公示期内收到的异议还有 {n} 件没有答复（{list}），不能{act}。' },
  Q19: {
    sort: 'unmet',
    text: '逾期收到的异议还有 {n} 件没有答复（{list}），按本县规定不能{act}。',
  },
  Q20: {
    sort: 'unmet',
    text: '异议 {list} 经核查需要调整方案，现行方案不能{act}。请提交调整后的方案。',
  },
  Q21: { sort: 'conflict', text: '异议编号“{id}”已经登记。请使用新的编号。' },
  Q22: { sort: 'malformed', text: '没有编号为“{id}”的异议。请核对编号。' },
  Q23: { sort: 'conflict', text: '异议“{id}”已经答复，不能再次答复。如有新的情况，请另行登记。' },
  Q24: { sort: 'forbidden', text: '编制名单的人不能答复对名单的异议。请由其他人员办理。' },
  Q25: {
    sort: 'malformed',
    text: '异议结论为“{outcome}”，不应调整方案。请核对结论。',
  },
  Q26: { sort: 'malformed', text: '收到时间 {moment} 早于公示开始时间 {posted}。请核对时间。' },
  Q27: {
    sort: 'conflict',
    text: '没有经核查需要调整方案的异议，不能以新版本替代。如需重做方案，请撤回后重新办理。',
  },
  Q28: { sort: 'malformed', text: '提交的方案与现行方案相同。请提交调整后的方案。' },
  Q29: { sort: 'malformed', text: '教师编号“{teacher}”不在本方案名单中。' },
  Q30: { sort: 'malformed', text: '已到岗的应填报到日期；未到岗的应写明原因，不填报到日期。' },
  Q31: { sort: 'malformed', text: '报到日期 {day} 应在调配之后，且不晚于今天。请核对日期。' },
  Q32: {
    sort: 'malformed',
    text: '教师“{teacher}”的安排不调动人事关系，或本人未到岗，不能登记为人事关系已转。',
  },
  Q33: { sort: 'conflict', text: '教师“{teacher}”没有到岗，不能登记考核。' },
  Q34: {
    sort: 'malformed',
    text: '{year} 学年不在教师“{teacher}”的交流期限内。请核对学年。',
  },
  Q35: {
    sort: 'unmet',
    text: '现行版本没有两名经办以外人员的批准，不能{act}。请重新送审。',
  },
  Q36: { sort: 'unmet', text: '还有 {n} 件异议没有答复（{list}），不能{act}。' },
} as const satisfies {
  readonly [code: string]: { readonly sort: RefusalSort; readonly text: string }
}
export type RefusalCode = keyof typeof messages

/** Worth knowing though the act is done. */
const warnings = {
  Q51: '按今天开始公示，公示截止日为{end}，距 9 月 1 日不足 7 天。最迟应于{latest}开始公示，请尽快审批。',
  Q52: '方案核验有不符合项，应附核验报告和说明。',
  Q53: '公示截止日{end}按法定节假日推算，节假日安排公布后请重算期限。',
  Q54: '逾期收到的异议还有 {n} 件没有答复（{list}），定稿后仍应答复。',
  Q55: '本件异议应于{due}前答复，已超过答复期限。',
  Q56: '本件异议在公示截止后收到，已登记，应予答复，不影响定稿。',
} as const
export type WarningCode = keyof typeof warnings

type SlotNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never

export function refusal<Code extends RefusalCode>(
  code: Code,
  slots: { readonly [Name in SlotNames<(typeof messages)[Code]['text']>]: string | number },
): Problem {
  return problem(code, 'error', messages[code].text, slots)
}

export function warning<Code extends WarningCode>(
  code: Code,
  slots: { readonly [Name in SlotNames<(typeof warnings)[Code]>]: string | number },
): Problem {
  return problem(code, 'warning', warnings[code], slots)
}

function problem(
  code: string,
  severity: Severity,
  text: string,
  slots: Readonly<Record<string, string | number>>,
): Problem {
  const message = text.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
  return { code, severity, place: null, value: null, message }
}

/** `null` for a problem the process did not tell. */
export function refusalSort({ code }: Problem): RefusalSort | null {
  const known: { readonly [code: string]: { readonly sort: RefusalSort } } = messages
  return Object.hasOwn(known, code) ? (known[code]?.sort ?? null) : null
}

/** At most five of a list, the rest counted. */
export const listed = (names: readonly string[]): string =>
  names.length <= 5 ? names.join('、') : `${names.slice(0, 5).join('、')}等`
