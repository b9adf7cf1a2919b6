import { count, gapShare, isUseful, missing } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import { allCheckedWords, checkedWords } from '../../parts/checked-words.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { letterOf } from './chosen.ts'
import type { Column, Comparison } from './queries.ts'

/** 证明程度: how many goals are proven, and the widest gap of the others, rounded up. */
export function Proof({ view }: { readonly view: Comparison }) {
  const { table } = useText().compare
  return (
    <tr>
      <th scope="row">{table.proof}</th>
      {view.columns.map((column, at) => (
        <td key={column.run ?? column.kind}>
          {column.levels.length === 0 ? (
            missing
          ) : (
            <Proven column={column} letter={letterOf(at - 2)} />
          )}
        </td>
      ))}
    </tr>
  )
}

function Proven({ column, letter }: { readonly column: Column; readonly letter: string }) {
  const { compare, frame } = useText()
  const { table, arithmetic: words } = compare
  const { levels } = column
  const open = levels.filter(({ proven }) => !proven)
  const certified = allCheckedWords(levels, frame.certificate)
  const widest = open.toSorted(
    (a, b) => b.gap / Math.max(1, Math.abs(b.value)) - a.gap / Math.max(1, Math.abs(a.value)),
  )[0]
  return (
    <Figured
      arithmetic={() => ({
        title: `${table.proof} · ${letter}`,
        lines: levels.map((level, at) => {
          const { name, unit, value, bound, proven } = level
          const state = proven ? frame.proven : gapWords({ value, bound }, table)
          const certified = checkedWords(level, frame.certificate)
          return [
            `${at + 1} ${name}`,
            [
              `${words.value} ${count(value)}`,
              `${words.bound} ${count(bound)} ${unit}`,
              state,
              ...(certified === null ? [] : [certified]),
            ].join(' · '),
          ]
        }),
      })}
    >
      {widest === undefined
        ? table.allProven
        : `${table.someProven(levels.length - open.length, levels.length)} ${gapWords(widest, table)}`}
      {certified !== null && frame.marks.aside(certified)}
    </Figured>
  )
}

const gapWords = (
  { value, bound }: { readonly value: number; readonly bound: number },
  table: Text['compare']['table'],
): string => (isUseful(value, bound) ? table.gapShare(gapShare(value, bound)) : table.unbounded)
