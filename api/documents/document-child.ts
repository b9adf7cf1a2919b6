import {
  type AuditReport,
  audit,
  type County,
  type DocumentFacts,
  type Process,
  type Profile,
  planningYear,
  type Run,
  readForms,
  withDecisions,
  writeDocument,
  writeEvidencePack,
  writeOpinion,
  writeRoster,
} from '../../solver/index.ts'
import { contentOf, serveTask } from '../runs/child-side.ts'
import type { DocumentTask, FromDocument } from './messages.ts'

/** The child that writes one paper: tables of thousands of rows would hold up every other request. */
serveTask(async (task: DocumentTask): Promise<FromDocument> => {
  const forms = readForms()
  if (!forms.ok) return refused(forms.error)
  const county = contentOf<County>(task.county)
  const profile = contentOf<Profile>(task.profile)
  const report = contentOf<AuditReport>(task.audit)
  const record = task.record === null ? null : contentOf<Omit<Run, 'plan'>>(task.record)
  const facts: DocumentFacts = {
    county,
    profile,
    report,
    decisions: task.decisions,
    before: audit(withDecisions(county, task.decisions), profile, {
      year: report.plan.year,
      transfers: [],
    }),
    run: record === null ? null : { ...record, plan: report.plan },
    forms: forms.value,
    ...task.facts,
    process: processOf(task),
  }
  const written = await paperOf(task, facts)
  if (!written.ok) return refused(written.error)
  const { name, bytes } = written.value
  return { kind: 'written', name, bytes: Buffer.from(bytes).toString('base64') }
})

function paperOf({ id, roster, note = '' }: DocumentTask, facts: DocumentFacts) {
  if (id === 'pack') return writeEvidencePack(facts)
  if (id === 'opinion') return writeOpinion(facts, note)
  if (id !== 'roster') return writeDocument(id, facts)
  if (roster === undefined) throw new Error('a roster of nobody')
  return writeRoster(facts, roster)
}

/** Audits of other years are read here: whole counties would hold up the process that answers. */
function processOf({ facts, years = [] }: DocumentTask): Process {
  const { planning, ...rest } = facts.process ?? {}
  if (planning === undefined) return rest
  return {
    ...rest,
    planning: {
      ...planning,
      years: years.map(({ profile, audit: counted }) =>
        planningYear(contentOf<Profile>(profile), contentOf<AuditReport>(counted)),
      ),
    },
  }
}

const refused = (
  problems: readonly { readonly code: string; readonly message: string }[],
): FromDocument => ({
  kind: 'refused',
  problems: problems.map(({ code, message }) => ({ code, message })),
})
