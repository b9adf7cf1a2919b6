import type { Teacher } from '../domain/county.ts'
import type { WrittenOf } from './column.ts'
import type { teacherColumns } from './columns/teachers.ts'
import type { SchoolIndex } from './school-index.ts'

/** A teacher as one row of the sheet 教师. */
export function teacherFields(
  teacher: Teacher,
  index: SchoolIndex,
): WrittenOf<typeof teacherColumns> {
  const { backbone, deferral, home, licences, special } = teacher
  return {
    id: teacher.id,
    name: teacher.name,
    sex: teacher.sex,
    birth: teacher.birth,
    personnelSchool: index.wordFor(teacher.personnelSchool),
    teaching: teachesElsewhere(teacher)
      ? teacher.teaching.map(({ school, share }) => ({ name: index.wordFor(school), share }))
      : null,
    employment: teacher.employment,
    hirer: teacher.hirer,
    presence: teacher.presence,
    lentTo: teacher.lentTo,
    office: teacher.office,
    stages: teacher.stages,
    subjects: teacher.subjects,
    licenceStages: licences,
    licenceSubjects: unlessEmpty(licences.map(({ subject }) => subject)),
    weeklyLessons: teacher.weeklyLessons,
    degree: teacher.degree,
    title: teacher.title,
    backbone: backbone.length === 0 ? null : backbone,
    backboneLevels: unlessEmpty(backbone.map(({ level }) => level)),
    backboneIssuers: unlessEmpty(backbone.map(({ issuer }) => issuer)),
    backboneCertificates: unlessEmpty(backbone.map(({ certificate }) => certificate)),
    backboneAwarded: unlessEmpty(backbone.map(({ awarded }) => awarded)),
    backboneValidTo: unlessEmpty(backbone.map(({ validTo }) => validTo)),
    since: teacher.since,
    workSince: teacher.workSince,
    ruralYears: teacher.ruralYears,
    lastRotationStart: teacher.lastRotationStart,
    lastRotationEnd: teacher.lastRotationEnd,
    lastRotationFrom:
      teacher.lastRotationFrom === null ? null : index.wordFor(teacher.lastRotationFrom),
    lastRotationMoved: teacher.lastRotationMoved,
    schoolsServed: teacher.schoolsServed,
    retirement: teacher.retirement,
    retirementKind: teacher.sex === 'female' ? teacher.retirementKind : null,
    deferral: deferral?.reason ?? null,
    deferralProof: deferral === null || deferral.proof === '' ? null : deferral.proof,
    deferralSince: teacher.deferralSince,
    deferralUntil: deferral?.until ?? null,
    consent: deferral?.consent ?? null,
    special: special?.status ?? null,
    specialUntil: special?.until ?? null,
    review: teacher.review,
    misconduct: teacher.misconduct,
    spouse: teacher.spouse,
    homeTownship: home?.township ?? null,
    homeLongitude: home?.location?.longitude ?? null,
    homeLatitude: home?.location?.latitude ?? null,
    trained: teacher.trained,
    ...studyFields(teacher),
    note: teacher.note === '' ? null : teacher.note,
  }
}

const studyFields = ({ study }: Teacher) => ({
  studyDegree: study?.degree ?? null,
  studyUntil: study?.until ?? null,
})

function teachesElsewhere({ teaching, personnelSchool }: Teacher): boolean {
  const [only] = teaching
  return !(teaching.length === 1 && only?.school === personnelSchool)
}

/** A cell by position says nothing when every position is empty. */
const unlessEmpty = <T>(list: readonly (T | null)[]): readonly (T | null)[] | null =>
  list.every((value) => value === null) ? null : list
