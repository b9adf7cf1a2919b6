import type { FlagGap } from '../../domain/flag.ts'
import { quotient } from '../exact.ts'
import { percent } from '../format.ts'
import { gather } from '../order.ts'
import type { Register } from '../register.ts'

export type DataGap = {
  readonly sheet: FlagGap['sheet']
  readonly column: string
  /** `12人`, `3所`. */
  readonly count: string
  readonly share: string
}

/** Columns the audit missed, with how many rows have nothing in them. */
export function dataGaps({ report, county }: Register): readonly DataGap[] {
  const missed = [
    ...(report.flags ?? []).flatMap(({ missing }) => missing),
    ...(report.provision?.standards ?? []).flatMap(({ gaps }) => gaps),
    ...(report.provision?.peopleGaps ?? []),
  ]
  return [...gather(missed, ({ sheet, column }) => `${sheet} ${column}`).values()].flatMap(
    (same) => {
      const [first] = same
      if (first === undefined) return []
      const teachers = new Set(same.flatMap((gap) => gap.teachers)).size
      const schools = new Set(same.flatMap((gap) => gap.schools)).size
      const [count, whole, unit] =
        teachers > 0
          ? [teachers, county.teachers.length, '人']
          : [schools, county.schools.length, '所']
      if (count === 0) return []
      return [
        {
          sheet: first.sheet,
          column: first.column,
          count: `${count}${unit}`,
          share: percent(quotient(count, whole)),
        },
      ]
    },
  )
}
