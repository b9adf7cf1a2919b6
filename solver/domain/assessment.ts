/** 考核等次, in the words of staff assessment. */
export const grades = {
  excellent: '优秀',
  competent: '合格',
  basic: '基本合格',
  failed: '不合格',
} as const
export type Grade = keyof typeof grades

export const assessmentKinds = { year: '学年考核', term: '期满考核' } as const
export type AssessmentKind = keyof typeof assessmentKinds
