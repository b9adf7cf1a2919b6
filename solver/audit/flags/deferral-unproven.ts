import type { Teacher } from '../../domain/county.ts'
import { beforeAnyPlan, type StatusQuo } from '../status-quo.ts'
import { casesBySchool, staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 暂缓无证明: deferred on a ground whose proof the profile asks for, without one on record. */
export const deferralUnproven: FlagCheck = beforeAnyPlan((statusQuo) => {
  const { standings } = statusQuo
  const deferred = staffedSchools(statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(({ id }) => standings.get(id)?.standing === 'deferred')
  const cases = casesBySchool(
    statusQuo,
    ({ id }) => standings.get(id)?.proofMissing === true,
    ({ name }, found) => `${name}暂缓交流而没有登记证明材料的 ${found.length} 人。`,
  )
  const found = cases.reduce((sum, { teachers }) => sum + teachers.length, 0)
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '服务期至',
        deferred.filter((teacher) => servesWithoutEnd(statusQuo, teacher)).map(({ id }) => id),
      ),
    ],
    denominator: deferred.length,
    raised: `暂缓交流 ${deferred.length} 人中，${found} 人应有证明材料而没有登记`,
    clear: `暂缓交流 ${deferred.length} 人，应有证明材料的都已登记`,
    nobody: '没有暂缓交流人员',
    nobodyMeans: 'clear',
  })
})

/** A service period proves itself by its agreement, and that has an end. */
const servesWithoutEnd = ({ standings }: StatusQuo, { id, special, deferral }: Teacher): boolean =>
  deferral === null &&
  special !== null &&
  special.until === null &&
  /^Z0[78] /.test(standings.get(id)?.reason ?? '')
