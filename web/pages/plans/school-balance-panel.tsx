import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { indicatorCodes, type School, type StaffIndicator } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import { SchoolBalance } from '../../views/school-balance.tsx'
import { usePlan } from './desk.tsx'
import { schoolIndicators } from './school-lines.ts'

const measures = ['backbonePer100', 'artsSportsPer100', 'higherDegreePer100'] as const

/** This school among all of its stage. */
export function SchoolBalancePanel({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { board, sheet, now, select } = usePlan()
  const [indicator, setIndicator] = useState<StaffIndicator>('backbonePer100')
  const stage = school.primary === null ? 'junior' : 'primary'
  const rows = useMemo(
    () =>
      board.county.schools.flatMap((one) => {
        const own = schoolIndicators(sheet.profile, now.report, one.id).find(
          (line) => line.stage === stage && line.indicator === indicator,
        )
        const [before, after] = [own?.before.value ?? null, own?.after.value ?? null]
        return before === null || after === null
          ? []
          : [{ id: one.id, name: one.name, setting: one.setting, before, after, own }]
      }),
    [board, sheet, now, stage, indicator],
  )
  const limit = rows[0]?.own?.threshold ?? null
  return (
    <>
      <Select<StaffIndicator>
        size="small"
        aria-label={plans.school.indicator}
        value={indicator}
        onChange={setIndicator}
        style={{ width: 200 }}
        options={measures.map((code) => ({
          value: code,
          label: `${indicatorCodes[code]} ${plans.indicators[code]}`,
        }))}
      />
      <SchoolBalance
        schools={rows}
        measure={{
          name: plans.school.perHundred(plans.indicators[indicator]),
          unit: plans.school.unit,
          digits: 2,
          limit,
          lowerIsBetter: false,
        }}
        planned
        fold
        width={520}
        selected={school.id}
        onSchool={(id) => select(id === null ? null : { kind: 's', id })}
      />
    </>
  )
}
