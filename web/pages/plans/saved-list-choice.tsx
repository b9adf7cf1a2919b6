import { Button, Input, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import { useAddressWord } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'
import { readFilters, writeFilters } from './filters.ts'
import { readLists, type SavedList, withList, withoutList } from './saved-lists.ts'

/** Lists somebody looks at again and again: filters and order by name. */
export function SavedListChoice() {
  const { plans } = useText()
  const { county, filters, setFilters } = usePlan()
  const [sort = '', setSort] = useAddressWord('sort')
  const place = `junpei-lists-${county}`
  const [lists, setLists] = useState(() => readLists(localStorage.getItem(place)))
  const [naming, setNaming] = useState(false)
  const keep = (next: readonly SavedList[]) => {
    localStorage.setItem(place, JSON.stringify(next))
    setLists(next)
  }
  const words = writeFilters(filters) ?? ''
  const shown = lists.find((list) => list.filters === words && list.sort === sort)
  const open = (name: string) => {
    const list = lists.find((one) => one.name === name)
    if (list === undefined) return
    // Both are words of one address: the second change starts from what the first one left.
    setFilters(readFilters(list.filters))
    setSort(list.sort)
  }
  return (
    <Space size={4} className="no-print">
      {lists.length > 0 && (
        <Select<string>
          size="small"
          aria-label={plans.saved.choose}
          placeholder={plans.saved.choose}
          value={shown?.name ?? null}
          popupMatchSelectWidth={false}
          style={{ minWidth: 110 }}
          options={lists.map(({ name }) => ({ value: name, label: name }))}
          onChange={open}
        />
      )}
      {shown === undefined ? (
        <Button size="small" onClick={() => setNaming(true)}>
          {plans.saved.save}
        </Button>
      ) : (
        <Button size="small" onClick={() => keep(withoutList(lists, shown.name))}>
          {plans.saved.remove}
        </Button>
      )}
      {naming && (
        <Naming
          onClose={() => setNaming(false)}
          onName={(name) => keep(withList(lists, { name, filters: words, sort }))}
        />
      )}
    </Space>
  )
}

function Naming({
  onClose,
  onName,
}: {
  readonly onClose: () => void
  readonly onName: (name: string) => void
}) {
  const { plans } = useText()
  const [name, setName] = useState('')
  const save = () => {
    onName(name.trim())
    onClose()
  }
  return (
    <Modal
      open
      title={plans.saved.title}
      okText={plans.saved.save}
      cancelText={plans.replan.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={save}
      onCancel={onClose}
      width={420}
    >
      <p>{plans.saved.means}</p>
      <Input
        aria-label={plans.saved.name}
        placeholder={plans.saved.name}
        maxLength={20}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => name.trim() !== '' && save()}
      />
    </Modal>
  )
}
