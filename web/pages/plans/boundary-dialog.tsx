import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { type ChangeEvent, useState } from 'react'
import { api, Refusal, take } from '../../client.ts'
import { moment, shortHash } from '../../format.ts'
import { useAct } from '../../parts/act.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'
import { boundaryQuery } from './queries.ts'

/** 地图边界: one file of the office with its 审图号, seen by every colleague; none is fetched from anywhere. */
export function BoundaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { plans } = useText()
  const { county } = usePlan()
  const { data } = useQuery(boundaryQuery(county))
  const maySet = useMe().data?.permissions.includes('dataset:import') === true
  return (
    <Modal open title={plans.boundary.title} footer={null} onCancel={onClose} width={560}>
      <p>{plans.boundary.means}</p>
      {data !== undefined && (
        <Current boundary={data.boundary} version={data.version} maySet={maySet} />
      )}
      {data !== undefined && maySet && <Supply version={data.version} onDone={onClose} />}
      {!maySet && <p className="quiet">{plans.boundary.notYours}</p>}
    </Modal>
  )
}

type Told = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof boundaryQuery>['queryFn']>>>
>

const at = (county: string, version: number) => ({
  params: { path: { county } },
  headers: { 'if-match': `"${version}"` },
})

function Current({
  boundary,
  version,
  maySet,
}: {
  readonly boundary: Told['boundary']
  readonly version: number
  readonly maySet: boolean
}) {
  const { plans } = useText()
  const { county } = usePlan()
  const remove = useAct(
    () => take(api.DELETE('/api/counties/{county}/boundary', at(county, version))),
    { reread: [boundaryQuery(county).queryKey], says: plans.boundary.removed },
  )
  if (boundary === null) return <p>{plans.boundary.none}</p>
  return (
    <div className="line">
      <span>
        {plans.boundary.current(
          boundary.approval,
          boundary.areas.length,
          moment(boundary.set),
          shortHash(boundary.hash),
        )}
      </span>
      {maySet && (
        <Button size="small" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {plans.boundary.remove}
        </Button>
      )}
    </div>
  )
}

/** Numbers of maps are Chinese in both languages. */
const example = '鲁S（2026）012号'

/** The service says all that is wrong with number and lines; nothing of a refused file is kept. */
function Supply({ version, onDone }: { readonly version: number; readonly onDone: () => void }) {
  const { plans } = useText()
  const { county } = usePlan()
  const [approval, setApproval] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const save = useAct(
    async () =>
      take(
        api.PUT('/api/counties/{county}/boundary', {
          ...at(county, version),
          body: { approval, file: await jsonIn(file) },
        }),
      ),
    {
      reread: [boundaryQuery(county).queryKey],
      says: plans.boundary.saved,
      onDone,
    },
  )
  const problems = save.error instanceof Refusal ? save.error.problems : []
  return (
    <Form layout="vertical" onFinish={() => save.mutate(undefined)}>
      <Form.Item label={plans.boundary.file}>
        <input
          id="boundary-file"
          type="file"
          className="unseen"
          accept=".json,.geojson"
          onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
            setFile(target.files?.[0] ?? null)
          }
        />
        <label htmlFor="boundary-file" className="file-button">
          {plans.boundary.choose}
        </label>{' '}
        <span>{file?.name ?? ''}</span>
        <p className="quiet">{plans.boundary.fileRule}</p>
      </Form.Item>
      <Form.Item label={plans.boundary.approval} htmlFor="boundary-approval">
        <Input
          id="boundary-approval"
          value={approval}
          placeholder={example}
          maxLength={60}
          style={{ width: 240 }}
          onChange={({ target }) => setApproval(target.value)}
        />
      </Form.Item>
      {problems.length > 0 && (
        <Alert
          type="error"
          title={save.error?.message}
          description={
            <ul lang="zh-CN">
              {problems.map(({ at: place, message }) => (
                <li key={`${place} ${message}`}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={file === null}>
        {plans.boundary.save}
      </Button>
    </Form>
  )
}

/** What is no JSON is sent as its first words: the service says what it is not. */
async function jsonIn(file: File | null): Promise<unknown> {
  const text = (await file?.text()) ?? ''
  try {
    return JSON.parse(text)
  } catch {
    return text.slice(0, 100)
  }
}
