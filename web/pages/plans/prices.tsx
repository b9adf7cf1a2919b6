import { useMemo } from 'react'
import { useText } from '../../text/text.tsx'
import { otherPlaces, staying } from './alternatives.ts'
import type { PlanRow } from './board.ts'
import { FirstBroken } from './change-words.tsx'
import { usePlan } from './desk.tsx'
import { goalWords, schoolWords } from './effect-words.ts'
import { useTries } from './use-tries.ts'

/** So many places are counted beside a picture and so many of them told; the page of the person has more. */
const [countedPlaces, toldPlaces] = [6, 3]

/** 每个决定的代价: what clauses, goals and indicators would be if the person stayed, or went elsewhere. */
export function Prices({ row }: { readonly row: PlanRow }) {
  const text = useText()
  const { plans } = text
  const { board } = usePlan()
  const candidates = useMemo(
    () => [
      staying(row, plans.tries.stay),
      ...otherPlaces(board, row.person).slice(0, countedPlaces),
    ],
    [board, row, plans],
  )
  const { tried, wanted, failed } = useTries(candidates)
  const places = tried.filter(({ id }) => id !== row.from.id).slice(0, toldPlaces)
  const stay = tried.filter(({ id }) => id === row.from.id)
  return (
    <>
      <h3>{plans.tries.prices}</h3>
      {failed !== null && <p role="alert">{failed}</p>}
      <ul className="prices">
        {[...stay, ...places].map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <FirstBroken changes={one.changes} />
            <br />
            <span className="quiet">
              {[...goalWords(text, one.changes), ...schoolWords(text, board, one.changes, 2)].join(
                plans.conclusion.apart,
              ) || plans.tries.same}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {plans.tries.counted(tried.length, wanted)}
      </p>
    </>
  )
}
