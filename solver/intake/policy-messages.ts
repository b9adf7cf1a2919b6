import { z } from 'zod'
import type { Place } from '../domain/county.ts'
import type { Problem, Severity } from '../domain/problem.ts'

/**
 * What can be wrong with policy files and profiles 规则档提示 (L01-L14), and with values of the 参数
 * sheet beyond N01-N04 of `messages.ts`.
 */
const policyMessages = {
  L01: {
    severity: 'error',
    text: '此处不是正确的 YAML（{cause}）。请检查缩进、冒号后的空格和引号。',
  },
  L02: { severity: 'error', text: '文件中不能使用 YAML 别名（*）。请把取值直接写在此处。' },
  L03: { severity: 'error', text: '“{path}”不符合要求：{cause}。' },
  L04: { severity: 'error', text: '规则“{name}”不存在。可用规则：{list}。' },
  L05: { severity: 'error', text: '口径“{name}”不存在。可用口径：{list}。' },
  L06: {
    severity: 'error',
    text: '找不到政策文件“{name}”。应有一个名为 {name}.yaml 的文件，且只有一个。',
  },
  L07: { severity: 'error', text: '文件编号“{id}”与文件名“{name}”不一致。请改成相同的名称。' },
  L08: { severity: 'error', text: '规则档“{name}”不存在。可用规则档：{list}。' },
  L09: { severity: 'error', text: '规则档“{name}”叠放成环：{list}。请改正 on。' },
  L10: { severity: 'error', text: '“{name}”重复出现。请只保留一处。' },
  L11: {
    severity: 'error',
    text: '规则档“{profile}”叠放后，口径“{name}”的“{path}”仍不符合要求：{cause}。请在所列文件中补充。',
  },
  L12: { severity: 'error', text: '找不到规则档目录或清单 profiles.yaml。请核对目录位置。' },
  L13: { severity: 'error', text: '找不到条文对照表 {name}。请核对规则档目录。' },
  L14: {
    severity: 'error',
    text: '条文 {row} 的答复写了不存在的{kind}“{name}”。请改成本产品已有的编号，或改写为 later。',
  },
  N05: {
    severity: 'warning',
    text: '参数“{name}”对应的规则“{rule}”在现行规则档中没有启用，未采用该取值。',
  },
  N06: { severity: 'warning', text: '参数“{name}”填写了 {n} 次，只采用最后一次。请删除其余各行。' },
} as const satisfies Record<string, { readonly severity: Severity; readonly text: string }>

export type PolicyCode = keyof typeof policyMessages

type SlotNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never

export function policyProblem<Code extends PolicyCode>(
  code: Code,
  place: Place | null,
  slots: { readonly [Name in SlotNames<(typeof policyMessages)[Code]['text']>]: string | number },
): Problem {
  const { severity, text } = policyMessages[code]
  const known: Readonly<Record<string, string | number>> = slots
  const message = text.replace(/\{(\w+)\}/g, (slot, name: string) => String(known[name] ?? slot))
  return { code, severity, place, value: null, message }
}

/** Schema messages in Chinese, for one parse; the library's global language is left alone. */
export const inChinese = { error: z.locales.zhCN().localeError }

/** `clauses.3.params.minPercent`: the path of a value as its editor sees it. */
export const pathLabel = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '全文' : path.map(String).join('.')
