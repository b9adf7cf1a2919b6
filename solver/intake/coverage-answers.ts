import { flags } from '../domain/flag.ts'
import { indicators } from '../domain/indicator.ts'
import { goals } from '../domain/run.ts'
import { standards } from '../domain/standard.ts'
import type { Form } from '../report/forms.ts'
import { definitions } from '../rules/definitions/index.ts'
import { rules } from '../rules/index.ts'
import { messages } from './messages.ts'
import { sheetIds, sheets } from './sheets.ts'

/** What may answer a sentence of a document. */
export const answerKinds = {
  rule: '规则',
  definition: '口径',
  goal: '目标',
  indicator: '指标',
  check: '检查',
  report: '报表',
  field: '填报项',
  step: '步骤',
} as const
export type AnswerKind = keyof typeof answerKinds

/** By kind: id → Chinese name of everything there is. */
export type KnownAnswers = { readonly [Kind in AnswerKind]: ReadonlyMap<string, string> }

/** `steps` are what people run; they belong to whoever offers them. */
export const knownAnswers = (
  forms: readonly Form[],
  steps: ReadonlyMap<string, string>,
): KnownAnswers => ({
  rule: names(rules, ({ zh }) => zh),
  definition: names(definitions, ({ zh }) => zh),
  goal: names(goals, (name) => name),
  indicator: names(indicators, (name) => name),
  // What the audit looks for, and what the import says of a cell, by its code.
  check: new Map([
    ...names(flags, ({ zh }) => zh),
    ...names(standards, ({ zh }) => zh),
    ...names(messages, ({ text }) => text.replace(/。.*$/, '')),
  ]),
  // Every printed table, and the ledger, which the audit gives as data.
  report: new Map([
    ...forms.map(({ id, sheet }): [string, string] => [id, sheet]),
    ['ledger', '问题台账'],
  ]),
  field: new Map(
    sheetIds.flatMap((sheet) =>
      Object.entries(sheets[sheet].columns).map(([key, { header }]): [string, string] => [
        `${sheet}.${key}`,
        `${sheets[sheet].name}·${header}`,
      ]),
    ),
  ),
  step: steps,
})

const names = <T>(
  list: { readonly [id: string]: T },
  nameOf: (entry: T) => string,
): ReadonlyMap<string, string> =>
  new Map(Object.entries(list).map(([id, entry]) => [id, nameOf(entry)]))
