import { Tabs } from 'antd'
import type { Stage } from '../../../solver/browser.ts'
import { useAddressWord } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import type { Counted } from './counted.ts'
import { FlagsTab } from './flags-tab.tsx'
import { LedgerTab } from './ledger-tab.tsx'
import { PostsTab } from './posts-tab.tsx'
import { QuotaTab } from './quota-tab.tsx'
import { ReadingsTab } from './readings-tab.tsx'
import { SurplusTab } from './surplus-tab.tsx'

/** What else there is to say of the county as it stands. */
export function DiagnosisTabs({
  counted,
  stage,
}: {
  readonly counted: Counted
  readonly stage: Stage
}) {
  const { diagnosis } = useText()
  const [tab, setTab] = useAddressWord('tab')
  const { flags = [], readings = [] } = counted.report
  const raised = flags.filter(({ state }) => state === 'raised').length
  const flipped = readings.filter((each) => each.flipped).length
  const marked = (words: string, n: number): string => (n === 0 ? words : `${words} ${n}`)
  return (
    <section className="panel" aria-label={Object.values(diagnosis.tabs).join('、')}>
      <Tabs
        activeKey={tab ?? 'surplus'}
        onChange={setTab}
        destroyOnHidden
        items={[
          {
            key: 'surplus',
            label: diagnosis.tabs.surplus,
            children: <SurplusTab counted={counted} stage={stage} />,
          },
          {
            key: 'quota',
            label: diagnosis.tabs.quota,
            children: <QuotaTab counted={counted} stage={stage} />,
          },
          {
            key: 'posts',
            label: diagnosis.tabs.posts,
            children: <PostsTab counted={counted} />,
          },
          {
            key: 'flags',
            label: marked(diagnosis.tabs.flags, raised),
            children: <FlagsTab counted={counted} />,
          },
          {
            key: 'ledger',
            label: diagnosis.tabs.ledger,
            children: <LedgerTab counted={counted} />,
          },
          {
            key: 'readings',
            label: marked(diagnosis.tabs.readings, flipped),
            children: <ReadingsTab counted={counted} />,
          },
        ]}
      />
    </section>
  )
}
