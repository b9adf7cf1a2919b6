import type { School } from '../domain/county.ts'
import type { WrittenOf } from './column.ts'
import type { schoolColumns } from './columns/schools.ts'
import type { SchoolIndex } from './school-index.ts'

/** A school as one row of the sheet 学校. */
export function schoolFields(school: School, index: SchoolIndex): WrittenOf<typeof schoolColumns> {
  const pupils = (grade: number) => figureOf(school, 'pupilsByGrade', grade)
  const classes = (grade: number) => figureOf(school, 'classesByGrade', grade)
  return {
    name: school.name,
    // An id of its own would be lost otherwise, and with it every reference to the school.
    code: school.code ?? (school.id === school.name ? null : school.id),
    shortName: school.shortName,
    order: school.order,
    township: school.township,
    kind: school.kind,
    setting: school.setting,
    townSeat: school.townSeat,
    weak: school.weak,
    strong: school.strong,
    sponsor: school.sponsor,
    legalEntity: school.legalEntity,
    centralSchool: school.centralSchool === null ? null : index.wordFor(school.centralSchool),
    primaryPupils: school.primary?.pupils ?? null,
    juniorPupils: school.junior?.pupils ?? null,
    primaryClasses: school.primary?.classes ?? null,
    juniorClasses: school.junior?.classes ?? null,
    primaryQuota: school.primary?.quota ?? null,
    juniorQuota: school.junior?.quota ?? null,
    seniorPosts: school.posts.senior,
    intermediatePosts: school.posts.intermediate,
    juniorPosts: school.posts.junior,
    teachingArea: school.facilities.teachingArea,
    sportsArea: school.facilities.sportsArea,
    equipmentValue: school.facilities.equipmentValue,
    mediaRooms: school.facilities.mediaRoomsPer100,
    facilitiesMissed: school.facilitiesMissed,
    beds: school.beds,
    ...careFields(school),
    longitude: school.location?.longitude ?? null,
    latitude: school.location?.latitude ?? null,
    grade1Pupils: pupils(1),
    grade2Pupils: pupils(2),
    grade3Pupils: pupils(3),
    grade4Pupils: pupils(4),
    grade5Pupils: pupils(5),
    grade6Pupils: pupils(6),
    grade7Pupils: pupils(7),
    grade8Pupils: pupils(8),
    grade9Pupils: pupils(9),
    grade1Classes: classes(1),
    grade2Classes: classes(2),
    grade3Classes: classes(3),
    grade4Classes: classes(4),
    grade5Classes: classes(5),
    grade6Classes: classes(6),
    grade7Classes: classes(7),
    grade8Classes: classes(8),
    grade9Classes: classes(9),
    closing: school.closing === undefined ? null : true,
    closingInto: school.closing?.into == null ? null : index.wordFor(school.closing.into),
    note: school.note === '' ? null : school.note,
  }
}

/** What is absent stays an empty cell. */
const careFields = (school: School) => ({
  specialGradePosts: school.specialGradePosts ?? null,
  boarders: school.boarders ?? null,
  specialPupils: school.specialPupils ?? null,
  specialClasses: school.specialClasses ?? null,
  homePupils: school.homePupils ?? null,
  leftBehind: school.leftBehind ?? null,
})

/** Primary grades count from the first, junior grades back from the ninth: 6-3 and 5-4 alike. */
function figureOf(
  { primary, junior }: School,
  which: 'pupilsByGrade' | 'classesByGrade',
  grade: number,
): number | null {
  const ofJunior = junior?.[which]
  return primary?.[which]?.[grade - 1] ?? ofJunior?.[ofJunior.length - 10 + grade] ?? null
}
