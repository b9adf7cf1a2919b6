import type { ReactNode } from 'react'
import { Loaded } from '../../frame/states.tsx'
import { useRecount } from '../../recount/recount.ts'
import type { Counted } from '../diagnosis/counted.ts'
import { EligibilityPanel } from './eligibility-panel.tsx'
import { Summary } from './summary.tsx'
import { VersionDifference } from './version-difference.tsx'

type Props = {
  readonly county: string
  readonly data: string
  readonly policy: string
  readonly compared: string | null
}

/** What a confirmed version is made of; beside it, where one is chosen, the version compared with. */
export function CountyView({ compared, ...place }: Props) {
  return (
    <WithCount {...place}>
      {(counted) =>
        compared === null ? (
          <Panels counted={counted} earlier={null} />
        ) : (
          <WithCount {...place} data={compared}>
            {(earlier) => <Panels counted={counted} earlier={earlier} />}
          </WithCount>
        )
      }
    </WithCount>
  )
}

function Panels({
  counted,
  earlier,
}: {
  readonly counted: Counted
  readonly earlier: Counted | null
}) {
  return (
    <div>
      {earlier !== null && <VersionDifference now={counted.county} then={earlier.county} />}
      <Summary counted={counted} earlier={earlier} />
      <EligibilityPanel counted={counted} />
    </div>
  )
}

function WithCount({
  county,
  data,
  policy,
  children,
}: Omit<Props, 'compared'> & { readonly children: (counted: Counted) => ReactNode }) {
  const { sheet, count } = useRecount({ county, data, policy })
  return (
    <Loaded of={sheet} rows={12}>
      {({ county: own, profile }) => (
        <Loaded of={count} rows={12}>
          {({ report }) => children({ county: own, profile, report })}
        </Loaded>
      )}
    </Loaded>
  )
}
