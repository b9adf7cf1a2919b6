import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Run } from '../../client.ts'
import { moment, shortHash } from '../../format.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { scenarioQueries } from '../scenarios/queries.ts'
import { letterOf, mostPlans, wordOf } from './chosen.ts'

type ChooserProps = { readonly done: readonly Run[]; readonly chosen: readonly Run[] }

/** 换方案: finished runs, two to six of the same data; their order is the order of choosing. */
export function Chooser({ done, chosen }: ChooserProps) {
  const { compare, frame } = useText()
  const [, setWord] = useAddressWord('p')
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<readonly string[]>([])
  const begin = (): void => {
    setPicked(chosen.map(({ id }) => id))
    setOpen(true)
  }
  const toggle = (id: string): void =>
    setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  const data = done.find(({ id }) => id === picked[0])?.data
  return (
    <>
      <Button onClick={begin}>{compare.choose}</Button>
      <Modal
        open={open}
        title={compare.chooseTitle}
        okText={compare.chooseOk}
        cancelText={frame.cancel}
        okButtonProps={{ disabled: picked.length === 0 }}
        onCancel={() => setOpen(false)}
        onOk={() => {
          setWord(wordOf(picked.map((id) => ({ id }))), 'push')
          setOpen(false)
        }}
        destroyOnHidden
      >
        <p>{compare.chooseLead}</p>
        <ul className="bare">
          {done.map((run) => (
            <Choice
              key={run.id}
              run={run}
              place={picked.indexOf(run.id)}
              full={picked.length >= mostPlans}
              otherData={data !== undefined && data !== run.data}
              toggle={() => toggle(run.id)}
            />
          ))}
        </ul>
      </Modal>
    </>
  )
}

type ChoiceProps = {
  readonly run: Run
  /** Among the picked; -1 where it is not. */
  readonly place: number
  readonly full: boolean
  readonly otherData: boolean
  readonly toggle: () => void
}

function Choice({ run, place, full, otherData, toggle }: ChoiceProps) {
  const { compare } = useText()
  const { county } = usePlace()
  const scenarios = useQuery(scenarioQueries.list(county))
  const name = scenarios.data?.find(({ scenario }) => scenario === run.scenario)?.name ?? run.id
  const picked = place >= 0
  return (
    <li>
      <Checkbox checked={picked} disabled={!picked && (full || otherData)} onChange={toggle}>
        {picked && <strong>{letterOf(place)} </strong>}
        <span lang="zh-CN">{name}</span> <span className="quiet">{moment(run.made)}</span>
        {otherData && <span className="quiet"> · {compare.otherData(shortHash(run.data))}</span>}
      </Checkbox>
    </li>
  )
}
