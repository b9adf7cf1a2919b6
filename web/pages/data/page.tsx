import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { count } from '../../format.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries, useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { CountyView, type DataPlace, Eligibility } from './county-view.tsx'
import '../../views/balance.css'
import './data.css'
import { ThreeSteps } from './empty.tsx'
import { Decide, ImportPanel } from './import-panel.tsx'
import { useProfileChoice } from './profile-choice.ts'
import { type Dataset, type ImportView, importQuery, importsQuery } from './queries.ts'
import { UploadPanel } from './upload-panel.tsx'
import { ImportRecords, Versions } from './versions.tsx'

/** 数据: bring the county in, see what is wrong with the file, and what the county is made of. */
export function DataPage() {
  const { county } = usePlace()
  const datasets = useQuery(countyQueries.datasets(county))
  return (
    <Loaded of={datasets} rows={12}>
      {(versions) => <Desk versions={versions} />}
    </Loaded>
  )
}

function Desk({ versions }: { readonly versions: readonly Dataset[] }) {
  const text = useText()
  const { frame, data } = text
  const { county, year } = usePlace()
  const { data: me } = useMe()
  const mayImport = me?.permissions.includes('dataset:import') === true
  const current = versions.find((one) => one.year === year) ?? null
  const profile = useProfileChoice(current?.policy ?? null)
  const importing = useImporting(county, mayImport)
  const [compared, setCompared] = useAddressWord('with')
  const place = placeOf(county, current, profile.chosen)
  const known = comparedOf(versions, current, compared)
  return (
    <>
      <PageHead
        page={frame.pages.data}
        conclusion={conclusionOf(current, importing.view, versions.length, mayImport, year, text)}
        actions={
          importing.view?.state === 'ready' ? (
            <Decide county={county} view={importing.view} onClose={importing.close} />
          ) : (
            current !== null && <ToDiagnosis />
          )
        }
      />
      {importing.view !== null && (
        <ImportPanel
          county={county}
          view={importing.view}
          files={importing.files}
          onClose={importing.close}
        />
      )}
      {importing.view === null && (
        <Loaded of={profile.asked} rows={12}>
          {() => (
            <Standing place={place} compared={known} stop={() => setCompared('none')}>
              {mayImport && <Bringing county={county} profile={profile} onRead={importing.read} />}
            </Standing>
          )}
        </Loaded>
      )}
      {versions.length > 0 && (
        <Panel title={data.versions.title}>
          <Versions
            county={county}
            versions={versions}
            shown={current?.data ?? null}
            compared={known}
            onCompare={(data) => setCompared(data ?? 'none')}
          />
        </Panel>
      )}
      {importing.known && (
        <Panel title={data.versions.imports}>
          <ImportRecords county={county} onLook={importing.look} />
        </Panel>
      )}
    </>
  )
}

/** What the county is made of, beside what brings in more; without data, how to begin. */
function Standing({
  place,
  compared,
  stop,
  children,
}: {
  readonly place: DataPlace | null
  readonly compared: string | null
  readonly stop: () => void
  /** For whoever may bring data in. */
  readonly children: ReactNode
}) {
  if (place === null)
    return (
      <>
        {children !== false && <ThreeSteps />}
        {children}
      </>
    )
  return (
    <div className="columns">
      <CountyView place={place} compared={compared} stop={stop} />
      <div>
        {children}
        <Eligibility place={place} />
      </div>
    </div>
  )
}

/** The version of the address, else the newest of the last year before; `none`: no comparison. */
function comparedOf(
  versions: readonly Dataset[],
  current: Dataset | null,
  word: string | undefined,
): string | null {
  if (word === 'none' || current === null) return null
  const chosen = versions.find(({ data }) => data === word && data !== current.data)
  const earlier = versions
    .filter(({ year }) => year < current.year)
    // Newest first, so that of the last year the newest stands first.
    .sort((a, b) => b.year - a.year)
  return (chosen ?? earlier[0])?.data ?? null
}

const placeOf = (county: string, current: Dataset | null, policy: string | null) =>
  current === null || policy === null ? null : { county, data: current.data, policy }

function Bringing({
  county,
  profile,
  onRead,
}: {
  readonly county: string
  readonly profile: ReturnType<typeof useProfileChoice>
  readonly onRead: (view: ImportView, files: readonly File[]) => void
}) {
  return (
    <UploadPanel
      county={county}
      policies={profile.options}
      policy={profile.chosen ?? 'national'}
      onPolicy={profile.choose}
      onRead={onRead}
    />
  )
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function ToDiagnosis() {
  const { data } = useText()
  const { county, year } = usePlace()
  const navigate = useNavigate()
  return (
    <Button
      type="primary"
      onClick={() => void navigate({ to: `/${county}/${year}/diagnosis` as string })}
    >
      {data.toDiagnosis}
    </Button>
  )
}

/**
 * The upload that is looked at: the one just read, else the one of the address, else one that still
 * waits to be confirmed. What was just read holds what a rejected one says nowhere else.
 */
function useImporting(county: string, mayImport: boolean) {
  const [just, setJust] = useState<{
    readonly view: ImportView
    readonly files: readonly File[]
  } | null>(null)
  const [word, look] = useAddressWord('import')
  const imports = useQuery({ ...importsQuery(county), enabled: mayImport })
  const waiting = imports.data?.find(({ state }) => state === 'ready')?.id
  const id = word === 'none' ? undefined : (word ?? waiting)
  const asked = useQuery({
    ...importQuery(county, id ?? ''),
    enabled: mayImport && id !== undefined && just?.view.id !== id,
  })
  const open = id === undefined ? undefined : asked.data
  return {
    view: just?.view ?? open ?? null,
    files: just?.files ?? [],
    known: (imports.data?.length ?? 0) > 0,
    read: (view: ImportView, files: readonly File[]) => setJust({ view, files }),
    look: (wanted: string) => {
      setJust(null)
      look(wanted)
    },
    close: () => {
      setJust(null)
      look(waiting === undefined ? undefined : 'none')
    },
  }
}

function conclusionOf(
  current: Dataset | null,
  view: ImportView | null,
  versions: number,
  mayImport: boolean,
  year: number,
  { frame, data }: Text,
): string {
  if (view?.state === 'ready')
    return data.upload.readyConclusion(
      count(view.counts.schools),
      count(view.counts.teachers),
      view.counts.warnings,
    )
  if (view?.state === 'rejected') return data.upload.rejectedConclusion(view.counts.errors)
  if (current !== null) return data.concluded(count(current.schools), count(current.teachers))
  if (versions > 0) return data.otherYear(frame.schoolYear(year))
  return mayImport ? data.empty : data.emptyReader
}
