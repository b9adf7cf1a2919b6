import type { Command } from '../contract.ts'
import type { Facts } from './told.ts'

/** What each command's reply holds when it could not be carried out. */
export const nothing: { readonly [Name in Command]: Facts<Name> } = {
  template: { file: null },
  sample: { file: null, county: null },
  check: { county: null, counts: { error: 0, warning: 0, notice: 0 }, copy: null },
  indicators: { county: null, profile: null, rows: [] },
  plan: {
    county: null,
    profile: null,
    folder: null,
    files: [],
    engine: null,
    size: null,
    seconds: null,
    transfers: null,
    levels: [],
    verdicts: null,
    unsound: [],
  },
  audit: {
    county: null,
    profile: null,
    transfers: null,
    points: null,
    findings: [],
    unsound: [],
    verdicts: null,
  },
  policies: { profiles: [] },
  rulebook: {
    profile: null,
    documents: [],
    definitions: [],
    clauses: [],
    overruled: [],
    rows: null,
    outOfScope: null,
    answered: null,
    later: null,
    unanswered: [],
    coverage: [],
    difference: null,
  },
}
