import { unitName } from '../display.ts'
import { gapOfSchools } from '../flags/flag-check.ts'
import { quotaLines } from './quota-lines.ts'
import { noPeople, type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 编制标准: the approved number against the one by pupils and classes. */
export const quota: StandardCheck = (replay) => {
  const lines = quotaLines(replay)
  const places = lines.map((line, at): Place => {
    const { school, stage, approved, computed } = line
    const missing = approved === null ? 0 : Math.max(0, computed - approved)
    const value =
      approved === null
        ? ({ measured: '数据缺失', verdict: 'unknown' } as const)
        : ({ measured: `${approved} 人`, verdict: missing > 0 ? 'short' : 'met' } as const)
    const unit = replay.units[at]
    const name = unit === undefined ? school : unitName(unit.school, unit.stage)
    return {
      school,
      stage,
      before: value,
      after: value,
      required: `${computed}人`,
      missing,
      sentence:
        missing > 0
          ? `${name}核定编制 ${approved} 人，按标准测算 ${computed} 人，少 ${missing} 人。`
          : line.sentence,
      ...noPeople,
    }
  })
  const sum = (value: (line: (typeof lines)[number]) => number) =>
    lines.reduce((all, line) => all + value(line), 0)
  const shifted = sum(({ shift }) => Math.max(0, shift))
  return perPlace({
    unit: '人',
    noun: '个学段',
    places,
    nobody: '没有学校有学生，不适用。',
    remark: `；全县测算编制 ${sum(({ computed }) => computed)} 人，已填核定编制 ${sum(({ approved }) => approved ?? 0)} 人，方案落实后在编 ${sum(({ staffAfter }) => staffAfter)} 人，建议在总量内调剂 ${shifted} 名`,
    gaps: [
      gapOfSchools(
        '核定编制',
        lines.filter(({ approved }) => approved === null).map(({ school }) => school),
      ),
    ],
  })
}
