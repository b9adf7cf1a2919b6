import type { Township } from '../../domain/township.ts'
import { shareText } from '../display.ts'
import { atLeastShare } from '../fraction.ts'
import { townships } from '../townships.ts'
import { noPeople, type StandardCheck, standardCount, unknownValue } from './standard-check.ts'

/** 达标乡镇占比: towns whose seat schools pass, of those that could be judged. */
export const towns: StandardCheck = (replay) => {
  const asked = replay.definitions.standards.towns
  if (asked === null)
    return standardCount({ unit: '个乡镇', county: [], sentence: '现行规则档没有此项要求。' })
  const all = townships(replay)
  const judged = all.filter(({ passes }) => passes !== null)
  const passing = (key: 'passed' | 'passes') => judged.filter((town) => town[key] === true)
  const least = atLeastShare(asked.minPercent, judged.length)
  const figure = (count: number) =>
    judged.length === 0
      ? unknownValue
      : {
          measured: `${count}÷${judged.length}＝${shareText(count, judged.length, asked.minPercent)}`,
          verdict: count >= least ? ('met' as const) : ('short' as const),
        }
  const [before, after] = [passing('passed').length, passing('passes').length]
  const missing = Math.max(0, least - after)
  return standardCount({
    unit: '个乡镇',
    county: [
      {
        school: null,
        stage: null,
        before: figure(before),
        after: figure(after),
        required: `不低于${asked.minPercent}%`,
        missing,
        sentence:
          judged.length === 0
            ? '没有可以评价的镇驻地学校，未作判断，不视为符合。'
            : `可评价的乡镇 ${judged.length} 个，达标 ${after} 个（交流前 ${before} 个）${namesOf(judged)}，` +
              `要求不低于 ${asked.minPercent}%（不少于 ${least} 个），${missing > 0 ? `差 ${missing} 个，不符合` : '符合'}。`,
        ...noPeople,
      },
    ],
  })
}

const namesOf = (judged: readonly Township[]) => {
  const failing = judged.filter(({ passes }) => passes !== true).map(({ name }) => name)
  return failing.length === 0 ? '' : `，未达标：${failing.join('、')}`
}
