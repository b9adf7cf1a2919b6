import { shortHash } from '../hash.ts'
import { idKey } from '../order.ts'
import { outcomes, type RegisteredObjection } from '../process.ts'
import { defineTable } from '../table.ts'

/** D07 异议登记表: what was raised, found and decided, in the order of the register. Class C throughout. */
export const objectionTable = defineTable<RegisteredObjection>({
  rows: ({ process }) => process.objections ?? [],
  fields: {
    number: ({ number }) => number,
    received: ({ received }) => minute(received),
    person: ({ person }) => person,
    identity: ({ identity }) => identity,
    named: ({ named }) => named,
    concerns: ({ concerns }) => concerns,
    content: ({ content }) => content,
    evidence: ({ evidence }) => evidence,
    handler: ({ handler }) => handler,
    inquiry: ({ inquiry }) => inquiry,
    outcome: ({ answer }) => (answer === null ? '' : outcomes[answer.outcome]),
    handling: ({ handling }) => handling,
    answered: ({ answer }) => (answer === null ? '' : minute(answer.at)),
    change: changeOf,
  },
  keys: { number: ({ number }) => idKey(number) },
  publicFields: [],
  facts: {
    登记数: (rows) => String(rows.length),
    答复数: (rows) => String(rows.filter(({ answer }) => answer !== null).length),
    未答复数: (rows) => String(rows.filter(({ answer }) => answer === null).length),
    调整数: (rows) => String(rows.filter(({ answer }) => answer?.changesPlan === true).length),
  },
})

/** `2026-07-15 09:30`. */
const minute = (moment: string): string => moment.replace('T', ' ')

/** Which plan it was raised against, and which took account of it. */
function changeOf({ answer }: RegisteredObjection): string {
  if (answer === null) return ''
  if (!answer.changesPlan) return '否'
  const after = answer.planAfter === null ? '待定' : shortHash(answer.planAfter)
  return `是（原方案${shortHash(answer.planBefore)}，调整后${after}）`
}
