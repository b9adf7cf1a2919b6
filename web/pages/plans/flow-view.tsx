import { Segmented } from 'antd'
import { useAddressWord } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { Between } from './between-view.tsx'
import { RelationView } from './relation-view.tsx'
import { SettingsView } from './settings-view.tsx'

const kinds = ['settings', 'relation', 'schools', 'townships', 'ring'] as const
type Kind = (typeof kinds)[number]

/** 流向: kinds of schools, schools, townships; and whose personnel relation goes along. */
export function FlowView() {
  const { plans } = useText()
  const [word, setWord] = useAddressWord('flow')
  const kind = kinds.find((one) => one === word) ?? 'settings'
  return (
    <>
      <Segmented<Kind>
        size="small"
        value={kind}
        onChange={(one) => setWord(one === 'settings' ? undefined : one)}
        options={kinds.map((value) => ({ value, label: plans.flow.kinds[value] }))}
      />
      {kind === 'settings' && <SettingsView />}
      {kind === 'relation' && <RelationView />}
      {kind !== 'settings' && kind !== 'relation' && <Between kind={kind} />}
    </>
  )
}
