import {
  backboneClasses,
  deferralClasses,
  type PersonalClass,
  teacherClasses,
  transferClasses,
} from '../domain/personal-classes.ts'

/**
 * What the fields of lists of people are made of, and so of which class they are: the one table of the
 * domain decides. A field that is not listed here may not be printed in public.
 */
export const printedClasses = {
  name: teacherClasses.name,
  /** Of namesakes of one school and subject the last three of the id follow: the least that tells them apart. */
  'public-name': teacherClasses.name,
  sex: teacherClasses.sex,
  birth: teacherClasses.birth,
  school: teacherClasses.personnelSchool,
  stage: teacherClasses.stages,
  subject: teacherClasses.subjects,
  degree: teacherClasses.degree,
  title: teacherClasses.title,
  'post-kind': teacherClasses.title,
  grade: teacherClasses.title,
  office: teacherClasses.office,
  since: teacherClasses.since,
  years: teacherClasses.since,
  backbone: backboneClasses.title,
  'backbone-title': backboneClasses.level,
  from: transferClasses.from,
  to: transferClasses.to,
  direction: 'B',
  mode: transferClasses.mode,
  relation: transferClasses.relationMoves,
  start: transferClasses.start,
  end: transferClasses.end,
  term: transferClasses.end,
  reason: 'B',
  /** The item of the rules all who are due share, and whether somebody stands in the plan. */
  clause: 'A',
  planned: 'A',
  item: deferralClasses.reason,
  'item-number': deferralClasses.reason,
  proof: deferralClasses.proof,
  consent: deferralClasses.consent,
  until: deferralClasses.until,
  period: teacherClasses.review,
  remark: 'B',
  note: 'B',
} as const satisfies { readonly [field: string]: PersonalClass }

const classes: { readonly [field: string]: PersonalClass } = printedClasses

/** Of these fields those a public form may print: class A, and what the law has put up beside it. */
export const openFields = (
  fields: { readonly [field: string]: unknown },
  besides: readonly string[] = [],
): readonly string[] =>
  Object.keys(fields).filter((field) => classes[field] === 'A' || besides.includes(field))
