import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { api, type Schemas, take } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { optionsOf } from './act-dialog.tsx'
import { processQueries, seen } from './queries.ts'

type CountyProcess = Schemas['CountyProcess']
type Values = Pick<CountyProcess, 'settings'> & {
  readonly office: NonNullable<CountyProcess['office']>
}

const officeRows = [
  'bureau',
  'office',
  'phone',
  'supervisionPhone',
  'address',
  'email',
  'hours',
  'docNoPrefix',
  'accounts',
] as const

const noOffice: Values['office'] = {
  bureau: '',
  office: '',
  phone: '',
  supervisionPhone: '',
  address: '',
  email: '',
  hours: '',
  docNoPrefix: '',
  accounts: '',
}

/** 流程参数 and 署名单位: how the county runs the process, and who signs its papers. */
export function Settings() {
  const { process } = useText()
  const { county } = usePlace()
  const settings = useQuery(processQueries.settings(county))
  return (
    <Loaded of={settings} rows={5}>
      {(told) => (
        <>
          {told.office === null && <Alert type="warning" title={process.officeMissing} />}
          <SettingsForm key={told.version} county={county} told={told} />
        </>
      )}
    </Loaded>
  )
}

function SettingsForm({ county, told }: { readonly county: string; readonly told: CountyProcess }) {
  const { process, frame } = useText()
  const { data: me } = useMe()
  const mayWrite = me?.permissions.includes('calendar:write') === true
  const save = useAct(
    (body: Values) =>
      take(
        api.PUT('/api/counties/{county}/process', {
          params: { path: { county } },
          headers: seen(told.version),
          body,
        }),
      ),
    { reread: [processQueries.settings(county).queryKey, ['case', county]], says: process.saved },
  )
  return (
    <Form
      name="settings"
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite}
      initialValues={{ settings: told.settings, office: told.office ?? noOffice }}
      onFinish={(values: Values) =>
        save.mutate({ ...values, settings: { ...told.settings, ...values.settings } })
      }
    >
      <div className="columns even">
        <fieldset className="plain-fields">
          <legend>{process.settings}</legend>
          <Form.Item name={['settings', 'notice', 'days']} label={process.settingsNotice}>
            <InputNumber min={1} max={60} />
          </Form.Item>
          <Form.Item name={['settings', 'notice', 'unit']} label={process.settingsUnit}>
            <Select options={optionsOf(process.units)} />
          </Form.Item>
          <Form.Item name={['settings', 'notice', 'countPostingDay']} valuePropName="checked">
            <Checkbox>{process.settingsFirst}</Checkbox>
          </Form.Item>
          <Form.Item name={['settings', 'answerDays']} label={process.settingsAnswer}>
            <InputNumber min={1} max={60} />
          </Form.Item>
          <Form.Item name={['settings', 'lateObjectionsStop']} valuePropName="checked">
            <Checkbox>{process.settingsLate}</Checkbox>
          </Form.Item>
          <Form.Item name={['settings', 'officeCloses']} label={process.settingsCloses}>
            <Input type="time" />
          </Form.Item>
        </fieldset>
        <fieldset className="plain-fields">
          <legend>{process.office}</legend>
          {officeRows.map((row) => (
            <Form.Item key={row} name={['office', row]} label={process.officeRows[row]}>
              <Input maxLength={100} />
            </Form.Item>
          ))}
        </fieldset>
      </div>
      {mayWrite && (
        <Button htmlType="submit" loading={save.isPending}>
          {frame.save}
        </Button>
      )}
    </Form>
  )
}
