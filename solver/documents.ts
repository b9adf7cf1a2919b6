import type { AuditReport } from './domain/audit-report.ts'
import type { County } from './domain/county.ts'
import { type Decision, withDecisions } from './domain/decision.ts'
import type { Problem } from './domain/problem.ts'
import { fail, ok, type Result } from './domain/result.ts'
import type { Run } from './domain/run.ts'
import {
  type DocumentDescription,
  type DocumentId,
  documents,
  isLetter,
} from './report/documents.ts'
import { documentFileName } from './report/file-name.ts'
import type { DateStyle } from './report/format.ts'
import type { Form } from './report/forms.ts'
import { versionsOf } from './report/json.ts'
import type { LetterFacts } from './report/letters/facts.ts'
import { composeLetter } from './report/letters/index.ts'
import { schoolKey, townshipRanks } from './report/order.ts'
import type { Office, Only, Process } from './report/process.ts'
import { recheck } from './report/recheck.ts'
import { registerOf } from './report/register.ts'
import type { DocumentState } from './report/render.ts'
import { formSheets } from './report/result-sheets.ts'
import type { Profile } from './rules/index.ts'
import { writeLetter } from './word.ts'
import { writeWorkbook } from './workbook.ts'

/** All that a document may be made of. */
export type DocumentFacts = {
  /** As imported: its version is what papers print. */
  readonly county: County
  /** What people decided before planning: whoever they deferred stands deferred in every list. */
  readonly decisions?: readonly Decision[]
  readonly profile: Profile
  /** The recount; the plan is its own. */
  readonly report: AuditReport
  /** The audit of a plan that moves nobody, where it was made. */
  readonly before?: AuditReport
  /** `null` for a plan from elsewhere. */
  readonly run: Run | null
  readonly forms: readonly Form[]
  readonly office?: Partial<Office>
  readonly process?: Process
  /** 草稿 unless said otherwise. */
  readonly state?: DocumentState
  readonly dateStyle?: DateStyle
  /** The day the paper is dated, `YYYY-MM-DD`; left out to be written by hand. */
  readonly date?: string
  /** For one school, township or person alone. */
  readonly only?: Only
}

export type WrittenDocument = { readonly name: string; readonly bytes: Uint8Array }

/**
 * One paper of the year as a file: a letter or a workbook, from the audit's figures alone. What is
 * private in a public paper, or still open in a final one, is a problem, and then there is no file.
 */
export async function writeDocument(
  id: DocumentId,
  facts: DocumentFacts,
): Promise<Result<WrittenDocument, readonly Problem[]>> {
  const prepared = prepare(id, facts)
  recheck(prepared.register)
  const bytes = isLetter(id)
    ? await letterBytes(id, prepared)
    : await bookBytes(id, prepared, facts)
  if (!bytes.ok) return bytes
  return ok({ name: nameOf(id, facts, prepared), bytes: bytes.value })
}

export function prepare(id: DocumentId, facts: DocumentFacts): LetterFacts {
  const { county, profile, report, before, process, forms } = facts
  const { office = {}, state = '草稿', dateStyle = 'dash', date = '', decisions = [] } = facts
  const decided = withDecisions(county, decisions)
  return {
    register: registerOf(decided, profile, report, before ?? null, process ?? {}),
    office,
    state,
    date,
    forms,
    only: choiceFor(id, facts.only ?? {}),
    printing: {
      state,
      dateStyle,
      drafting: { bureau: office.bureau ?? '', office: office.office ?? '', date },
      versions: versionsOf(county, profile, report.plan),
    },
  }
}

/** What the document cannot be made for alone is not chosen by. */
function choiceFor(id: DocumentId, only: Only): Only {
  const { parts }: DocumentDescription = documents[id]
  if (parts === 'school' && only.school !== undefined) return { school: only.school }
  if (parts === 'township' && only.township !== undefined) return { township: only.township }
  if (parts === 'teacher' && only.teacher !== undefined) return { teacher: only.teacher }
  return {}
}

async function letterBytes(
  id: Parameters<typeof composeLetter>[0],
  prepared: LetterFacts,
): Promise<Result<Uint8Array, readonly Problem[]>> {
  const letter = composeLetter(id, prepared)
  return letter.ok ? ok(await writeLetter(letter.value)) : letter
}

async function bookBytes(
  id: DocumentId,
  prepared: LetterFacts,
  { run }: DocumentFacts,
): Promise<Result<Uint8Array, readonly Problem[]>> {
  const rank = onlyRank(prepared)
  const forms = prepared.forms
    .filter((form) => belongs(form, id))
    // Of a paper for one alone, only what is printed for each one.
    .filter(({ each }) => rank === null || each !== null)
  const sheets = formSheets(forms, prepared.register, run, {
    ...prepared.printing,
    ...(rank === null ? {} : { only: rank }),
  })
  if (!sheets.ok) return sheets
  if (sheets.value.length === 0) return fail([nothing(id)])
  return ok(await writeWorkbook(sheets.value))
}

/** A table stands in its document, unless it is of a closer class than whoever gets that may see. */
function belongs(form: Form, id: DocumentId): boolean {
  if (classes.indexOf(form.privacy) > classes.indexOf(documents[id].privacy)) return false
  // Tables printed in the auditor's report stand there and not in its annex.
  if (id === 'D13a') return form.document === 'D13' && !form.alone
  // A sheet a township says more than the list of all, which belongs to the plan's workbook.
  return form.document === id && form.id !== 'd19-townships'
}

const classes = ['A', 'B', 'C'] as const

function onlyRank({ register, only }: LetterFacts): number | string | null {
  const { county, schools } = register
  if (only.school !== undefined) {
    const school = schools.get(only.school)
    return school === undefined ? unknownRank : schoolKey(school).rank
  }
  return only.township === undefined
    ? null
    : (townshipRanks(county.schools).get(only.township) ?? unknownRank)
}

/** Nothing has it, so nothing is printed: never the papers of all for one unknown name. */
const unknownRank = -1

const nothing = (id: DocumentId): Problem => ({
  code: 'B08',
  severity: 'error',
  place: null,
  value: null,
  message: `“${documents[id].title}”没有可以列入的内容，没有生成文件。`,
})

/** `D05_交流轮岗教师花名册_{县}_{2026-2027学年}_{草稿}.xlsx`; whom it is for alone stands after the title. */
function nameOf(id: DocumentId, { county }: DocumentFacts, { register, state, only }: LetterFacts) {
  const { title, file } = documents[id]
  const part =
    (only.school === undefined ? undefined : register.schools.get(only.school)?.name) ??
    only.township ??
    (only.teacher === undefined ? undefined : register.teachers.get(only.teacher)?.name)
  const name = part === undefined ? title : `${title}（${part}）`
  return documentFileName(county, { code: id, name, file }, state)
}
