import { Alert, Button, Input, Tabs } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { AuditReport } from '../../../solver/browser.ts'
import type { Run } from '../../client.ts'
import { useSelection } from '../../frame/address.ts'
import { PageHead } from '../../parts/page-head.tsx'
import type { Count } from '../../recount/recount.ts'
import type { Sheet } from '../../recount/worker.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { ClauseDetail } from './clause-detail.tsx'
import { ClauseList } from './clause-list.tsx'
import { Decisions } from './decisions.tsx'
import { Dossier } from './dossier.tsx'
import { Flags } from './flags.tsx'
import { Journal } from './journal.tsx'
import { NamesDesk, NamesNotice } from './names.tsx'
import { OpinionExport, useWritesOpinion } from './opinion-export.tsx'
import { Readings } from './readings.tsx'
import { Standards } from './standards.tsx'
import { failedFirst, tally } from './verdicts.ts'

type Shown = {
  readonly run: Run
  readonly sheet: Sheet
  readonly count: Count
  readonly choice: ReactNode
}

/** The verdict line, the clauses with what fails first, and the proofs. */
export function Conclusions({ run, sheet, count, choice }: Shown) {
  const { audit, frame } = useText()
  const { report, milliseconds } = count
  const [selection, select] = useSelection()
  const wanted = selection?.kind === 'c' ? selection.id : null
  const shown =
    report.findings.find(({ clause }) => clause === wanted) ?? failedFirst(report.findings)[0]
  const [note, setNote] = useNote(run.id)
  const writes = useWritesOpinion()
  const conclusion = concluded(report, audit)
  return (
    <NamesDesk county={run.county} of={sheet.county} run={run.id}>
      <PageHead
        page={frame.pages.audit}
        conclusion={conclusion}
        actions={<Acts run={run} note={writes ? note : null} choice={choice} />}
      />
      {report.unsound.length > 0 && (
        <Alert
          type="error"
          title={audit.unsound(report.unsound.length)}
          description={
            <ul lang="zh-CN">
              {report.unsound.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          }
        />
      )}
      <p className="quiet">
        {audit.independent} {audit.counted(milliseconds.toFixed(0))}
      </p>
      <NamesNotice />
      <div className="columns">
        <ClauseList
          findings={report.findings}
          chosen={shown?.clause ?? null}
          choose={(clause) => select({ kind: 'c', id: clause })}
        />
        {shown !== undefined && (
          <ClauseDetail finding={shown} report={report} county={sheet.county} />
        )}
      </div>
      <section className="panel">
        <Tabs items={sections(run, sheet, report, audit, writes ? { note, setNote } : null)} />
      </section>
    </NamesDesk>
  )
}

function concluded({ findings, unsound }: AuditReport, audit: Text['audit']): string {
  const { met, short, unknown, 'not-applicable': other } = tally(findings)
  const clauses = audit.concluded(findings.length, met, short, unknown, other)
  return unsound.length === 0 ? clauses : `${audit.unsound(unsound.length)}${clauses}`
}

function sections(
  run: Run,
  { county }: Sheet,
  { readings = [], flags = [], provision, decisions = [] }: AuditReport,
  audit: Text['audit'],
  notes: { readonly note: string; readonly setNote: (note: string) => void } | null,
) {
  const flipped = readings.filter((one) => one.flipped).length
  const raised = flags.filter(({ state }) => state === 'raised').length
  const standards = provision?.standards ?? []
  const { short } = tally(standards)
  const counted = (label: string, n: number) => (n === 0 ? label : `${label} ${n}`)
  const { sections: names } = audit
  return [
    {
      key: 'readings',
      label: counted(names.readings, flipped),
      children: <Readings readings={readings} />,
    },
    { key: 'flags', label: counted(names.flags, raised), children: <Flags flags={flags} /> },
    {
      key: 'standards',
      label: counted(names.standards, short),
      children: <Standards standards={standards} county={county} />,
    },
    {
      key: 'decisions',
      label: counted(names.decisions, decisions.length),
      children: <Decisions decisions={decisions} />,
    },
    { key: 'journal', label: names.journal, children: <Journal county={run.county} /> },
    {
      key: 'dossier',
      label: names.dossier,
      children: <Dossier run={run} />,
    },
    ...(notes === null
      ? []
      : [{ key: 'opinion', label: audit.report.title, children: <Note {...notes} /> }]),
  ]
}

/** `note` is `null` for whoever writes no opinion. */
function Acts({
  run,
  note,
  choice,
}: Pick<Shown, 'run' | 'choice'> & { readonly note: string | null }) {
  const { audit } = useText()
  return (
    <>
      {choice}
      <Button onClick={() => window.print()}>{audit.report.print}</Button>
      {note !== null && <OpinionExport run={run} note={note} />}
    </>
  )
}

function Note({
  note,
  setNote,
}: {
  readonly note: string
  readonly setNote: (note: string) => void
}) {
  const { audit } = useText()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{audit.report.note}</label>
      <Input.TextArea
        id={id}
        rows={5}
        maxLength={4000}
        showCount
        value={note}
        placeholder={audit.report.placeholder}
        onChange={({ target }) => setNote(target.value)}
      />
    </>
  )
}

/** The auditor's own words stay in his browser and his paper: nothing of them is kept by the county. */
function useNote(run: string): readonly [string, (note: string) => void] {
  const key = `junpei-opinion-${run}`
  const [note, setNote] = useState(() => localStorage.getItem(key) ?? '')
  const change = (next: string): void => {
    setNote(next)
    if (next === '') localStorage.removeItem(key)
    else localStorage.setItem(key, next)
  }
  return [note, change]
}
