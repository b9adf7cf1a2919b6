import { degreeList, gradeOf } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import { type FlagCase, flagLimits } from '../../domain/flag.ts'
import type { TeacherId } from '../../domain/ids.ts'
import { closes } from '../closures.ts'
import { figureText } from '../display.ts'
import { compare, fraction, times } from '../fraction.ts'
import type { Replay } from '../replay.ts'
import { staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 派弱留强: the mean marks of those a school sends, against those due it keeps. */
export const weakSent: FlagCheck = (replay) => {
  const leaving = new Set(replay.moved.map(({ teacher }) => teacher.id))
  const parties = staffedSchools(replay.statusQuo)
    .filter(({ school }) => !closes(school))
    .map(({ school, teachers }) => partiesOf(replay, leaving, school, teachers))
    .filter(({ sent, kept }) => sent.length >= flagLimits.leastSent && kept.length > 0)
  const unsure = parties.filter(({ unclear }) => unclear.length > 0)
  const judged = parties.filter(({ unclear }) => unclear.length === 0)
  const cases = judged.flatMap((party) => caseOf(replay, party))
  return flagCount({
    unit: '所',
    cases,
    missing: [
      gapOfTeachers(
        '骨干级别',
        unsure.flatMap(({ unclear }) => unclear.map(({ id }) => id)),
      ),
    ],
    numerator: cases.length,
    denominator: parties.length,
    raised: `送出不少于 ${flagLimits.leastSent} 人的 ${parties.length} 所学校中，${cases.length} 所送出人员的平均分低于留任人员的 ${flagLimits.weakPercent}%`,
    clear: `送出不少于 ${flagLimits.leastSent} 人的 ${parties.length} 所学校，送出人员的平均分都不低于留任人员的 ${flagLimits.weakPercent}%`,
    nobody: `没有送出不少于 ${flagLimits.leastSent} 人且另有符合条件人员留任的学校`,
  })
}

type Parties = {
  readonly school: School
  readonly sent: readonly Teacher[]
  readonly kept: readonly Teacher[]
  /** A title without a level may or may not make a backbone teacher. */
  readonly unclear: readonly Teacher[]
}

function partiesOf(
  { standings }: Replay,
  leaving: ReadonlySet<TeacherId>,
  school: School,
  teachers: readonly Teacher[],
): Parties {
  const sent = teachers.filter(({ id }) => leaving.has(id))
  const kept = teachers.filter(
    ({ id }) => !leaving.has(id) && standings.get(id)?.standing === 'due',
  )
  const unclear = [...sent, ...kept].filter(
    ({ id, backbone }) =>
      standings.get(id)?.backbone !== true && backbone.some(({ level }) => level === null),
  )
  return { school, sent, kept, unclear }
}

function caseOf(replay: Replay, { school, sent, kept }: Parties): readonly FlagCase[] {
  const sentMarks = marksOf(replay, sent)
  const keptMarks = marksOf(replay, kept)
  const sentMean = fraction(sentMarks, sent.length)
  const limit = times(fraction(keptMarks, kept.length), fraction(flagLimits.weakPercent, 100))
  if (compare(sentMean, limit) >= 0) return []
  return [
    {
      school: school.id,
      teachers: sent.map(({ id }) => id),
      sentence: `${school.name}送出 ${sent.length} 人共 ${sentMarks} 分，人均 ${figureText(sentMean, limit, 2)} 分；留任符合条件人员 ${kept.length} 人共 ${keptMarks} 分，其人均的 ${flagLimits.weakPercent}% 为 ${figureText(limit, sentMean, 2)} 分，疑似派弱留强。`,
    },
  ]
}

/** 骨干, 中级及以上职称 and 规定学历, one mark each. */
function marksOf({ standings, definitions }: Replay, teachers: readonly Teacher[]): number {
  const { higherDegree } = definitions.counting
  return teachers.reduce((sum, { id, title, degree, stages }) => {
    const grade = gradeOf[title]
    const asked = higherDegree[stages.junior > stages.primary ? 'junior' : 'primary']
    return (
      sum +
      (standings.get(id)?.backbone === true ? 1 : 0) +
      (grade === 'senior' || grade === 'intermediate' ? 1 : 0) +
      (degreeList.indexOf(degree) <= degreeList.indexOf(asked) ? 1 : 0)
    )
  }, 0)
}
