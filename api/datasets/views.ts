import type { School, Standing, Teacher } from '../../solver/index.ts'

/** A school as its list shows it. */
export const schoolView = (school: School, teachers: number) => ({
  id: school.id,
  code: school.code,
  name: school.name,
  township: school.township,
  kind: school.kind,
  setting: school.setting,
  sponsor: school.sponsor,
  weak: school.weak,
  strong: school.strong,
  townSeat: school.townSeat,
  closing: school.closing !== undefined,
  primary: figuresView(school.primary),
  junior: figuresView(school.junior),
  teachers,
  longitude: school.location?.longitude ?? null,
  latitude: school.location?.latitude ?? null,
})

const figuresView = (figures: School['primary']) =>
  figures === null
    ? null
    : { pupils: figures.pupils, classes: figures.classes, quota: figures.quota }

/** A teacher as the list shows him: of a deferral its code and expiry, nothing of home or family. */
export const teacherView = (
  { teacher, standing }: { readonly teacher: Teacher; readonly standing: Standing },
  schoolNames: ReadonlyMap<string, string>,
) => ({
  id: teacher.id,
  name: teacher.name,
  school: teacher.personnelSchool,
  schoolName: schoolNames.get(teacher.personnelSchool) ?? teacher.personnelSchool,
  stage:
    teacher.stages.junior > teacher.stages.primary ? ('junior' as const) : ('primary' as const),
  subjects: teacher.subjects,
  sex: teacher.sex,
  birth: teacher.birth,
  employment: teacher.employment,
  presence: teacher.presence,
  office: teacher.office,
  degree: teacher.degree,
  title: teacher.title,
  since: teacher.since,
  years: standing.years,
  weeklyLessons: teacher.weeklyLessons,
  ruralYears: teacher.ruralYears,
  lastRotationEnd: teacher.lastRotationEnd,
  retirement: teacher.retirement,
  review: teacher.review,
  backbone: standing.backbone,
  backboneLevel: teacher.backbone.find(({ level }) => level !== null)?.level ?? null,
  special: teacher.special,
  deferral:
    teacher.deferral === null
      ? null
      : { reason: teacher.deferral.reason, until: teacher.deferral.until },
  standing: standing.standing,
  reason: standing.reason,
  inDenominator: standing.inDenominator,
})
