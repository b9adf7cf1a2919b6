import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Run } from '../../client.ts'
import { moment, shortHash } from '../../format.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { ComparisonSlope } from '../../views/comparison-slope.tsx'
import { letterOf, wordOf } from './chosen.ts'
import './compare.css'
import { Differing } from './differing.tsx'
import { ParallelTable } from './parallel-table.tsx'
import type { Comparison } from './queries.ts'
import { rowsOf } from './rows.ts'
import { sentenceOf } from './sentence.ts'
import { usePanels } from './slope-panels.ts'

type BesideProps = {
  readonly view: Comparison
  readonly chosen: readonly Run[]
}

/** The comparison itself: sentence, parallel table, picture, who differs. */
export function Beside({
  view,
  chosen,
  choose,
}: BesideProps & { readonly choose: React.ReactNode }) {
  const { frame, compare } = useText()
  const [, setWord] = useAddressWord('p')
  const [printed] = useState(() => new Date().toISOString())
  const rows = rowsOf(view)
  const panels = usePanels(view, rows)
  return (
    <div className="compare">
      <PrintHead />
      <PageHead
        page={frame.pages.compare}
        conclusion={sentenceOf(view, compare.sentence)}
        actions={
          <>
            {choose}
            <Button type="primary" onClick={() => window.print()}>
              {compare.print}
            </Button>
          </>
        }
      />
      {chosen.length === 1 && <p className="quiet no-print">{compare.alone}</p>}
      <Basis view={view} />
      <ParallelTable
        view={view}
        rows={rows}
        move={(order) => setWord(wordOf(order.flatMap((at) => chosen[at] ?? [])))}
      />
      <div className="compare-below">
        <ComparisonSlope panels={panels} />
        <Differing view={view} chosen={chosen} />
      </div>
      <footer className="print-only">
        {compare.printFoot(shortHash(view.data), shortHash(view.profile))}
        {view.columns.map(({ plan }, at) =>
          plan === null ? '' : ` · ${letterOf(at - 2)} ${shortHash(plan)}`,
        )}{' '}
        · {compare.madeAt(moment(printed))}
      </footer>
    </div>
  )
}

/** What is compared on what ground; said above the table, for figures without it mean nothing. */
function Basis({ view }: { readonly view: Comparison }) {
  const { basis, simpleMeans } = useText().compare
  const differs = view.columns.some(({ recounted }) => recounted)
  const own = view.columns.slice(2).findIndex(({ recounted }) => !recounted)
  return (
    <p className="quiet basis">
      {basis.same(basis.convention[view.counting.convention])}
      {differs && ` · ${basis.rules(letterOf(Math.max(0, own)))}`}
      {!view.decisionsCounted && ` · ${basis.decisions}`} · {simpleMeans}
    </p>
  )
}

/** Of the printed sheet: which county and year, and that nobody has approved of it. */
function PrintHead() {
  const { frame, compare } = useText()
  const { county, year } = usePlace()
  const [latest] = useQuery(countyQueries.datasets(county)).data ?? []
  return (
    <p className="print-only print-head">
      <span lang="zh-CN">{latest?.name ?? county}</span> {frame.schoolYear(year)} ·{' '}
      {frame.pages.compare} · {compare.unapproved}
    </p>
  )
}
