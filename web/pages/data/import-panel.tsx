import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { count, moment, shortHash } from '../../format.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import { Difference } from './difference.tsx'
import { confirmImport, discardImport, downloadColoured } from './import-acts.ts'
import { Preview } from './preview.tsx'
import { Problems } from './problems.tsx'
import type { ImportView } from './queries.ts'

type Props = {
  readonly county: string
  readonly view: ImportView
  readonly files: readonly File[]
  readonly onClose: () => void
}

/** One upload that was read: what is wrong with it, what it holds, what it changes. */
export function ImportPanel({ county, view, files, onClose }: Props) {
  const { data } = useText()
  const { message } = App.useApp()
  const coloured = (): void => {
    downloadColoured(county, view, files).catch(
      (refused: Error) => void message.error(refused.message),
    )
  }
  const rejected = view.state === 'rejected'
  const { errors, warnings } = view.counts
  const canColour = view.kept || files.length > 0
  return (
    <section className="panel import" aria-label={data.upload.title}>
      <Alert
        type={rejected ? 'error' : warnings === 0 ? 'success' : 'warning'}
        showIcon
        title={rejected ? data.upload.rejected(errors) : data.upload.ready(warnings)}
        description={
          rejected
            ? data.upload.rejectedHow
            : view.state === 'ready'
              ? data.upload.expires(moment(view.expires))
              : undefined
        }
        action={
          canColour && errors + warnings + view.counts.notices > 0 ? (
            <Button onClick={coloured}>{data.upload.coloured}</Button>
          ) : undefined
        }
      />
      {view.otherName && view.counts.name !== null && (
        <Alert type="warning" showIcon title={data.upload.otherName(view.counts.name)} />
      )}
      {view.state !== 'ready' && (
        <Button className="after" onClick={onClose}>
          {data.upload.again}
        </Button>
      )}
      {view.state === 'ready' && <Difference difference={view.difference} />}
      <Problems view={view} />
      {view.preview !== null && <Preview county={county} view={view} preview={view.preview} />}
    </section>
  )
}

/** Confirm or discard: either is asked for once more, and neither overwrites another's act. */
export function Decide({ county, view, onClose }: Pick<Props, 'county' | 'view' | 'onClose'>) {
  const { frame, data } = useText()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const reread = [
    ['imports', county],
    ['import', county, view.id],
    ['datasets', county],
  ]
  const confirm = useAct(() => confirmImport(county, view), {
    reread,
    says: data.upload.confirmed,
    onDone: () => {
      onClose()
      if (view.counts.year !== null)
        void navigate({ to: `/${county}/${view.counts.year}/data` as string })
    },
  })
  const discard = useAct(() => discardImport(county, view), {
    reread,
    says: data.upload.discarded,
    onDone: onClose,
  })
  const { year, schools, teachers } = view.counts
  return (
    <>
      <Button
        loading={discard.isPending}
        onClick={() =>
          modal.confirm({
            title: data.upload.discardTitle,
            okText: data.upload.discard,
            cancelText: frame.cancel,
            onOk: () => discard.mutateAsync(undefined).catch(() => undefined),
          })
        }
      >
        {data.upload.discard}
      </Button>
      <Button
        type="primary"
        loading={confirm.isPending}
        onClick={() =>
          modal.confirm({
            title: data.upload.confirmTitle(count(teachers)),
            content: data.upload.confirmWhat(
              year === null ? '' : frame.schoolYear(year),
              count(schools),
              view.data === null ? '' : shortHash(view.data),
            ),
            okText: data.upload.confirm,
            cancelText: frame.cancel,
            onOk: () => confirm.mutateAsync(undefined).catch(() => undefined),
          })
        }
      >
        {data.upload.confirm}
      </Button>
    </>
  )
}
