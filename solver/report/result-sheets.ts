import type { AuditReport } from '../domain/audit-report.ts'
import type { County } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Run } from '../domain/run.ts'
import type { SheetSpec } from '../domain/sheet.ts'
import type { Profile } from '../rules/index.ts'
import type { Drafting } from './foot.ts'
import type { DateStyle } from './format.ts'
import type { Form } from './forms.ts'
import { versionsOf } from './json.ts'
import { privacyProblems } from './privacy.ts'
import { recheck } from './recheck.ts'
import { type Register, registerOf } from './register.ts'
import { type DocumentState, type Printing, sheetsOf } from './render.ts'
import { type TableId, tables } from './tables/index.ts'

export type SheetOptions = {
  /** Layouts, in the order of their sheets. */
  readonly forms: readonly Form[]
  /** The audit of a plan that moves nobody, for the problem ledger. */
  readonly before?: AuditReport
  /** 草稿 unless said otherwise. */
  readonly state?: DocumentState
  readonly dateStyle?: DateStyle
  /** Who draws the papers up and when; left blank to be filled in by hand. */
  readonly drafting?: Partial<Drafting>
}

const hasRows = (table: TableId, register: Register, run: Run | null): boolean =>
  tables[table].open(register, run).rows.length > 0

/**
 * The sheets officials expect of a plan. Figures and verdicts are the audit's. A public sheet with
 * anything private in it is a problem, and then there are no sheets at all.
 */
export function resultSheets(
  county: County,
  profile: Profile,
  report: AuditReport,
  run: Run,
  options: SheetOptions,
): Result<readonly SheetSpec[], readonly Problem[]> {
  const register = registerOf(county, profile, report, options.before ?? null)
  recheck(register)
  const printing = {
    state: options.state ?? '草稿',
    dateStyle: options.dateStyle ?? 'dash',
    drafting: { bureau: '', office: '', date: '', ...options.drafting },
    versions: versionsOf(county, profile, report.plan),
  }
  const forms = options.forms.filter(({ alone }) => !alone)
  return formSheets(forms, register, run, printing)
}

/** These forms filled in, if nothing private stands in one that may go public. */
export function formSheets(
  forms: readonly Form[],
  register: Register,
  run: Run | null,
  printing: Printing,
): Result<readonly SheetSpec[], readonly Problem[]> {
  const filled = forms
    .filter(({ omitEmpty, rows }) => !omitEmpty || hasRows(rows, register, run))
    .flatMap((form) => sheetsOf(form, register, run, printing).map((sheet) => ({ form, sheet })))
  const problems = filled
    .filter(({ form }) => form.privacy === 'A')
    .flatMap(({ sheet }) => privacyProblems(sheet))
  return problems.length > 0 ? fail(problems) : ok(filled.map(({ sheet }) => sheet))
}
