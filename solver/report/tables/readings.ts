import { verdicts } from '../../domain/finding.ts'
import { evidences } from '../../domain/policy.ts'
import type { Disputed, Reading } from '../../domain/reading.ts'
import { defineTable } from '../table.ts'

type Row = { readonly disputed: Disputed; readonly reading: Reading }

/** 口径对照: one row a reading of a disputed ratio or coefficient. */
export const readingTable = defineTable<Row>({
  rows: ({ report }) =>
    (report.readings ?? []).flatMap((disputed) =>
      disputed.readings.map((reading) => ({ disputed, reading })),
    ),
  fields: {
    name: ({ disputed }) => disputed.name,
    required: ({ disputed }) => disputed.required,
    reading: ({ reading }) => reading.name,
    source: ({ reading }) => reading.source,
    evidence: ({ reading }) => evidences[reading.evidence],
    measured: ({ reading }) => reading.measured,
    verdict: ({ reading }) => verdicts[reading.verdict],
    agreement: ({ disputed }) => (disputed.flipped ? '口径不同，结论相反' : '一致'),
    /** Numbers only: names belong in an annex of class B. */
    numerator: ({ reading }) => reading.numerator.join('、'),
    denominator: ({ reading }) => reading.denominator.join('、'),
  },
  facts: {
    结论相反项: (rows) =>
      String(new Set(rows.filter((r) => r.disputed.flipped).map((r) => r.disputed.id)).size),
  },
})
