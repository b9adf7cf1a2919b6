/** The process in which an upload becomes a county. It takes one task, writes files and ends. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import {
  applyOverrides,
  type County,
  canonical,
  countyDifference,
  countyStandings,
  dieWithParent,
  overviewOf,
  type Problem,
  type Profile,
  readCounty,
  readIdNumbers,
  readInput,
  readProfile,
  type Standing,
  subjects,
  type TypedSheet,
  typedRows,
} from '../../solver/index.ts'
import {
  countyFile,
  idNumbersFile,
  peopleFile,
  previousFile,
  readingFile,
  upload,
} from './quarantine.ts'
import type { Person, Reading, ReadingSummary, ReadingTask } from './reading.ts'
import { uploadLimits } from './upload-limits.ts'

process.once('message', (task: ReadingTask) => {
  void perform(task)
})
// Nobody is listening any more.
process.once('disconnect', () => process.exit())
dieWithParent()

async function perform(task: ReadingTask): Promise<void> {
  const { county, problems, typed } = await countyIn(task)
  const { fileName } = task
  const reading: Reading = { ...(await previewOf(county, task)), fileName, problems, typed }
  await writeFile(readingFile(task.held), JSON.stringify(reading), { mode: 0o600 })
  const body = county === null ? null : canonical(county)
  if (body !== null) await writeFile(countyFile(task.held), body, { mode: 0o600 })
  process.send?.(summaryOf(county, body, problems), undefined, undefined, () =>
    process.disconnect(),
  )
}

type Found = { readonly county: County | null; readonly problems: readonly Problem[] }
type FoundIn = Found & { readonly typed: readonly TypedSheet[] }

async function countyIn(task: ReadingTask): Promise<FoundIn> {
  const { held, fileName } = task
  const book = await readInput(upload(held), {
    limits: uploadLimits.reading,
    fileName: fileName ?? '上传的 CSV 文件',
  })
  if (!book.ok) return { county: null, problems: book.error, typed: [] }
  const found = await readIn(book.value, task)
  return { ...found, typed: typedRows(book.value, found.problems) }
}

async function readIn(book: Book, { held, policy, idNumbers }: ReadingTask): Promise<Found> {
  const profile = profileOf(policy)
  const { county, problems } = readCounty(book, {
    dueYears: profile.definitions.due.minYears,
    countExpiredBackbone: profile.definitions.backbone.countExpired,
  })
  if (!idNumbers) return { county, problems: [...problems, ...ownProblems(county, profile)] }
  const ids = readIdNumbers(book)
  if (county !== null)
    await writeFile(idNumbersFile(held), JSON.stringify(ids.numbers), { mode: 0o600 })
  // 身份证号 was asked for, so nobody is told that it was left out.
  const others = problems.filter(({ code }) => code !== 'F15')
  return { county, problems: [...others, ...ids.problems, ...ownProblems(county, profile)] }
}

type Book = Parameters<typeof readCounty>[0]

/** What the county's own 参数 come to under these rules. */
const ownProblems = (county: County | null, profile: Profile): readonly Problem[] =>
  county === null ? [] : applyOverrides(profile, county.overrides).problems

/** The service has looked the profile up before it asked. */
function profileOf(policy: string): Profile {
  const read = readProfile(policy)
  if (!read.ok) throw new Error(`no profile ${policy}`)
  return read.value
}

async function previewOf(
  county: County | null,
  { held, policy, previous }: ReadingTask,
): Promise<Pick<Reading, 'overview' | 'difference'>> {
  if (county === null) return { overview: null, difference: null }
  const { definitions } = applyOverrides(profileOf(policy), county.overrides).profile
  const standings = countyStandings(county, definitions)
  const people = JSON.stringify(peopleOf(county, standings))
  await writeFile(peopleFile(held), people, { mode: 0o600 })
  return {
    overview: overviewOf(county, standings),
    difference:
      previous === null ? null : { previous, ...countyDifference(await previousOf(held), county) },
  }
}

async function previousOf(held: ReadingTask['held']): Promise<County> {
  // Written by the service from content it has confirmed.
  return JSON.parse(await readFile(previousFile(held), 'utf8')) as County
}

function peopleOf(county: County, standings: readonly Standing[]): readonly Person[] {
  const names = new Map<string, string>(county.schools.map(({ id, name }) => [id, name]))
  return county.teachers.flatMap((teacher, at) => {
    const standing = standings[at]
    if (standing === undefined) return []
    return [
      {
        id: teacher.id,
        name: teacher.name,
        school: names.get(teacher.personnelSchool) ?? teacher.personnelSchool,
        stage: teacher.stages.junior > teacher.stages.primary ? 'junior' : 'primary',
        subject: subjects[teacher.subjects[0]],
        standing: standing.standing,
        reason: standing.reason,
        backbone: standing.backbone,
      },
    ]
  })
}

function summaryOf(
  county: County | null,
  body: string | null,
  problems: readonly Problem[],
): ReadingSummary {
  const count = (wanted: Problem['severity']) =>
    problems.filter(({ severity }) => severity === wanted).length
  // 参数 that cannot be read stop a county as well.
  const stands = body !== null && count('error') === 0
  return {
    data: stands ? createHash('sha256').update(body).digest('hex') : null,
    name: county?.name ?? null,
    year: county?.year ?? null,
    schools: county?.schools.length ?? 0,
    teachers: county?.teachers.length ?? 0,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
  }
}
