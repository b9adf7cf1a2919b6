import { type Check, kilometresText, type Moved, verdictOf } from '../../audit/replay.ts'
import type { Detail } from '../../domain/finding.ts'

type Params = {
  readonly maxKilometres: number
  readonly exceptBackbone?: boolean | undefined
}

/** Reads every transfer's travel; somebody who comes nearer to home is never held back. */
export const check: Check<Params> = ({ moved: all }, { maxKilometres, exceptBackbone }) => {
  const moved = exceptBackbone === true ? all.filter(({ standing }) => !standing.backbone) : all
  const whom = exceptBackbone === true ? '交流的骨干教师以外教师' : '交流'
  const details = moved.flatMap((move) => detailOf(move, maxKilometres))
  const shortfall = details.filter(({ verdict }) => verdict === 'short').length
  const unknown = details.length - shortfall
  return {
    verdict: verdictOf(shortfall > 0, unknown > 0),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      (shortfall > 0
        ? `${whom} ${moved.length} 人中 ${shortfall} 人里程超过 ${maxKilometres} 公里且比现在更远，不符合；应改派 ${shortfall} 人`
        : `${whom} ${moved.length} 人中没有查明里程超过 ${maxKilometres} 公里的${unknown > 0 ? '' : '，符合'}`) +
      `${unknown > 0 ? `；${unknown} 人缺少坐标或距离，未作判断，不视为符合` : ''}。`,
    details,
  }
}

function detailOf(move: Moved, maxKilometres: number): readonly Detail[] {
  const { teacher, travel, travelBefore, to } = move
  const most = maxKilometres * 1000
  if (travel !== null && travel <= most) return []
  if (travel === null) return [unknown(move, most, '缺少里程')]
  const far = `教师 ${teacher.id} 到${to.name} ${kilometresText(travel, maxKilometres)} 公里，超过 ${maxKilometres} 公里`
  if (teacher.home === null) return [short(move, most, `${far}。`)]
  if (travelBefore === null) return [unknown(move, most, `${far}，但缺少到现学校的里程`)]
  return travel > travelBefore
    ? [
        short(
          move,
          most,
          `${far}，到现学校为 ${kilometresText(travelBefore, maxKilometres)} 公里。`,
        ),
      ]
    : []
}

const short = ({ teacher, to, travel }: Moved, most: number, sentence: string): Detail => ({
  school: to.id,
  verdict: 'short',
  measured: travel,
  required: most,
  shortfall: 1,
  sentence,
  teachers: [teacher.id],
})

const unknown = ({ teacher, to, travel }: Moved, most: number, lack: string): Detail => ({
  school: to.id,
  verdict: 'unknown',
  measured: travel,
  required: most,
  shortfall: 0,
  sentence: `${lack.startsWith('教师') ? lack : `教师 ${teacher.id} 到${to.name}${lack}`}，未作判断，不视为符合。`,
  teachers: [teacher.id],
})
