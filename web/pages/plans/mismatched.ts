import type { AuditReport, TeacherId } from '../../../solver/browser.ts'

/** Whom the audit finds teaching outside every subject of the licences, with the plan. */
export const mismatchedIn = ({
  provision,
}: Pick<AuditReport, 'provision'>): ReadonlySet<TeacherId> =>
  new Set(
    provision?.standards
      .filter(({ standard }) => standard === 'subject-match')
      .flatMap(({ lines }) => lines.flatMap(({ numerator = [] }) => numerator)),
  )
