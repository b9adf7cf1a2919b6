import { beforeAll, describe, expect, test } from 'vitest'
import { root, sampleInput } from '../../api/places.ts'
import {
  type AuditReport,
  applyOverrides,
  audit,
  type County,
  listProfiles,
  type Profile,
  readCounty,
  readInput,
  readProfile,
} from '../../solver/index.ts'
import { buildModel } from '../../solver/model/build.ts'

/** Every profile that `junpei policies` lists takes the county that is shipped with the project. */

const listed = listProfiles()
const ids = listed.ok ? listed.value.map(({ id }) => id) : []

type Case = { readonly county: County; readonly profile: Profile }
const cases = new Map<string, Case>()

beforeAll(async () => {
  const book = await readInput(sampleInput)
  if (!book.ok) throw new Error(`the sample does not read from ${root}`)
  for (const id of ids) {
    const read = readProfile(id)
    if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
    const { county, problems } = readCounty(book.value, {
      dueYears: read.value.definitions.due.minYears,
      countExpiredBackbone: read.value.definitions.backbone.countExpired,
    })
    const own = applyOverrides(read.value, county?.overrides ?? [])
    const errors = [...problems, ...own.problems].filter(({ severity }) => severity === 'error')
    if (county === null || errors.length > 0)
      throw new Error(`${id}: ${errors.map(({ message }) => message).join('\n')}`)
    cases.set(id, { county, profile: own.profile })
  }
}, 60_000)

function caseOf(id: string): Case {
  const found = cases.get(id)
  if (found === undefined) throw new Error(`no profile ${id}`)
  return found
}

const reports = new Map<string, AuditReport>()

function emptyReport(id: string): AuditReport {
  const { county, profile } = caseOf(id)
  const report = reports.get(id) ?? audit(county, profile, { year: county.year, transfers: [] })
  reports.set(id, report)
  return report
}

describe.each(ids)('%s', (id) => {
  test('builds a model of the sample with moves and a column for what falls short', () => {
    const { county, profile } = caseOf(id)
    const model = buildModel(county, profile.definitions, profile.clauses)
    expect(model.moves.all.length).toBeGreaterThan(0)
    expect(model.columnCount).toBeGreaterThanOrEqual(model.moves.all.length)
    expect(model.rowCount).toBeGreaterThan(0)
  })

  test('the plan that moves nobody is recounted clause by clause', () => {
    const { profile } = caseOf(id)
    const report = emptyReport(id)
    const counted = [...profile.clauses, ...(profile.overruled ?? [])].map((clause) => clause.id)
    expect(report.unsound).toEqual([])
    expect(report.findings.map((finding) => finding.clause)).toEqual(counted)
    expect(report.rotation.moved).toBe(0)
    expect(report.rotation.due).toBeGreaterThan(0)
    // Nobody moves, so the share of those due is missed by all of it: ⌈p·n/100⌉ people.
    const share = profile.clauses.find(({ rule }) => rule === 'rotation-share')
    const { minPercent = 0 } = (share?.params ?? {}) as { readonly minPercent?: number }
    const missed = report.findings.find(({ rule }) => rule === 'rotation-share')?.shortfall
    expect(missed).toBe(Math.ceil((minPercent * report.rotation.denominator) / 100))
  })
})

describe('switching the profile changes who is due', () => {
  const due = (id: string) =>
    new Set(
      emptyReport(id)
        .standings.filter(({ standing }) => standing === 'due')
        .map(({ teacher }) => teacher),
    )
  const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>) =>
    [...inner].every((each) => outer.has(each)) && inner.size < outer.size

  test('nine years instead of six, an intermediate title, or an age leave fewer', () => {
    const national = due('national')
    for (const id of ['sichuan', 'shandong', 'wujin', 'pucheng', 'changzhou'])
      expect(isWithin(due(id), national), id).toBe(true)
    expect(isWithin(due('dalian'), due('sichuan'))).toBe(true)
  })

  test('a place keeps the eligibility of its province where its own text is silent', () => {
    expect(due('qufu')).toEqual(due('shandong'))
    expect(due('liaocheng')).toEqual(due('shandong'))
    expect(due('jinan')).toEqual(due('shandong'))
    expect(due('longting')).toEqual(due('henan'))
    expect(due('linxi')).toEqual(due('national'))
  })
})
