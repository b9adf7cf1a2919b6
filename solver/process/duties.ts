import { lastDayToObject, toAnnounce } from './announced.ts'
import type { CaseState, ProcessRole } from './case.ts'
import { addDays, type Day, dayInWords } from './day.ts'
import { unanswered, unplanned } from './open-objections.ts'
import type { ComputedDay } from './period.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { type Owner, stepOf, windowOf, type YearlyStep, type YearlySteps } from './yearly.ts'

/** Something one role has to do 待办, until when. */
export type Duty = {
  readonly owner: Owner
  /** The step of the year it belongs to. */
  readonly step: string
  readonly sentence: string
  /** Not before this day; `null` where it can be done now. */
  readonly from: Day | null
  readonly due: ComputedDay | null
  readonly overdue: boolean
}

type Inputs = {
  readonly steps: YearlySteps
  readonly calendar: WorkCalendar
}

/** Steps of the year that are open today, by due day; whether a past one was done is not known here. */
export function yearlyDuties(
  today: Day,
  year: number,
  { steps, calendar }: Inputs,
): readonly Duty[] {
  return steps
    .flatMap((step) => {
      const { opens, due } = windowOf(step, year, calendar)
      if (today < opens || today > due.day) return []
      return step.owner.map((owner) => ({
        owner,
        step: step.step,
        sentence: sentenceOf(step),
        from: null,
        due,
        overdue: false,
      }))
    })
    .sort(byDue)
}

const sentenceOf = ({ name, produces }: YearlyStep): string =>
  `${name}（形成：${produces.join('、')}）。`

/** What a plan's case waits for, from whom and until when. By due day. */
export function caseDuties(
  today: Day,
  state: CaseState,
  { steps, calendar }: Inputs,
): readonly Duty[] {
  const step = stepOf(steps, state.phase)
  const due = step === null ? null : windowOf(step, state.year, calendar).due
  const duty = ({ owner, sentence, from = null, until = due }: Waiting): Duty => ({
    owner,
    step: step?.step ?? '',
    sentence,
    from: from !== null && from > today ? from : null,
    due: until,
    overdue: until !== null && until.day < today,
  })
  return [...answers(state), ...waitingFor(state)].map(duty).sort(byDue)
}

type Waiting = {
  readonly owner: ProcessRole & Owner
  readonly sentence: string
  readonly from?: Day | null
  readonly until?: ComputedDay | null
}

const over: readonly CaseState['phase'][] = ['closed', 'withdrawn', 'superseded']

const answers = ({ phase, objections }: CaseState): readonly Waiting[] =>
  over.includes(phase)
    ? []
    : objections
        .filter(({ answer }) => answer === null)
        .map(({ id, due, inTime }) => ({
          owner: 'personnel' as const,
          sentence: `答复异议 ${id}${inTime ? '' : '（逾期收到）'}，由编制名单以外的人员办理。`,
          until: due,
        }))

function waitingFor(state: CaseState): readonly Waiting[] {
  switch (state.phase) {
    case 'draft':
      return [{ owner: 'personnel', sentence: draftSentence(state) }]
    case 'submitted':
      return [
        {
          owner: 'leadership',
          sentence: `审批方案：还需 ${2 - state.approvals.length} 人批准，或退回。`,
        },
      ]
    case 'approved':
      return toAnnounce(state).length > 0
        ? [
            {
              owner: 'personnel',
              sentence: `开始公示：${toAnnounce(state).length} 人的安排待公示。`,
            },
          ]
        : finishing(state)
    case 'notice':
      return finishing(state)
    case 'final':
      return [{ owner: 'personnel', sentence: '印发调配通知，开具介绍信。' }, ...replanning(state)]
    case 'dispatched':
      return [{ owner: 'personnel', sentence: slips(state) }]
    case 'in-post':
      return [{ owner: 'personnel', sentence: `登记考核：到岗 ${came(state)} 人。` }]
    case 'assessed':
      return [{ owner: 'leadership', sentence: '结项：核对汇总表、花名册和佐证材料。' }]
    case 'closed':
    case 'withdrawn':
    case 'superseded':
      return []
  }
}

const draftSentence = ({ returned }: CaseState): string =>
  returned === null ? '核对方案后送审。' : `方案已退回（${returned.reason}），修改后重新送审。`

/** An upheld objection comes first; then the clock; then the open ones. */
function finishing(state: CaseState): readonly Waiting[] {
  const changes = replanning(state)
  if (changes.length > 0) return changes
  const end = lastDayToObject(state)
  if (end === null) return []
  const open = unanswered(state, true).length
  const sentence =
    open > 0
      ? `公示至${dayInWords(end)}止，${open} 件异议答复后定稿。`
      : `公示至${dayInWords(end)}止，期满后定稿。`
  return [{ owner: 'leadership', sentence, from: addDays(end, 1) }]
}

const replanning = (state: CaseState): readonly Waiting[] =>
  unplanned(state).length === 0
    ? []
    : [
        {
          owner: 'personnel',
          sentence: `异议 ${unplanned(state).join('、')} 成立，提交调整后的方案。`,
        },
      ]

const slips = ({ people, arrivals }: CaseState): string =>
  `登记到岗：${people.length} 人中还有 ${people.length - arrivals.length} 人没有回执。`

const came = ({ arrivals }: CaseState): number => arrivals.filter(({ arrived }) => arrived).length

/** What has no due day comes last; of the same day, the order of the year and of the office. */
function byDue(a: Duty, b: Duty): number {
  const [first, second] = [a, b].map(({ due }) => due?.day ?? '9999-12-31')
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1
}
