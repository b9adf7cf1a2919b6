import { type Stage, stageList, stages } from '../../domain/codes.ts'
import type { Verdict } from '../../domain/finding.ts'
import type { FlagGap } from '../../domain/flag.ts'
import type { StandardLine, StandardValue } from '../../domain/standard.ts'
import { shareText } from '../display.ts'
import { atLeastShare } from '../fraction.ts'
import { once } from '../once.ts'
import type { Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import { countedPeople, mainStageOf, postingsBy, sortedIds, unitKey } from './people.ts'
import { type StandardCount, standardCount } from './standard-check.ts'

/** Does somebody count, does he not, or can that not be known? `null`: he is not asked about. */
export type Answer = 'yes' | 'no' | 'unknown' | null

type Parts = {
  readonly minPercent: { readonly [S in Stage]: number }
  readonly answer: (posting: Posting) => Answer
  /** `专任教师 30 人中，持证 29 人`: who is asked, and what is counted. */
  readonly whole: string
  readonly part: string
  readonly gaps?: readonly FlagGap[]
}

/** A share of counted teachers by main stage, for the county and for every school. */
export function shareStandard(replay: Replay, parts: Parts): StandardCount {
  const { before, after } = countedPeople(replay)
  const there = (key: string): Tallies => ({
    before: tally(byPlace(before).get(key) ?? [], parts),
    after: tally(byPlace(after).get(key) ?? [], parts),
  })
  return standardCount({
    unit: '人',
    county: stageList.map((stage) => lineOf(null, stage, stages[stage], there(stage), parts)),
    schools: replay.units.flatMap(({ school, stage }) => {
      const found = there(unitKey(school.id, stage))
      // Of the schools only those that fall short or could not be judged are told of.
      return isOpen(verdictOn(found.after, parts.minPercent[stage]))
        ? [lineOf(school.id, stage, `${school.name}${stages[stage]}`, found, parts)]
        : []
    }),
    gaps: parts.gaps ?? [],
  })
}

/** Counted teachers of each main stage, and of each school's. */
const byPlace = once(
  (people: readonly Posting[]): ReadonlyMap<string, readonly Posting[]> =>
    new Map<string, readonly Posting[]>([
      ...postingsBy(people, ({ personnel }) => mainStageOf(personnel)),
      ...postingsBy(people, ({ personnelSchool, personnel }) =>
        unitKey(personnelSchool, mainStageOf(personnel)),
      ),
    ]),
)

type Tallies = { readonly before: Tally; readonly after: Tally }

const isOpen = (verdict: Verdict): boolean => verdict === 'short' || verdict === 'unknown'

function lineOf(
  school: StandardLine['school'],
  stage: Stage,
  name: string,
  { before, after }: Tallies,
  parts: Parts,
): StandardLine {
  const percent = parts.minPercent[stage]
  const whole = sizeOf(after)
  const required = atLeastShare(percent, whole)
  const verdict = verdictOn(after, percent)
  const missing = verdict === 'short' ? required - after.yes.length : 0
  const unknown = after.unknown.length > 0 ? `，${after.unknown.length} 人没有填写` : ''
  return {
    school,
    stage,
    before: figureAt(before, percent),
    after: figureAt(after, percent),
    required: `不低于${percent}%`,
    missing,
    sentence:
      whole === 0
        ? `${name}没有${parts.whole}，不适用。`
        : `${name}${parts.whole} ${whole} 人，${parts.part} ${after.yes.length} 人，占 ${shareText(after.yes.length, whole, percent)}${unknown}，要求不低于 ${percent}%，${endings[verdict]}。`,
    numerator: sortedIds(after.yes.map(({ teacher }) => teacher)),
    denominator: sortedIds(
      [...after.yes, ...after.no, ...after.unknown].map(({ teacher }) => teacher),
    ),
  }
}

const endings: { readonly [V in Verdict]: string } = {
  met: '符合',
  short: '不符合',
  unknown: '数据缺失，未作判断，不视为符合',
  'not-applicable': '不适用',
}

type Tally = { readonly [A in 'yes' | 'no' | 'unknown']: readonly Posting[] }

function tally(postings: readonly Posting[], { answer }: Parts): Tally {
  const lists = { yes: [] as Posting[], no: [] as Posting[], unknown: [] as Posting[] }
  for (const posting of postings) {
    const found = answer(posting)
    if (found !== null) lists[found].push(posting)
  }
  return lists
}

const sizeOf = ({ yes, no, unknown }: Tally): number => yes.length + no.length + unknown.length

/** Short only where those who are not known could not mend it. */
function verdictOn(found: Tally, percent: number): Verdict {
  const whole = sizeOf(found)
  if (whole === 0) return 'not-applicable'
  const required = atLeastShare(percent, whole)
  if (found.yes.length >= required) return 'met'
  return found.yes.length + found.unknown.length >= required ? 'unknown' : 'short'
}

function figureAt(found: Tally, percent: number): StandardValue {
  const whole = sizeOf(found)
  const measured =
    whole === 0
      ? '—'
      : `${found.yes.length}÷${whole}＝${shareText(found.yes.length, whole, percent)}`
  return { measured, verdict: verdictOn(found, percent) }
}
