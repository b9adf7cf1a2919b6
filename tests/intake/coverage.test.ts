import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulebookSteps } from '../../api/commands/rulebook-steps.ts'
import { countySheets } from '../../solver/intake/county-sheets.ts'
import { type Answer, coverageFrom, readCoverage } from '../../solver/intake/coverage.ts'
import { type AnswerKind, knownAnswers } from '../../solver/intake/coverage-answers.ts'
import { readForms } from '../../solver/intake/forms.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { sheetIds, sheets } from '../../solver/intake/sheets.ts'
import { anyCounty } from './any-county.ts'
import { register, registeredIds, registeredOutOfScope } from './rulebook-register.ts'

const forms = readForms()
if (!forms.ok) throw new Error('the forms do not parse')
const known = knownAnswers(forms.value, rulebookSteps)

const coverage = (() => {
  const read = readCoverage(known)
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
  return read.value
})()
const rows = coverage.documents.flatMap((document) => document.rows)

describe('the register of the five documents', () => {
  test('has the rows of the project’s rulebook register, each once, in its order', () => {
    expect(registeredIds).toHaveLength(178)
    expect(rows.map(({ id }) => id)).toEqual(registeredIds)
    expect(coverage.documents.map(({ id, rows: own }) => [id, own.length])).toEqual(
      register.map(({ document, rows: count }) => [document, count]),
    )
  })

  test('leaves no row unanswered', () => {
    expect(rows.filter(({ state }) => state === 'unanswered').map(({ id }) => id)).toEqual([])
  })

  test('calls out of scope exactly what the rulebook register does', () => {
    const out = rows.filter(({ state }) => state === 'out-of-scope').map(({ id }) => id)
    expect(out).toEqual(registeredOutOfScope)
  })

  test('says what is missing: the service, or a Chinese sentence about it', () => {
    for (const { id, state, reason } of rows)
      if (state === 'later' && reason !== 'service') {
        expect(reason.length, id).toBeGreaterThan(7)
        expect(reason, id).not.toMatch(/[A-Za-z,;:.()]|。$/)
      }
  })
})

test.each(coverage.documents.map((document) => [document.id, document] as const))(
  'the rules that answer %s are in force in the profile of that name',
  (id, document) => {
    const read = readProfile(id)
    if (!read.ok) throw new Error(`no profile ${id}`)
    const inForce = read.value.clauses.map(({ rule }): string => rule)
    const idle = document.rows.flatMap((row) =>
      row.answers
        .filter((answer) => answer.kind === 'rule' && !inForce.includes(answer.id))
        .map((answer) => `${row.id}: ${answer.id}`),
    )
    expect(idle).toEqual([])
  },
)

