/** The door for the page: words and figures only; no engine, no files. */
export { verdicts } from './domain/finding.ts'
export { flagStates } from './domain/flag.ts'
export { evidences } from './domain/policy.ts'
export { stops } from './domain/run.ts'
export { exactly } from './report/exact.ts'
export { fixed, type Limit } from './report/format.ts'
