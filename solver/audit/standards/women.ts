import type { Teacher } from '../../domain/county.ts'
import { shareText } from '../display.ts'
import { compare, fraction, minus } from '../fraction.ts'
import { sortedIds } from './people.ts'
import { noPeople, type StandardCheck, standardCount } from './standard-check.ts'

/** 交流人员性别比例: women among those who move against women among the due. */
export const women: StandardCheck = ({ county, standings, moved, definitions }) => {
  const { maxPoints } = definitions.standards.women
  const due = county.teachers.filter(({ id }) => standings.get(id)?.standing === 'due')
  const movers = moved.map(({ teacher }) => teacher)
  const [dueWomen, moving] = [due.filter(isWoman), movers.filter(isWoman)]
  const nobody = due.length === 0 || movers.length === 0
  const apart = nobody
    ? null
    : minus(
        fraction(moving.length * 100, movers.length),
        fraction(dueWomen.length * 100, due.length),
      )
  const limit = fraction(maxPoints)
  const isFar =
    apart !== null && (compare(apart, limit) > 0 || compare(apart, fraction(-maxPoints)) < 0)
  const text = (part: number, whole: number) => `${part}÷${whole}＝${shareText(part, whole, 0)}`
  return standardCount({
    unit: '人',
    county: [
      {
        school: null,
        stage: null,
        before: { measured: '—', verdict: 'not-applicable' },
        after: {
          measured: nobody ? '—' : text(moving.length, movers.length),
          verdict: nobody ? 'not-applicable' : isFar ? 'short' : 'met',
        },
        required: nobody
          ? ''
          : `与符合条件人员的 ${shareText(dueWomen.length, due.length, 0)} 相差不超过${maxPoints}个百分点`,
        missing: 0,
        sentence: nobody
          ? '没有交流人员或没有符合交流条件的人员，不适用。'
          : `交流人员 ${movers.length} 人中女教师 ${moving.length} 人，占 ${shareText(moving.length, movers.length, 0)}；符合交流条件的 ${due.length} 人中女教师 ${dueWomen.length} 人，占 ${shareText(dueWomen.length, due.length, 0)}；相差${isFar ? '超过' : '不超过'} ${maxPoints} 个百分点，${isFar ? '请核对安排是否存在偏向' : '未见偏向'}。`,
        ...(nobody ? noPeople : { numerator: sortedIds(moving), denominator: sortedIds(movers) }),
      },
    ],
  })
}

const isWoman = ({ sex }: Teacher): boolean => sex === 'female'
