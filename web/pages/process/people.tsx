import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { Loaded } from '../../frame/states.tsx'
import { sheetQuery } from '../../recount/recount.ts'
import type { Sheet } from '../../recount/worker.ts'
import { useText } from '../../text/text.tsx'
import { ArriveDialog } from './arrive.tsx'
import { AssessDialog } from './assess.tsx'
import { BulkActs } from './bulk-acts.tsx'
import { keptBy, type PeopleFilter, peopleFilters } from './in-bulk.ts'
import { arrivalText, assessmentText } from './people-words.ts'
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

const may = ({ acts }: PlanCase, act: string): boolean => acts.some((one) => one.act === act)

function PeopleTable({ of, rows }: { readonly of: PlanCase; readonly rows: readonly Row[] }) {
  const { process } = useText()
  const [wanted, setWanted] = useState('')
  const [filter, setFilter] = useState<PeopleFilter>('all')
  const [whole, setWhole] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<Asked | null>(null)
  const kept = new Set(keptBy(filter, of.state))
  const fitting = rows.filter(
    (row) => kept.has(row.teacher) && Object.values(row).some((text) => text.includes(wanted)),
  )
  const shown = whole ? fitting : fitting.slice(0, mostShown)
  const close = () => setAsked(null)
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
        <Select
          aria-label={process.bulk.filter}
          value={filter}
          popupMatchSelectWidth={false}
          options={peopleFilters.map((value) => ({ value, label: process.bulk.filters[value] }))}
          onChange={setFilter}
        />
        <span className="quiet">{process.shown(shown.length, rows.length)}</span>
        {shown.length < fitting.length && (
          <Button size="small" onClick={() => setWhole(true)}>
            {process.bulk.showAll(fitting.length)}
          </Button>
        )}
      </div>
      {may(of, 'arrive') && (
        <BulkActs
          of={of}
          chosen={chosen}
          hidden={chosen.filter((id) => !fitting.some(({ teacher }) => teacher === id)).length}
          clear={() => setChosen([])}
        />
      )}
      <ListOfPeople
        of={of}
        shown={shown}
        fitting={fitting}
        chosen={chosen}
        choose={setChosen}
        ask={setAsked}
      />
      {asked?.act === 'arrive' && <ArriveDialog of={of} {...asked.row} close={close} />}
      {asked?.act === 'assess' && <AssessDialog of={of} {...asked.row} close={close} />}
    </>
  )
}

type ListProps = {
  readonly of: PlanCase
  readonly shown: readonly Row[]
  readonly fitting: readonly Row[]
  readonly chosen: readonly string[]
  readonly choose: (chosen: readonly string[]) => void
  readonly ask: (asked: Asked) => void
}

function ListOfPeople({ of, shown, fitting, chosen, choose, ask }: ListProps) {
  const { process } = useText()
  const mayRecord = may(of, 'arrive')
  const marked = new Set(chosen)
  const heads = [process.teacher, process.from, process.to, process.arrival, process.assessment]
  const all = fitting.length > 0 && fitting.every(({ teacher }) => marked.has(teacher))
  const toggle = (teacher: string) =>
    choose(marked.has(teacher) ? chosen.filter((one) => one !== teacher) : [...chosen, teacher])
  return (
    <table className="plain">
      <caption className="unseen">{process.people}</caption>
      <thead>
        <tr>
          {mayRecord && (
            <th scope="col">
              <Checkbox
                aria-label={process.bulk.all(fitting.length)}
                checked={all}
                indeterminate={!all && chosen.length > 0}
                onChange={() => choose(all ? [] : fitting.map(({ teacher }) => teacher))}
              />
            </th>
          )}
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
            {mayRecord && (
              <td>
                <Checkbox
                  aria-label={process.bulk.choose(row.name)}
                  checked={marked.has(row.teacher)}
                  onChange={() => toggle(row.teacher)}
                />
              </td>
            )}
            <th scope="row">{row.name}</th>
            <td>{row.from}</td>
            <td>{row.to}</td>
            <td>{arrivalText(of, row.teacher, process)}</td>
            <td>{assessmentText(of, row.teacher, process)}</td>
            <td className="nowrap">
              {mayRecord && (
                <Button size="small" onClick={() => ask({ act: 'arrive', row })}>
                  {process.act.arrive}
                </Button>
              )}{' '}
              {may(of, 'assess') && hasArrived(of, row.teacher) && (
                <Button size="small" onClick={() => ask({ act: 'assess', row })}>
                  {process.act.assess}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const hasArrived = ({ state }: PlanCase, teacher: string): boolean =>
  state.arrivals.some((one) => one.teacher === teacher && one.arrived)
