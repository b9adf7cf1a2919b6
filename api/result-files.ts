import {
  type AuditReport,
  auditJson,
  type Certificate,
  type Form,
  fail,
  ok,
  type Problem,
  planJson,
  type Result,
  type Run,
  readForms,
  resultSheets,
  runJson,
  writeWorkbook,
} from '../solver/index.ts'
import type { NewFile } from './atomic-write.ts'
import { certificateFileName, packedCertificate } from './certificate-file.ts'
import type { Case } from './commands/load.ts'
import { nobodyMoves } from './ledger.ts'

/** The documents of a plan: workbooks for people, JSON for programs. */
export async function resultFiles(
  { county, profile }: Case,
  run: Run,
  {
    report,
    certificate,
  }: { readonly report: AuditReport; readonly certificate: Certificate | null },
): Promise<Result<readonly NewFile[], readonly Problem[]>> {
  const forms = readForms()
  if (!forms.ok) return forms
  const before = nobodyMoves({ county, profile })
  const books: NewFile[] = []
  for (const { name, wanted } of workbooks) {
    const sheets = resultSheets(county, profile, report, run, {
      forms: forms.value.filter(wanted),
      before,
    })
    if (!sheets.ok) return fail(sheets.error)
    if (sheets.value.length > 0) books.push({ name, bytes: await writeWorkbook(sheets.value) })
  }
  return ok([
    ...books,
    { name: 'plan.json', bytes: bytesOf(planJson(county, profile, run.plan)) },
    { name: 'audit.json', bytes: bytesOf(auditJson(county, profile, report)) },
    { name: 'run.json', bytes: bytesOf(runJson(county, profile, run)) },
    ...(certificate === null
      ? []
      : [{ name: certificateFileName, bytes: packedCertificate(certificate) }]),
  ])
}

/** What may be posted on a wall stands in a file of its own, so that nothing else slips out with it. */
const workbooks = [
  { name: '交流轮岗方案（内部）.xlsx', wanted: () => true },
  { name: '交流轮岗方案（公示）.xlsx', wanted: ({ privacy }: Form) => privacy === 'A' },
] as const

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
