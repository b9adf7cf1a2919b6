import type { LetterSpec } from '../../domain/letter.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { agreements } from './agreement.ts'
import { answer } from './answer.ts'
import { assessments } from './assessment.ts'
import { openInLetter, privateInLetter } from './check.ts'
import { dispatchNotice } from './dispatch.ts'
import type { LetterFacts } from './facts.ts'
import { introductions } from './introduction.ts'
import { notice } from './notice.ts'
import { quotaReport } from './quota-report.ts'
import { verification } from './verification.ts'
import { yearlyPlan } from './yearly-plan.ts'

type Composed = Result<LetterSpec, readonly Problem[]>

/** Every letter, by its document. */
const letters = {
  D04: (facts) => ok(yearlyPlan(facts)),
  D06: (facts) => aboutPeople(facts, notice),
  D07: answered,
  D09a: (facts) => aboutPeople(facts, dispatchNotice),
  D09b: (facts) => aboutPeople(facts, introductions),
  D10: (facts) => aboutPeople(facts, agreements),
  D13: (facts) => ok(verification(facts)),
  D15: (facts) => aboutPeople(facts, assessments),
  D17: quotaReported,
} as const satisfies { readonly [id: string]: (facts: LetterFacts) => Composed }
export type LetterId = keyof typeof letters

/** Those that anybody may read. */
const publicLetters: readonly LetterId[] = ['D04', 'D06', 'D17']
/** Words of health and family are the rule itself in the yearly plan, and a person's in a notice. */
const nameless: readonly LetterId[] = ['D04']
/** Whoever teaches was born this long before the school year. */
const youngestTeacher = 16

/** The letter composed and checked: nothing private in public, nothing open in what is final. */
export function composeLetter(id: LetterId, facts: LetterFacts): Composed {
  const letter = letters[id](facts)
  if (!letter.ok) return letter
  const { county } = facts.register
  const { office } = facts
  const hidden = publicLetters.includes(id)
    ? privateInLetter(letter.value, {
        permitted: [office.phone ?? '', office.supervisionPhone ?? ''],
        youngest: county.year - youngestTeacher,
        namesNobody: nameless.includes(id),
      })
    : []
  const isFinal = facts.state === '公示' || facts.state === '定稿'
  const problems = [...hidden, ...(isFinal ? openInLetter(letter.value) : [])]
  return problems.length > 0 ? fail(problems) : letter
}

function aboutPeople(facts: LetterFacts, compose: (facts: LetterFacts) => LetterSpec): Composed {
  return facts.register.transfers.length === 0 || isEmptyChoice(facts)
    ? fail([problem('B08', '方案中没有所选的交流安排，没有可以生成的内容。')])
    : ok(compose(facts))
}

const isEmptyChoice = ({ register, only }: LetterFacts): boolean =>
  only.teacher !== undefined &&
  !register.transfers.some(({ teacher }) => teacher.id === only.teacher)

function answered(facts: LetterFacts): Composed {
  const { objection } = facts.register.process
  return objection === undefined
    ? fail([problem('B08', '没有登记异议，不能生成答复书。请先在异议登记表中登记。')])
    : ok(answer(facts, objection))
}

function quotaReported(facts: LetterFacts): Composed {
  const lines = facts.register.report.provision?.quota ?? []
  return lines.length === 0
    ? fail([problem('B08', '核验中没有编制测算，不能生成编制备案报告。请重新测算。')])
    : ok(quotaReport(facts, lines))
}

const problem = (code: string, message: string): Problem => ({
  code,
  severity: 'error',
  place: null,
  value: null,
  message,
})
