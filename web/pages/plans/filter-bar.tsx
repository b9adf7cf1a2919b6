import { Button, Checkbox, Select } from 'antd'
import { type Stage, type Subject, stages, subjects } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import { directionList } from './board.ts'
import { usePlan } from './desk.tsx'
import { extraRange, type FilterName, travelChoices } from './filters.ts'

/** What is left out of every view; the address carries it, and how much it leaves is said. */
export function FilterBar() {
  const { plans } = useText()
  const { board, filters, setFilters, rows } = usePlan()
  const set = (name: FilterName, value: string | undefined) => {
    const { [name]: _, ...others } = filters
    setFilters(value === undefined ? others : { ...others, [name]: value })
  }
  const range = extraRange(filters)
  const stageCodes = [...new Set(board.rows.map(({ stage }) => stage))].sort()
  const subjectCodes = [...new Set(board.rows.map(({ subject }) => subject))].sort()
  const townships = [
    ...new Set(board.rows.flatMap(({ from, to }) => [from.township, to.township])),
  ].sort()
  const choices = [
    { name: 'stage', options: stageCodes.map((code) => option<Stage>(code, stages)) },
    { name: 'subject', options: subjectCodes.map((code) => option<Subject>(code, subjects)) },
    {
      name: 'direction',
      options: directionList.map((code) => ({ value: code, label: plans.directions[code] })),
    },
    { name: 'township', options: townships.map((name) => ({ value: name, label: name })) },
    {
      name: 'travel',
      options: travelChoices(board.rows, filters).map((kilometres) => ({
        value: String(kilometres),
        label: plans.filter.atLeast(kilometres),
      })),
    },
  ] as const
  return (
    <search className="line filters">
      {choices.map(({ name, options }) => (
        <Select<string>
          key={name}
          size="small"
          allowClear
          showSearch
          optionFilterProp="label"
          aria-label={plans.filter[name]}
          placeholder={plans.filter[name]}
          value={filters[name] ?? null}
          popupMatchSelectWidth={false}
          className="filter"
          options={[...options]}
          onChange={(value: string | undefined) => set(name, value)}
        />
      ))}
      <Checkbox
        checked={filters.backbone !== undefined}
        onChange={({ target }) => set('backbone', target.checked ? 'yes' : undefined)}
      >
        {plans.filter.backbone}
      </Checkbox>
      {range !== null && (
        <Button size="small" onClick={() => set('extra', undefined)}>
          {plans.filter.extra(range.from, range.to)} ✕
        </Button>
      )}
      <span className="quiet" role="status">
        {plans.filter.shown(rows.length, board.rows.length)}
      </span>
      {rows.length < board.rows.length && (
        <Button size="small" type="link" onClick={() => setFilters({})}>
          {plans.filter.clear}
        </Button>
      )}
    </search>
  )
}

const option = <Code extends string>(code: Code, words: { readonly [C in Code]: string }) => ({
  value: code,
  label: words[code],
})
