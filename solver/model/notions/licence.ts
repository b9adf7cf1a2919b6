import type { LicenceStage, Stage, Subject } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'

/** Has he a licence that reaches the stage and, unless `null`, the subject (or states none)? */
export const isLicensed = ({ licences }: Teacher, stage: Stage, subject: Subject | null): boolean =>
  licences.some(
    (licence) =>
      reach[licence.stage] >= reach[stage] &&
      (subject === null || licence.subject === null || licence.subject === subject),
  )

/** A licence qualifies for its stage and every lower one. */
const reach: { readonly [S in LicenceStage]: number } = {
  kindergarten: 0,
  primary: 1,
  junior: 2,
  senior: 3,
}
