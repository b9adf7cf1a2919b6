import { Select } from 'antd'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'

/** The same by keys as a line drawn around schools: any number of them, or a township at once. */
export function SchoolPick({
  schools,
  onSchools,
}: {
  readonly schools: ReadonlySet<string>
  readonly onSchools: (ids: readonly string[]) => void
}) {
  const { plans } = useText()
  const { board } = usePlan()
  const townships = [...new Set(board.county.schools.map(({ township }) => township))]
  const own = (township: string) =>
    board.county.schools.filter((school) => school.township === township)
  const take = (values: readonly string[]) => {
    const ids = values.flatMap((value) =>
      value.startsWith(whole) ? own(value.slice(whole.length)).map(({ id }) => id) : [value],
    )
    onSchools([...new Set(ids)])
  }
  return (
    <Select<string[]>
      size="small"
      mode="multiple"
      showSearch
      optionFilterProp="label"
      maxTagCount={0}
      maxTagPlaceholder={() => plans.map.picked(schools.size)}
      aria-label={plans.map.pick}
      placeholder={plans.map.pick}
      popupMatchSelectWidth={false}
      style={{ width: 118 }}
      value={[...schools]}
      onChange={take}
      options={townships.map((township) => ({
        label: township,
        options: [
          { value: `${whole}${township}`, label: plans.map.wholeTownship(township) },
          ...own(township).map(({ id, name }) => ({ value: id as string, label: name })),
        ],
      }))}
    />
  )
}

/** No id of a school begins so. */
const whole = '\u0001'
