/** The front door: everything the command line, the page's server and other programs may use. */
export { stages } from './domain/codes.ts'
export { evidences } from './domain/policy.ts'
export { verdicts } from './domain/finding.ts'
export { bases, conventions, indicators } from './domain/indicator.ts'
export { severities } from './domain/problem.ts'
export { goals } from './domain/run.ts'
