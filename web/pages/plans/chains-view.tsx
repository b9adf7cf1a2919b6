import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { ChainsPicture } from '../../views/chains.tsx'
import type { ChainLine } from '../../views/chains-layout.ts'
import { type Board, briefName, type PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { IfNot } from './if-not.tsx'
import type { Chain } from './links.ts'
import { usePicked } from './use-picked.ts'

/** 链环: cycles and chains first; who goes alone folds away until asked for. */
export function ChainsView() {
  const { plans } = useText()
  const { board, chains, rows } = usePlan()
  const { selected, onSelect } = usePicked('t')
  const [alone, setAlone] = useState(false)
  const visible = useMemo(() => new Set<string>(rows.map(({ teacher }) => teacher)), [rows])
  const drawn = useMemo(
    () => chains.filter(({ people }) => people.some((id) => visible.has(id))),
    [chains, visible],
  )
  const single = drawn.filter(({ kind }) => kind === 'single').length
  const lines = useMemo(
    () =>
      drawn.filter(({ kind }) => alone || kind !== 'single').map((chain) => lineOf(board, chain)),
    [drawn, alone, board],
  )
  const rowFor = (id: string) => rowOf(board, id)
  const [one = ''] = selected
  const row = selected.length === 1 ? rowFor(one) : undefined
  return (
    <>
      <ChainsPicture
        title={plans.chains.title}
        sentence={plans.chains.sentence(
          drawn.filter(({ kind }) => kind === 'cycle').length,
          drawn.filter(({ kind }) => kind === 'chain').length,
          single,
          Math.max(0, ...drawn.map(({ people }) => people.length)),
        )}
        lines={lines}
        schoolOf={(id) => {
          const school = board.county.schools.find((one) => one.id === id)
          return {
            name: school === undefined ? id : briefName(school),
            setting: school?.setting ?? 'rural',
          }
        }}
        personOf={(id) => {
          const found = rowFor(id)
          return {
            name: found?.name ?? id,
            subject: found?.subjectName ?? '',
            backbone: found?.backbone ?? false,
          }
        }}
        labelOf={(id) => labelOf(rowFor(id), id)}
        selected={selected}
        onSelect={onSelect}
        legend={
          <p className="quiet note">
            {plans.chains.legend}{' '}
            <Button size="small" aria-expanded={alone} onClick={() => setAlone(!alone)}>
              {plans.chains.alone(single)}
            </Button>
          </p>
        }
        twin={<ChainTable chains={drawn} board={board} />}
      />
      {row !== undefined && <IfNot row={row} />}
    </>
  )
}

const rowOf = ({ rowOf: rows }: Board, id: string): PlanRow | undefined =>
  new Map<string, PlanRow>(rows).get(id)

const labelOf = (row: PlanRow | undefined, id: string): string =>
  row === undefined ? id : `${row.name} ${row.subjectName} ${row.from.name} → ${row.to.name}`

/** Schools in turn: where each of the people leaves, and at last where the last one goes. */
function lineOf(board: Board, { id, kind, people }: Chain): ChainLine {
  const known = people.flatMap((one) => rowOf(board, one) ?? [])
  const last = known.at(-1)
  return {
    id,
    kind,
    people,
    schools: [...known.map(({ from }) => from.id), ...(last === undefined ? [] : [last.to.id])],
  }
}

function ChainTable({
  chains,
  board,
}: {
  readonly chains: readonly Chain[]
  readonly board: Board
}) {
  const { plans } = useText()
  return (
    <PlainTable
      caption={plans.chains.title}
      rows={chains}
      rowKey={({ id }) => id}
      columns={[
        { label: plans.chains.kind, cell: ({ kind }) => plans.chains.kinds[kind] },
        { label: plans.columns.people, number: true, cell: ({ people }) => people.length },
        {
          label: plans.chains.ways,
          cell: ({ people }) => people.map((id) => labelOf(rowOf(board, id), id)).join('；'),
        },
      ]}
    />
  )
}
