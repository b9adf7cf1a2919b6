import type { Problem, Severity } from './problem.ts'

/** Every message about decisions on people 人员决定: stable code, severity and text, as those of the import. */
export const decisionMessages = {
  R01: { severity: 'error', text: '教师 {teacher} 的决定“{kind}”没有填写理由。请填写。' },
  R02: {
    severity: 'error',
    text: '教师编号“{teacher}”不在教师表中，无法作出决定“{kind}”。请核对编号。',
  },
  R03: {
    severity: 'error',
    text: '教师 {teacher} 的决定“{kind}”指定的学校“{school}”不在学校表中。请核对学校。',
  },
  R04: {
    severity: 'error',
    text: '教师 {teacher} 既须交流，又须留任，两项决定矛盾。请只保留一项。',
  },
  R05: {
    severity: 'error',
    text: '教师 {teacher} 既须交流，又暂缓交流，两项决定矛盾。请只保留一项。',
  },
  R06: {
    severity: 'error',
    text: '教师 {teacher} 被指定到 {n} 所学校（{list}），一人只能去一所学校。请只保留一项。',
  },
  R07: {
    severity: 'error',
    text: '教师 {teacher} 的决定“{kind}”指定的{school}就是其现单位。请改指定其他学校；要其留在本校的，请改为“须留任”。',
  },
  R08: {
    severity: 'error',
    text: '教师 {teacher} 既须交流到{school}，又不得交流到该校，两项决定矛盾。请只保留一项。',
  },
  R09: {
    severity: 'error',
    text: '教师 {teacher} 的决定“{kind}”出现了 {n} 次。请只保留一项。',
  },
  R10: {
    severity: 'error',
    text: '教师 {teacher} 暂缓至 {until}，早于基准日 {base}，本学年不起作用。请核对暂缓截止年月。',
  },
  R11: {
    severity: 'error',
    text: '教师 {teacher} 的决定“{kind}”的理由有 {n} 个字，超过 {max} 个字上限。请写得简短些。',
  },
  R12: {
    severity: 'error',
    text: '教师 {teacher} 指定任教{subject}，但教师表中没有登记其任教该学科。请核对学科，或先在教师表中补充。',
  },
} as const satisfies Record<string, { readonly severity: Severity; readonly text: string }>

export type DecisionMessageCode = keyof typeof decisionMessages

type SlotNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never

type Slots<Code extends DecisionMessageCode> = {
  readonly [Name in SlotNames<(typeof decisionMessages)[Code]['text']>]: string | number
}

/** `at` is the place in the list of decisions, from 0; people count rows from 1. */
export function decisionProblem<Code extends DecisionMessageCode>(
  code: Code,
  at: number,
  slots: Slots<Code>,
): Problem {
  const { severity, text } = decisionMessages[code]
  const known: Readonly<Record<string, string | number>> = slots
  return {
    code,
    severity,
    place: { file: '', sheet: '人员决定', row: at + 1, column: null, header: null },
    value: null,
    message: text.replace(/\{(\w+)\}/g, (slot, name: string) => String(known[name] ?? slot)),
  }
}
