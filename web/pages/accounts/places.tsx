import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { api, newKey, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import { accountQueries, keyed, type Places, seen } from './queries.ts'

type Place = {
  readonly kind: 'city' | 'county'
  /** `null`: one to be registered. */
  readonly known: { readonly id: string; readonly version: number } | null
  readonly name: string
  readonly city: string | null
}

/** 市县: the places accounts look at; a code stays for good, a name and a city may change. */
export function PlaceLists({ places }: { readonly places: Places }) {
  const { accounts } = useText()
  const [asked, setAsked] = useState<Place | null>(null)
  const words = accounts.places
  const cityName = (id: string | null): string =>
    places.cities.find((city) => city.id === id)?.name ?? words.noCity
  return (
    <>
      <div className="columns even">
        <PlaceTable
          title={words.cities}
          add={words.addCity}
          onAdd={() => setAsked({ kind: 'city', known: null, name: '', city: null })}
          rows={places.cities.map(({ id, name, version }) => ({
            id,
            name,
            more: '',
            change: () => setAsked({ kind: 'city', known: { id, version }, name, city: null }),
          }))}
        />
        <PlaceTable
          title={words.counties}
          add={words.addCounty}
          onAdd={() => setAsked({ kind: 'county', known: null, name: '', city: null })}
          rows={places.counties.map(({ id, name, city, version }) => ({
            id,
            name,
            more: cityName(city),
            change: () => setAsked({ kind: 'county', known: { id, version }, name, city }),
          }))}
        />
      </div>
      {asked !== null && (
        <PlaceForm of={asked} cities={places.cities} close={() => setAsked(null)} />
      )}
    </>
  )
}

type Row = {
  readonly id: string
  readonly name: string
  readonly more: string
  readonly change: () => void
}

function PlaceTable({
  title,
  add,
  onAdd,
  rows,
}: {
  readonly title: string
  readonly add: string
  readonly onAdd: () => void
  readonly rows: readonly Row[]
}) {
  const { accounts } = useText()
  const words = accounts.places
  const inCity = rows.some(({ more }) => more !== '')
  return (
    <section>
      <div className="line">
        <h2>{title}</h2>
        <Button size="small" onClick={onAdd}>
          {add}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="plain">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.name}</th>
              {inCity && <th scope="col">{words.city}</th>}
              <th scope="col">
                <span className="unseen">{accounts.list.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {rows.map(({ id, name, more, change }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{name}</td>
                {inCity && <td>{more}</td>}
                <td>
                  <Button size="small" aria-label={words.changeOf(name)} onClick={change}>
                    {words.change}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type Values = { readonly id: string; readonly name: string; readonly city?: string }

function PlaceForm({
  of,
  cities,
  close,
}: {
  readonly of: Place
  readonly cities: Places['cities']
  readonly close: () => void
}) {
  const { accounts, frame } = useText()
  const words = accounts.places
  const [form] = Form.useForm<Values>()
  const [key] = useState(newKey)
  const save = useAct((values: Values) => sent(of, values, key), {
    reread: [accountQueries.places.queryKey],
    says: accounts.done,
  })
  const title =
    of.known === null
      ? of.kind === 'city'
        ? words.addCity
        : words.addCounty
      : words.changeOf(of.name)
  const required = [{ required: true, whitespace: true, message: accounts.required }]
  return (
    <Modal
      open
      title={title}
      okText={accounts.save}
      cancelText={frame.cancel}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        name="place"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          id: of.known?.id ?? '',
          name: of.name,
          ...(of.city === null ? {} : { city: of.city }),
        }}
        onFinish={(values) => save.mutate(values, { onSuccess: close })}
      >
        <Form.Item name="id" label={words.id} rules={required} extra={words.idHint}>
          <Input maxLength={40} disabled={of.known !== null} />
        </Form.Item>
        <Form.Item name="name" label={words.name} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        {of.kind === 'county' && (
          <Form.Item name="city" label={words.city}>
            <Select
              allowClear
              placeholder={words.noCity}
              options={cities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

async function sent(
  { kind, known }: Place,
  { id, name, city }: Values,
  key: string,
): Promise<void> {
  const body = { name, city: city ?? null }
  if (known === null) {
    if (kind === 'city')
      await take(api.POST('/api/places/cities', { headers: keyed(key), body: { id, name } }))
    else
      await take(api.POST('/api/places/counties', { headers: keyed(key), body: { id, ...body } }))
    return
  }
  const asked = { params: { path: { place: known.id } }, headers: seen(known.version) }
  if (kind === 'city')
    await take(api.PUT('/api/places/cities/{place}', { ...asked, body: { name } }))
  else await take(api.PUT('/api/places/counties/{place}', { ...asked, body }))
}