/** The code of every test file under `folder`, without comments. */
const codeUnder = (folder: string): string => {
  const root = resolve(import.meta.dirname, '..', folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('coverage.test.ts'))
    .map((path) => readFileSync(resolve(root, path), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

const all = codeUnder('.')
const inReports = codeUnder('report')
const inCommands = codeUnder('cli')
const quoted = (text: string, word: string) => text.includes(`'${word}'`)
const asWord = (text: string, word: string) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text)

/** Fields the round trip of a county through its workbook writes and reads again: `schools.weak`. */
const filledIn: ReadonlySet<string> = new Set(
  fc.sample(anyCounty, { numRuns: 60, seed: 20_260_901 }).flatMap((county) => {
    const written = new Map(countySheets(county).map((sheet) => [sheet.name, sheet]))
    return sheetIds.flatMap((id) => {
      const rows = written.get(sheets[id].name)?.rows ?? []
      return Object.keys(sheets[id].columns)
        .filter((_, at) => rows.some(({ cells }) => (cells[at] ?? '') !== ''))
        .map((key) => `${id}.${key}`)
    })
  }),
)

/** Where a test that exercises an answer has to name it; comments do not count. */
const exercised: { readonly [Kind in AnswerKind]: (answer: Answer) => boolean } = {
  rule: ({ id }) => all.includes(`clauseOf('${id}'`),
  definition: ({ id }) => asWord(all, id),
  goal: ({ id }) => quoted(all, id),
  indicator: ({ id }) => asWord(all, id),
  check: ({ id }) => quoted(all, id),
  report: ({ id, name }) => quoted(inReports, name) || inReports.includes(`${id}Of(`),
  field: ({ id }) => filledIn.has(id),
  // A command by its name, a room of the service by the tests of its folder.
  step: ({ id }) =>
    quoted(inCommands, id) || existsSync(resolve(import.meta.dirname, '../api', id)),
}

test('every answer is exercised by a test', () => {
  const idle = rows.flatMap((row) =>
    row.answers
      .filter((answer) => !exercised[answer.kind](answer))
      .map(({ kind, id }) => `${row.id}: ${kind} ${id}`),
  )
  expect(idle).toEqual([])
})

test('an answer nobody tests would be noticed', () => {
  const stranger: Answer = { kind: 'rule', id: 'no-such-thing', name: '没有这样的表' }
  for (const kind of Object.keys(exercised) as AnswerKind[])
    expect(exercised[kind]({ ...stranger, kind }), kind).toBe(false)
})

describe('a register that is not in order', () => {
  const problemsOf = (text: string) => {
    const read = coverageFrom(text, known)
    return read.ok ? [] : read.error.map(({ code, place, message }) => [code, place?.row, message])
  }
  const document = (...lines: readonly string[]) =>
    [
      'documents:',
      '  - id: a',
      '    name: 甲',
      '    rows:',
      ...lines.map((l) => `      - ${l}`),
    ].join('\n')

  test('an id that does not exist, of every kind, with row, line and name', () => {
    const kinds = Object.keys(exercised) as readonly AnswerKind[]
    for (const kind of kinds)
      expect(problemsOf(document(`{ row: 0-1, subject: 甲, by: { ${kind}: [nothing] } }`))).toEqual(
        [['L14', 5, expect.stringMatching(/条文 0-1 .*“nothing”/)]],
      )
  })

  test('a row that stands twice', () => {
    const line = '{ row: 0-1, subject: 甲, later: service }'
    expect(problemsOf(document(line, line))).toEqual([['L10', 6, '“0-1”重复出现。请只保留一处。']])
  })

  test('a row both out of scope and later, and a kind of answer nobody knows', () => {
    expect(
      problemsOf(
        document(
          '{ row: 0-1, subject: 甲, out: 不属范围, later: service }',
          '{ row: 0-2, subject: 乙, by: { magic: [a] } }',
        ),
      ).map(([code, row]) => [code, row]),
    ).toEqual([
      ['L03', 5],
      ['L03', 6],
    ])
  })

  test('no register at all', () => {
    const read = readCoverage(known, import.meta.dirname)
    expect(!read.ok && read.error.map(({ code }) => code)).toEqual(['L13'])
  })

  test('a row that says nothing is unanswered; one answered in part is later, and keeps its parts', () => {
    const read = coverageFrom(
      document(
        '{ row: 0-1, subject: 甲 }',
        '{ row: 0-2, subject: 乙, by: { goal: [balance] }, later: the rest }',
        '{ row: 0-3, subject: 丙, by: { goal: [balance] } }',
      ),
      known,
    )
    expect(read.ok && read.value.documents[0]?.rows).toEqual([
      { id: '0-1', subject: '甲', state: 'unanswered', answers: [], reason: '' },
      {
        id: '0-2',
        subject: '乙',
        state: 'later',
        answers: [{ kind: 'goal', id: 'balance', name: '校际差距最小' }],
        reason: 'the rest',
      },
      {
        id: '0-3',
        subject: '丙',
        state: 'answered',
        answers: [{ kind: 'goal', id: 'balance', name: '校际差距最小' }],
        reason: '',
      },
    ])
  })
})
