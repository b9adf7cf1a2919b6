import { type DocumentFacts, prepare, type WrittenDocument } from './documents.ts'
import type { LetterSpec } from './domain/letter.ts'
import type { Problem } from './domain/problem.ts'
import { ok, type Result } from './domain/result.ts'
import { documentFileName } from './report/file-name.ts'
import { schoolYear } from './report/format.ts'
import type { Form } from './report/forms.ts'
import { formTable, type LetterFacts, paragraph, titleBlocks } from './report/letters/facts.ts'
import { recheck } from './report/recheck.ts'
import { formSheets } from './report/result-sheets.ts'
import { writeLetter } from './word.ts'
import { writeWorkbook } from './workbook.ts'

/** Whom the list holds, in its order, and as what file. */
export type RosterChoice = {
  readonly teachers: readonly string[]
  readonly file: 'xlsx' | 'docx'
}

/**
 * 名单 as somebody has filtered and sorted it: the columns of D05 for these people in this order, still
 * a draft. Whoever is not in the plan is not in the list.
 */
export async function writeRoster(
  facts: DocumentFacts,
  { teachers, file }: RosterChoice,
): Promise<Result<WrittenDocument, readonly Problem[]>> {
  const whole = prepare('D05', facts)
  recheck(whole.register)
  const chosen = narrowed(whole, teachers)
  const count = chosen.register.transfers.length
  const name = documentFileName(
    facts.county,
    { code: 'D05', name: `交流轮岗教师花名册（所选${count}人）`, file },
    chosen.state,
  )
  if (file === 'docx') return ok({ name, bytes: await writeLetter(letterOf(chosen)) })
  const sheets = formSheets(chosen.forms, chosen.register, facts.run, chosen.printing)
  return sheets.ok ? ok({ name, bytes: await writeWorkbook(sheets.value) }) : sheets
}

/** The versions printed are those of the whole plan; the figures of the foot are those of the list. */
function narrowed(whole: LetterFacts, teachers: readonly string[]): LetterFacts {
  const { register, forms } = whole
  const known = new Map<string, (typeof register.transfers)[number]>(
    register.transfers.map((transfer) => [transfer.teacher.id, transfer]),
  )
  const transfers = [...new Set(teachers)].flatMap((id) => known.get(id) ?? [])
  const plan = {
    ...register.report.plan,
    transfers: transfers.map(({ figures }) => figures.transfer),
  }
  return {
    ...whole,
    register: { ...register, transfers, report: { ...register.report, plan } },
    forms: forms.filter(({ id }) => id === rosterForm).map(unsorted),
  }
}

const rosterForm = 'd05-roster'

const unsorted = (form: Form): Form => ({ ...form, sort: [], subtotals: [] })

/** What a page of A4 across has room for. */
const letterFields: readonly string[] = [
  'row-number',
  'name',
  'stage',
  'subject',
  'backbone',
  'from',
  'to',
  'mode',
  'start',
  'reason',
]

function letterOf(facts: LetterFacts): LetterSpec {
  const { county, transfers } = facts.register
  const forms = facts.forms.map((form) => ({
    ...form,
    total: null,
    columns: form.columns.filter(({ field }) => letterFields.includes(field)),
  }))
  const title = [county.name, schoolYear(county.year), '交流轮岗', '教师名单']
  const backbone = transfers.filter(({ standing }) => standing?.backbone === true).length
  return {
    title: title.join(''),
    parts: [
      {
        page: 'landscape',
        blocks: [
          ...titleBlocks(facts, title),
          paragraph(`所选${transfers.length}人，其中骨干教师${backbone}人。`),
          { kind: 'table', table: formTable({ ...facts, forms }, rosterForm) },
        ],
      },
    ],
  }
}
