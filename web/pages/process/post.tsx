import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import { dayOfMoment, momentAt, noticeEnd } from '../../../solver/browser.ts'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { type PlanCase, processQueries, seen } from './queries.ts'
import { calendarFrom } from './standing.ts'

type Values = { readonly web: string; readonly boards: string; readonly confirmed?: boolean }
type Moment = Parameters<typeof dayOfMoment>[0]

/** 开始公示: recorded once page and boards are up; the end is computed in sight of who records it. */
export function PostDialog({ of, close }: { readonly of: PlanCase; readonly close: () => void }) {
  const { process } = useText()
  const [form] = Form.useForm<Values>()
  const web = Form.useWatch('web', form)
  const boards = Form.useWatch('boards', form)
  const end = useEnd(of.county, web, boards)
  const { county, id, version, state } = of
  const act = (values: Values) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/post', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: {
          triple: state.triple,
          web: values.web,
          boards: values.boards,
          confirmEnd: values.confirmed === true ? (end?.day ?? null) : null,
        },
      }),
    )
  const now = momentAt(Date.now())
  const required = [{ required: true, message: process.required }]
  return (
    <ActDialog
      of={of}
      title={process.act.post}
      lead={process.confirm.post(state.people.length)}
      close={close}
      act={act}
      says={process.done.other}
      form={form}
      initial={{ web: now, boards: now }}
      typedName={of.name}
    >
      <p className="quiet">{process.postHint}</p>
      <div className="columns even">
        <Form.Item name="web" label={process.postWeb} rules={required}>
          <Input type="datetime-local" max={now} />
        </Form.Item>
        <Form.Item name="boards" label={process.postBoards} rules={required}>
          <Input type="datetime-local" max={now} />
        </Form.Item>
      </div>
      {end?.state === 'official' && <p>{process.postEnd(end.day)}</p>}
      {end?.state === 'provisional' && (
        <Form.Item
          name="confirmed"
          valuePropName="checked"
          rules={[
            {
              validator: (_, value: unknown) =>
                value === true ? Promise.resolve() : Promise.reject(new Error(process.mustCheck)),
            },
          ]}
        >
          <Checkbox>{process.postProvisional(end.day)}</Checkbox>
        </Form.Item>
      )}
    </ActDialog>
  )
}

/** Last day of the notice, by the county's calendar and settings. */
function useEnd(county: string, web: string | undefined, boards: string | undefined) {
  const settings = useQuery(processQueries.settings(county))
  const holidays = useQuery(processQueries.holidays(county))
  if (settings.data === undefined || holidays.data === undefined) return null
  if (web === undefined || boards === undefined || web === '' || boards === '') return null
  const later = web > boards ? web : boards
  return noticeEnd(
    calendarFrom(holidays.data),
    // As the field writes it.
    dayOfMoment(later as Moment),
    settings.data.settings.notice,
  )
}
