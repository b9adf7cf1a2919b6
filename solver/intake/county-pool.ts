import type { School } from '../domain/county.ts'
import { countyPool, countyPoolId } from './school-index.ts'

/**
 * 县教师池: nobody's school. It has no pupils, so it needs nobody, and `other` keeps it out of the
 * plan; it only gives the teachers of the pool a personnel school. It stands after all others.
 */
export function countyPoolAfter(schools: readonly School[]): School {
  return {
    id: countyPoolId,
    code: null,
    name: countyPool,
    shortName: null,
    order: Math.max(0, ...schools.map(({ order }) => order)) + 1,
    township: '县直',
    kind: 'primary',
    setting: 'urban',
    townSeat: false,
    weak: false,
    strong: false,
    sponsor: 'other',
    legalEntity: null,
    centralSchool: null,
    primary: null,
    junior: null,
    facilities: {
      teachingArea: null,
      sportsArea: null,
      equipmentValue: null,
      mediaRoomsPer100: null,
    },
    facilitiesMissed: null,
    posts: { senior: null, intermediate: null, junior: null },
    beds: null,
    location: null,
    note: '',
  }
}
