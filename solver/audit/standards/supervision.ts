import type { County, StatedIndicator } from '../../domain/county.ts'
import type { Finding, Verdict } from '../../domain/finding.ts'
import type { StandardFinding, StandardId, SupervisionLine } from '../../domain/standard.ts'
import { supervisionItems, supervisionList } from '../../domain/supervision.ts'
import { decimalText, fraction } from '../fraction.ts'
import type { Replay } from '../replay.ts'
import { worst } from './standard-check.ts'

type Counted = Pick<SupervisionLine, 'measured' | 'verdict'>

/** 督导指标汇总: counted where the files allow it, else as the county states it, else open. */
export function supervisionLines(
  replay: Replay,
  standards: readonly StandardFinding[],
  findings: readonly Finding[],
): readonly SupervisionLine[] {
  const counted = countedItems(replay, standards, findings)
  const { stated = [] } = replay.county
  const lines = supervisionList.flatMap((item): readonly SupervisionLine[] => {
    const { zh, standard } = supervisionItems[item]
    const line = { item, name: zh, required: standard }
    const own = counted[item]
    const said = stated
      .filter((row) => row.item === item)
      .map((row): SupervisionLine => ({ ...line, ...statedText(row, standard) }))
    if (own !== undefined) return [{ ...line, ...own, origin: 'counted' }, ...said]
    if (said.length > 0) return said
    return [{ ...line, measured: '由县区填报', verdict: 'unknown', origin: 'open' }]
  })
  return [...lines, ...differenceLines(replay.county)]
}

function countedItems(
  { units }: Replay,
  standards: readonly StandardFinding[],
  findings: readonly Finding[],
): { readonly [item: string]: Counted } {
  const standard = (id: StandardId): Counted => {
    const found = standards.find((one) => one.standard === id)
    const county = (found?.lines ?? []).filter(({ school }) => school === null)
    return {
      measured: county.map(({ after }) => after.measured).join('；'),
      verdict: worst(county.map(({ after }) => after.verdict)),
    }
  }
  const shares = findings.filter(
    ({ rule }) => rule === 'rotation-share' || rule === 'backbone-share',
  )
  const gap = units.flatMap(({ lessons }) => lessons).reduce((sum, { after }) => sum + after.gap, 0)
  return {
    G4: standard('school-size'),
    G5: standard('class-size'),
    G9: standard('training'),
    G12: standard('licence'),
    ...(shares.length === 0
      ? {}
      : {
          G11: {
            measured: shares.map(({ sentence }) => sentence).join(''),
            verdict: worst(shares.map(({ verdict }): Verdict => verdict)),
          },
        }),
    Q7: {
      measured:
        gap === 0 ? '各校各学科课时均有教师承担' : `尚缺 ${decimalText(fraction(gap, 1000), 1)} 节`,
      verdict: gap === 0 ? 'met' : 'short',
    },
  }
}

const statedText = (
  { value, standard, met }: StatedIndicator,
  usual: string,
): Pick<SupervisionLine, 'measured' | 'verdict' | 'required' | 'origin'> => ({
  measured: value,
  required: standard === '' ? usual : standard,
  verdict: met === null ? 'unknown' : met ? 'met' : 'short',
  origin: 'stated',
})

/** 学业差异率 of the documents on town schools stands apart from the twenty-four. */
const differenceLines = ({ stated = [] }: County): readonly SupervisionLine[] =>
  stated
    .filter(({ item }) => item === 'academic-difference')
    .map((row) => ({
      item: 'academic-difference',
      name: '镇驻地学校与城区学校学业差异率',
      ...statedText(row, '低于0.15'),
    }))
