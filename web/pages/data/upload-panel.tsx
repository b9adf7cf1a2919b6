import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Select, Spin, Steps, Upload } from 'antd'
import { useRef, useState } from 'react'
import { Problem } from '../../frame/states.tsx'
import { useText } from '../../text/text.tsx'
import { downloadSample, downloadTemplate, sendFiles } from './import-acts.ts'
import type { ImportView } from './queries.ts'

type Props = {
  readonly county: string
  readonly policies: readonly { readonly id: string; readonly name: string }[]
  readonly policy: string
  readonly onPolicy: (policy: string) => void
  readonly onRead: (view: ImportView, files: readonly File[]) => void
}

/** Template, upload, and the wait for the check: the row stays on the page and can be given up. */
export function UploadPanel({ county, policies, policy, onPolicy, onRead }: Props) {
  const { data } = useText()
  const { message } = App.useApp()
  const { reading, problem, send, cancel } = useSending(county, policy, onRead)
  const fetched = (file: () => Promise<void>) => (): void => {
    file().catch((refused: Error) => void message.error(refused.message))
  }
  return (
    <section className="panel" aria-label={data.upload.title}>
      <h2>{data.upload.title}</h2>
      <Steps
        size="small"
        current={reading === null ? 0 : 2}
        items={data.upload.stages.map((title) => ({ title }))}
      />
      <div className="line controls upload-line">
        <Button onClick={fetched(downloadTemplate)}>{data.upload.template}</Button>
        <Button onClick={fetched(downloadSample)}>{data.upload.sample}</Button>
        <Select
          aria-label={data.upload.policy}
          value={policy}
          popupMatchSelectWidth={false}
          options={policies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onPolicy}
        />
        <span className="quiet">{data.upload.policy}</span>
      </div>
      {reading === null ? (
        <Upload.Dragger
          multiple
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file, list) => {
            // Called once a file; the last call has them all.
            if (file === list.at(-1)) void send(list)
            return false
          }}
        >
          <p className="drop">{data.upload.drop}</p>
          <p className="quiet">{data.upload.accept}</p>
        </Upload.Dragger>
      ) : (
        <div className="line" role="status">
          <Spin size="small" /> {data.upload.reading(reading)}
          <Button size="small" onClick={cancel}>
            {data.upload.cancel}
          </Button>
        </div>
      )}
      {problem !== null && (
        <>
          <Alert type="warning" title={data.upload.unreadable} showIcon />
          <Problem problem={problem} />
        </>
      )}
    </section>
  )
}

function useSending(county: string, policy: string, onRead: Props['onRead']) {
  const { data } = useText()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const stop = useRef<AbortController | null>(null)
  const send = async (files: readonly File[]): Promise<void> => {
    stop.current?.abort()
    const control = new AbortController()
    stop.current = control
    setReading(files.map(({ name }) => name).join('、'))
    setProblem(null)
    try {
      const view = await sendFiles(county, policy, files, control.signal)
      await cache.invalidateQueries({ queryKey: ['imports', county] })
      onRead(view, files)
    } catch (refused) {
      if (control.signal.aborted) void message.info(data.upload.cancelled)
      else setProblem(refused instanceof Error ? refused : new Error(String(refused)))
    }
    if (stop.current === control) setReading(null)
  }
  return { reading, problem, send, cancel: () => stop.current?.abort() }
}
