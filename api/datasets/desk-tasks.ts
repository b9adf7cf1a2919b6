import {
  type AuditReport,
  audit,
  canonical,
  overviewOf,
  type Profile,
  profileHash,
  type Standing,
} from '../../solver/index.ts'
import { findingView } from '../findings.ts'
import { flagView } from '../flags.ts'
import { indicatorView } from '../indicator-view.ts'
import { result } from '../results/read.ts'
import { dataWorksheet, runWorksheet } from '../results/worksheet.ts'
import { parameters, policies, policy } from '../scenarios/policies.ts'
import { frozen, judged, prepared, tried } from '../scenarios/prepare.ts'
import { standardView } from '../standards.ts'
import { keepText, readContent } from '../store/content.ts'
import type { Shelf, Under } from './shelf.ts'
import { schoolView, teacherView } from './views.ts'

type Paged = { readonly data: string; readonly offset: number; readonly limit: number }

const pageOf = <T>(all: readonly T[], { offset, limit }: Paged) => ({
  total: all.length,
  page: all.slice(offset, offset + limit),
})

async function overview(shelf: Shelf, { data, under }: { data: string; under: Under }) {
  const [county, profile] = [await shelf.county(data), await shelf.profile(data, under)]
  return {
    synthetic: county.synthetic,
    profile: { id: profile.id, name: profile.name, hash: profileHash(profile) },
    overview: overviewOf(county, await shelf.standings(data, under)),
    parameters: county.overrides.map(({ name, value, basis }) => ({ name, value, basis })),
  }
}

async function schools(shelf: Shelf, asked: Paged & { readonly text: string }) {
  const county = await shelf.county(asked.data)
  const counts = new Map<string, number>()
  for (const { personnelSchool: at } of county.teachers) counts.set(at, (counts.get(at) ?? 0) + 1)
  const found = county.schools.filter(({ id, name, township }) =>
    [id, name, township].some((word) => word.includes(asked.text)),
  )
  const { total, page } = pageOf(found, asked)
  return { total, schools: page.map((school) => schoolView(school, counts.get(school.id) ?? 0)) }
}

export type TeacherFilter = {
  readonly school?: string | undefined
  readonly stage?: 'primary' | 'junior' | undefined
  readonly subject?: string | undefined
  readonly standing?: Standing['standing'] | undefined
  readonly text: string
}

async function teachers(shelf: Shelf, asked: Paged & { under: Under; filter: TeacherFilter }) {
  const county = await shelf.county(asked.data)
  const standings = await shelf.standings(asked.data, asked.under)
  const { school, stage, subject, standing, text } = asked.filter
  const found = county.teachers.flatMap((teacher, at) => {
    const how = standings[at]
    const fits =
      how !== undefined &&
      (school === undefined || teacher.personnelSchool === school) &&
      (stage === undefined || teacher.stages[stage] > 0) &&
      (subject === undefined || teacher.subjects[0] === subject) &&
      (standing === undefined || how.standing === standing) &&
      (teacher.id.includes(text) || teacher.name.includes(text))
    return fits ? [{ teacher, standing: how }] : []
  })
  const { total, page } = pageOf(found, asked)
  const names = new Map<string, string>(county.schools.map(({ id, name }) => [id, name]))
  return { total, teachers: page.map((one) => teacherView(one, names)) }
}

async function standings(shelf: Shelf, { data, under }: { data: string; under: Under }) {
  const county = await shelf.county(data)
  const all = await shelf.standings(data, under)
  const { standings: whole, deferrals } = overviewOf(county, all)
  const bySchool = new Map<string, Standing[]>()
  for (const [at, { personnelSchool }] of county.teachers.entries()) {
    const standing = all[at]
    if (standing === undefined) continue
    const there = bySchool.get(personnelSchool)
    if (there === undefined) bySchool.set(personnelSchool, [standing])
    else there.push(standing)
  }
  const count = (there: readonly Standing[], wanted: Standing['standing']) =>
    there.filter((each) => each.standing === wanted).length
  return {
    county: whole,
    deferrals,
    schools: county.schools.map(({ id, name }) => {
      const there = bySchool.get(id) ?? []
      return {
        school: id,
        name,
        due: count(there, 'due'),
        deferred: count(there, 'deferred'),
        notDue: count(there, 'not-due'),
        inDenominator: there.filter((each) => each.inDenominator).length,
      }
    }),
  }
}

/** The recount of a county without any transfer, made once for data and rules and kept. */
async function diagnosis(shelf: Shelf, { data, under }: { data: string; under: Under }) {
  const profile = await shelf.profile(data, under)
  const hash = profileHash(profile)
  const known = await shelf.db
    .selectFrom('diagnosis')
    .select('audit')
    .where('data', '=', data)
    .where('profile', '=', hash)
    .executeTakeFirst()
  const kept = known?.audit ?? (await recount(shelf, data, profile))
  const report = await readContent<AuditReport>(shelf.db, 'audit', kept)
  const { schools } = await shelf.county(data)
  return {
    data,
    profile: { id: profile.id, name: profile.name, hash },
    audit: kept,
    indicators: report.indicators.before.map((row) => indicatorView(row, schools)),
    findings: report.findings.map(findingView),
    flags: (report.flags ?? []).map((flag) => {
      const { cases, missing: _, ...view } = flagView(flag)
      return { ...view, cases: cases.length }
    }),
    standards: (report.provision?.standards ?? []).map((finding) => {
      const { lines, ...view } = standardView(finding)
      return { ...view, lines: lines.map(({ numerator: _, denominator: __, ...line }) => line) }
    }),
  }
}

async function recount(shelf: Shelf, data: string, profile: Profile): Promise<string> {
  const county = await shelf.county(data)
  const report = audit(county, profile, { year: county.year, transfers: [] })
  return shelf.db.transaction().execute(async (tx) => {
    const kept = await keepText(tx, 'audit', canonical(report))
    const rules = await keepText(tx, 'profile', canonical(profile))
    await tx
      .insertInto('diagnosis')
      .values({ data, profile: rules, audit: kept })
      .onConflict((conflict) => conflict.columns(['data', 'profile']).doNothing())
      .execute()
    return kept
  })
}

/** What a reading desk can be asked. */
export const tasks = {
  overview,
  schools,
  teachers,
  standings,
  diagnosis,
  dataWorksheet,
  runWorksheet,
  policies,
  policy,
  parameters,
  prepared,
  frozen,
  judged,
  tried,
  result,
} as const
export type Tasks = typeof tasks
