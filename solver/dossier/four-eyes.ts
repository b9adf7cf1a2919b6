import type { Phase } from '../process/case.ts'
import type { JournalRow } from './chain.ts'
import { type DossierCheck, failed, notApplicable, passed, unknown } from './checks.ts'
import type { Manifest } from './manifest.ts'
import { processSchema } from './part-schemas.ts'
import type { ProcessExtract } from './parts.ts'

/**
 * Step 5, four eyes 双人批准: two different people approved exactly this plan, under these rules, from these
 * data, and neither drew it up, imported its data or submitted it. Judged anew from the extract and,
 * where there is one, from the journal; nothing of solver/process decides here.
 */
export function checkProcess(
  part: unknown,
  manifest: Manifest,
  rows: readonly JournalRow[] | null,
): readonly DossierCheck[] {
  if (part === null) return [notApplicable(5, 'process', '方案没有进入办理流程。')]
  const read = processSchema.safeParse(part)
  if (!read.success) return [failed(5, 'process', '办理流程的写法不对，不能核对。')]
  const process: ProcessExtract = read.data
  return [
    versionCheck(process, manifest),
    approvalCheck(process, handsIn(process, rows, manifest)),
    finalCheck(process),
    ...(rows === null ? [] : journalChecks(process, manifest, rows)),
  ].flatMap((check) => (check === null ? [] : [check]))
}

function versionCheck({ triple }: ProcessExtract, { full }: Manifest): DossierCheck {
  const names = { planHash: '方案', profileHash: '规则档', dataHash: '数据' } as const
  const other = (
    [
      ['planHash', full.plan],
      ['profileHash', full.profile],
      ['dataHash', full.data],
    ] as const
  ).filter(([part, hash]) => triple[part] !== hash)
  return other.length === 0
    ? passed(5, 'process', '流程所办的就是卷宗中的方案、规则档和数据。')
    : failed(
        5,
        'process',
        `流程所办的${other.map(([part]) => names[part]).join('、')}不是卷宗中的版本。`,
      )
}

/** Phases a plan reaches by approval only. */
const approvedPhases: readonly Phase[] = [
  'approved',
  'notice',
  'final',
  'dispatched',
  'in-post',
  'assessed',
  'closed',
]

function approvalCheck(
  { phase, approvals, triple }: ProcessExtract,
  hands: ReadonlySet<string>,
): DossierCheck {
  const valid = approvals.filter(
    ({ by, triple: approved }) =>
      !hands.has(by) &&
      approved.planHash === triple.planHash &&
      approved.profileHash === triple.profileHash &&
      approved.dataHash === triple.dataHash,
  )
  const people = new Set(valid.map(({ by }) => by)).size
  if (valid.length < approvals.length)
    return failed(5, 'process', '有批准人经手过本方案或其数据，或批准的不是这一版本。')
  if (people >= 2)
    return passed(5, 'process', `由 ${people} 名未经手的人员分别批准，批准的就是这一版本。`)
  return approvedPhases.includes(phase)
    ? failed(5, 'process', `流程已过批准，而符合条件的批准只有 ${people} 人，应为 2 人。`)
    : notApplicable(5, 'process', '方案尚未批准。')
}

/** Everybody the plan or its data went through 经手人, as the extract and the journal tell. */
function handsIn(
  { object, authors, importers, submitted }: ProcessExtract,
  rows: readonly JournalRow[] | null,
  { full }: Manifest,
): ReadonlySet<string> {
  const drafted = (rows ?? []).filter(
    (row) =>
      (isOn(row, object) && draftingActs.has(row.action)) ||
      (row.action === 'dataset.confirm' && row.after === full.data),
  )
  return new Set([
    ...authors,
    ...importers,
    ...(submitted === null ? [] : [submitted.by]),
    ...drafted.map(({ actor }) => actor),
  ])
}

/** A plan that takes the place of another is drawn up by an act on the one before. */
const isOn = (row: JournalRow, object: string): boolean =>
  row.object === object || `case:${String(row.detail.successor)}` === object

const draftingActs: ReadonlySet<string> = new Set([
  'case.open',
  'case.revise',
  'case.submit',
  'case.supersede',
])

const finalPhases: readonly Phase[] = ['final', 'dispatched', 'in-post', 'assessed', 'closed']

/** Nothing is final while an objection is open. */
function finalCheck({ phase, objections, finalised }: ProcessExtract): DossierCheck | null {
  if (!finalPhases.includes(phase)) return null
  if (finalised === null) return failed(5, 'process', '流程已过定稿，却没有定稿的记载。')
  const { received, answered, changing, replanned } = objections
  const open = received - answered + (changing - replanned)
  return open > 0
    ? unknown(
        5,
        'process',
        `收到异议 ${received} 件，其中 ${open} 件未答复或未据以调整；是否在定稿之后收到，请查阅登记簿。`,
      )
    : passed(5, 'process', `收到异议 ${received} 件，都已办结。`)
}

/** The journal tells the same: each approval is an act of that person, and the state is the last one. */
function journalChecks(
  { object, approvals, state }: ProcessExtract,
  { full }: Manifest,
  rows: readonly JournalRow[],
): readonly DossierCheck[] {
  const own = rows.filter((row) => row.object === object)
  const missing = approvals.filter(
    ({ by }) =>
      !own.some(
        ({ action, actor, detail }) =>
          action === 'case.approve' && actor === by && detail.plan === full.plan,
      ),
  )
  const last = rows.findLast(
    ({ object: on, after, detail }) => (on === object && after !== null) || detail.state === state,
  )
  return [
    missing.length === 0
      ? passed(5, 'process', '每项批准都有日志记载。')
      : failed(5, 'process', `${missing.length} 项批准在日志中没有记载。`),
    last === undefined || (last.after !== state && last.detail.state !== state)
      ? failed(5, 'process', '流程状态与日志最后的记载不符。')
      : passed(5, 'process', '流程状态与日志最后的记载一致。'),
  ]
}
