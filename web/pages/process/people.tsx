import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Loaded } from '../../frame/states.tsx'
import { sheetQuery } from '../../recount/recount.ts'
import type { Sheet } from '../../recount/worker.ts'
import { useText } from '../../text/text.tsx'
import { ArriveDialog } from './arrive.tsx'
import { AssessDialog } from './assess.tsx'
import type { PlanCase } from './queries.ts'

type Row = {
  readonly teacher: string
  readonly name: string
  readonly from: string
  readonly to: string
}
type Asked = { readonly act: 'arrive' | 'assess'; readonly row: Row }

const mostShown = 50

/** 到岗与考核 of everybody on the list, from the return slips and the yearly reviews. */
export function People({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const sheet = useQuery(sheetQuery({ county: of.county, run: of.run }))
  if (of.state.dispatched === null) return <p>{process.peopleNone}</p>
  return (
    <Loaded of={sheet} rows={5}>
      {(told) => <PeopleTable of={of} rows={rowsOf(told)} />}
    </Loaded>
  )
}

function rowsOf({ county, plan }: Sheet): readonly Row[] {
  const schools = new Map<string, string>(county.schools.map(({ id, name }) => [id, name]))
  const people = new Map<string, string>(county.teachers.map(({ id, name }) => [id, name]))
  return plan.transfers.map(({ teacher, from, to }) => ({
    teacher,
    name: people.get(teacher) ?? teacher,
    from: schools.get(from) ?? from,
    to: schools.get(to) ?? to,
  }))
}

function PeopleTable({ of, rows }: { readonly of: PlanCase; readonly rows: readonly Row[] }) {
  const { process } = useText()
  const [wanted, setWanted] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const may = (act: string) => of.acts.some((one) => one.act === act)
  const fitting = rows.filter((row) => Object.values(row).some((text) => text.includes(wanted)))
  const shown = fitting.slice(0, mostShown)
  const close = () => setAsked(null)
  const heads = [process.teacher, process.from, process.to, process.arrival, process.assessment]
  return (
    <>
      <div className="line">
        <Input.Search
          className="narrow"
          aria-label={process.search}
          placeholder={process.search}
          allowClear
          onChange={({ target }) => setWanted(target.value.trim())}
        />
        <span className="quiet">{process.shown(shown.length, rows.length)}</span>
      </div>
      <table className="plain">
        <caption className="unseen">{process.people}</caption>
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{process.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {shown.map((row) => (
            <tr key={row.teacher}>
              <th scope="row">{row.name}</th>
              <td>{row.from}</td>
              <td>{row.to}</td>
              <td>{arrivalText(of, row.teacher, process)}</td>
              <td>{assessmentText(of, row.teacher, process)}</td>
              <td>
                {may('arrive') && (
                  <Button size="small" onClick={() => setAsked({ act: 'arrive', row })}>
                    {process.act.arrive}
                  </Button>
                )}{' '}
                {may('assess') && hasArrived(of, row.teacher) && (
                  <Button size="small" onClick={() => setAsked({ act: 'assess', row })}>
                    {process.act.assess}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.act === 'arrive' && <ArriveDialog of={of} {...asked.row} close={close} />}
      {asked?.act === 'assess' && <AssessDialog of={of} {...asked.row} close={close} />}
    </>
  )
}

const hasArrived = ({ state }: PlanCase, teacher: string): boolean =>
  state.arrivals.some((one) => one.teacher === teacher && one.arrived)

function arrivalText(
  { state }: PlanCase,
  teacher: string,
  process: ReturnType<typeof useText>['process'],
): string {
  const arrival = state.arrivals.find((one) => one.teacher === teacher)
  if (arrival === undefined) return process.notYet
  if (!arrival.arrived) return process.absent(arrival.reason)
  const moved = arrival.relationMoved ? ` · ${process.relation}` : ''
  return `${process.arrived(arrival.on ?? '')}${moved}`
}

const assessmentText = (
  { state }: PlanCase,
  teacher: string,
  { assessmentKinds, grades }: ReturnType<typeof useText>['process'],
): string =>
  state.assessments
    .filter((one) => one.teacher === teacher)
    .map(({ kind, year, grade }) => `${year} ${assessmentKinds[kind]} ${grades[grade]}`)
    .join('；')
