import type { ReactNode } from 'react'
import { Loaded } from '../../frame/states.tsx'
import { useRecount } from '../../recount/recount.ts'
import type { Counted } from '../diagnosis/counted.ts'
import { EligibilityPanel } from './eligibility-panel.tsx'
import { Summary } from './summary.tsx'
import { VersionDifference } from './version-difference.tsx'

/** One version of the data under one set of rules. */
export type DataPlace = {
  readonly county: string
  readonly data: string
  readonly policy: string
}

/** What a confirmed version is made of; beside it, where one is chosen, the version compared with. */
export function CountyView({
  place,
  compared,
  stop,
}: {
  readonly place: DataPlace
  readonly compared: string | null
  /** No comparison any more. */
  readonly stop: () => void
}) {
  return (
    <WithCount place={place}>
      {(counted) =>
        compared === null ? (
          <Summary counted={counted} earlier={null} />
        ) : (
          <WithCount place={{ ...place, data: compared }}>
            {(earlier) => (
              <div>
                <VersionDifference now={counted.county} then={earlier.county} stop={stop} />
                <Summary counted={counted} earlier={earlier} />
              </div>
            )}
          </WithCount>
        )
      }
    </WithCount>
  )
}

export function Eligibility({ place }: { readonly place: DataPlace }) {
  return <WithCount place={place}>{(counted) => <EligibilityPanel counted={counted} />}</WithCount>
}

function WithCount({
  place,
  children,
}: {
  readonly place: DataPlace
  readonly children: (counted: Counted) => ReactNode
}) {
  const { sheet, count } = useRecount(place)
  return (
    <Loaded of={sheet}>
      {({ county, profile }) => (
        <Loaded of={count}>{({ report }) => children({ county, profile, report })}</Loaded>
      )}
    </Loaded>
  )
}
