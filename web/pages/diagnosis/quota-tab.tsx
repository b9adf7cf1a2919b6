import type { QuotaLine, Stage, settings } from '../../../solver/browser.ts'
import { change, count } from '../../format.ts'
import { useSelection } from '../../frame/address.ts'
import { Nothing } from '../../frame/states.tsx'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { SchoolBalance } from '../../views/school-balance.tsx'
import type { BalanceSchool } from '../../views/school-balance-layout.ts'
import type { Counted } from './counted.ts'

/** 编制: approved, computed and filled, school by school; and how many pupils a teacher has. */
export function QuotaTab({ counted, stage }: { readonly counted: Counted; readonly stage: Stage }) {
  const text = useText()
  const { diagnosis } = text
  const [selection, select] = useSelection()
  const lines = counted.report.provision?.quota ?? []
  if (lines.length === 0) return <Nothing says={diagnosis.quota.none} />
  const names = namesOf(counted.county)
  const over = lines.filter((line) => spareOf(line) < 0).length
  const under = lines.filter((line) => spareOf(line) > 0).length
  const known = lines.filter(({ approved }) => approved !== null).length
  return (
    <>
      <p>
        <strong>{diagnosis.quota.sentence(over, under, known - over - under)}</strong>
      </p>
      <div className="columns even">
        <div className="scroll tall">
          <PlainTable
            caption={diagnosis.quota.title}
            rows={lines}
            rowKey={({ school, stage: own }) => `${school} ${own}`}
            columns={[
              { label: diagnosis.quota.school, cell: ({ school }) => names.school(school) },
              { label: diagnosis.quota.stage, cell: (line) => diagnosis.stageShort[line.stage] },
              {
                label: diagnosis.quota.approved,
                number: true,
                cell: (line) => (
                  <Figured arithmetic={() => balanceArithmetic(counted, line, text)}>
                    {count(line.approved)}
                  </Figured>
                ),
              },
              {
                label: diagnosis.quota.computed,
                number: true,
                cell: (line) => (
                  <Figured arithmetic={() => computedArithmetic(counted, line, text)}>
                    {count(line.computed + line.addition)}
                  </Figured>
                ),
              },
              {
                label: diagnosis.quota.staff,
                number: true,
                cell: (line) => (
                  <Figured arithmetic={() => staffArithmetic(counted, line, text)}>
                    {count(line.staffBefore)}
                  </Figured>
                ),
              },
              {
                label: diagnosis.quota.difference,
                number: true,
                cell: (line) =>
                  line.approved === null ? (
                    '—'
                  ) : (
                    <Figured arithmetic={() => balanceArithmetic(counted, line, text)}>
                      {change(-spareOf(line))}
                    </Figured>
                  ),
              },
              {
                label: diagnosis.quota.shift,
                number: true,
                cell: (line) => (
                  <Figured arithmetic={() => balanceArithmetic(counted, line, text)}>
                    {change(line.shift)}
                  </Figured>
                ),
              },
            ]}
          />
        </div>
        <SchoolBalance
          schools={ratios(counted, stage)}
          measure={{
            name: diagnosis.quota.pupilsPerTeacher,
            unit: diagnosis.quota.ratioUnit,
            digits: 1,
            limit: null,
            lowerIsBetter: true,
          }}
          planned={false}
          fold={false}
          width={540}
          selected={selection?.kind === 's' ? selection.id : null}
          onSchool={(id) => select(id === null ? null : { kind: 's', id })}
        />
      </div>
    </>
  )
}

/** Posts left free; below nought, people beyond the quota 超编. */
const spareOf = ({ approved, staffBefore }: QuotaLine): number =>
  approved === null ? 0 : approved - staffBefore

function ratios({ county, report }: Counted, stage: Stage): readonly BalanceSchool[] {
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  return report.units
    .filter((unit) => unit.stage === stage && unit.before.teaching > 0)
    .map(({ school, pupils, before }) => {
      const value = pupils / before.teaching
      const known = schools.get(school)
      return {
        id: school,
        name: known?.name ?? school,
        setting: known?.setting ?? ('rural' satisfies keyof typeof settings),
        before: value,
        after: value,
      }
    })
}

function computedArithmetic(
  { profile }: Counted,
  { byPupils, byClasses, computed, addition, sentence }: QuotaLine,
  { diagnosis }: Text,
): Arithmetic {
  const { quota } = diagnosis
  return {
    title: quota.computed,
    formula: quota.formula,
    lines: [
      [quota.byPupils, byPupils],
      [quota.byClasses, byClasses ?? '—'],
      [quota.rounded, count(computed)],
      [quota.addition, count(addition)],
    ],
    result: sentence,
    sources: profile.standardSources?.quota ?? [],
  }
}

/** 余缺 and 建议调剂: what is approved and computed against who is there. */
function balanceArithmetic(
  { county, profile }: Counted,
  line: QuotaLine,
  { diagnosis }: Text,
): Arithmetic {
  const { quota } = diagnosis
  const { approved, computed, addition, staffBefore, shift, school, stage, sentence } = line
  return {
    title: `${namesOf(county).school(school)} ${diagnosis.stageShort[stage]} ${quota.difference}`,
    formula: quota.balanceFormula,
    lines: [
      [quota.approved, approved === null ? '—' : `${count(approved)}（${quota.asFiled}）`],
      [quota.staff, count(staffBefore)],
      [quota.difference, approved === null ? '—' : change(staffBefore - approved)],
      [quota.computed, count(computed + addition)],
      [quota.shift, change(shift)],
    ],
    result: sentence,
    sources: profile.standardSources?.quota ?? [],
  }
}

function staffArithmetic(
  { county, profile }: Counted,
  { school, stage, staffBefore, sentence }: QuotaLine,
  { diagnosis }: Text,
): Arithmetic {
  const people = county.teachers.filter(
    (teacher) =>
      teacher.personnelSchool === school &&
      teacher.employment === 'in-quota' &&
      teacher.stages[stage] > 0,
  )
  return {
    title: diagnosis.quota.staff,
    lines: [[diagnosis.quota.staff, count(staffBefore)]],
    result: sentence,
    lists: [
      {
        title: diagnosis.quota.staff,
        count: people.length,
        people: namesOf(county).people(people.map(({ id }) => id)),
      },
    ],
    sources: profile.definitionSources.counting,
  }
}
