import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Source } from '../solver/domain/policy.ts'
import { coverageFile } from '../solver/intake/coverage.ts'
import { listProfiles, policyDirectory, policyTexts, readProfile } from '../solver/intake/policy.ts'
import { describeSource } from '../solver/intake/policy-description.ts'
import { checks } from '../solver/rules/checks.ts'
import { constraints } from '../solver/rules/constraints.ts'
import { definitions } from '../solver/rules/definitions/index.ts'
import { type Profile, rules } from '../solver/rules/index.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

const folders = readdirSync(`${root}solver/rules`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'definitions')
  .map((entry) => entry.name)
  .sort()

describe('the rulebook', () => {
  test('folders, rules, constraints and checks name the same rules', () => {
    expect(Object.keys(rules).sort()).toEqual(folders)
    expect(Object.keys(constraints).sort()).toEqual(folders)
    expect(Object.keys(checks).sort()).toEqual(folders)
  })

  test.each(folders)(
    '%s has its three voices, a test of its own name and a row in the table',
    (id) => {
      for (const file of ['rule.ts', 'constraint.ts', 'check.ts']) {
        expect(existsSync(`${root}solver/rules/${id}/${file}`), file).toBe(true)
      }
      expect(existsSync(`${root}tests/rules/${id}.test.ts`)).toBe(true)
      expect(text('solver/rules/README.md')).toContain(`| \`${id}\` |`)
    },
  )

  test('every definition has a row in the table', () => {
    for (const id of Object.keys(definitions)) {
      expect(text('solver/rules/README.md')).toContain(`| \`${id}\` |`)
    }
  })

  test('names and units are Chinese, and no two rules share a name', () => {
    const names = Object.values(rules).map((rule) => rule.zh)
    expect(new Set(names).size).toBe(names.length)
    for (const rule of Object.values(rules)) {
      expect(rule.zh).toMatch(/^[\p{Script=Han}]+$/u)
      expect(rule.unit).toMatch(/^[\p{Script=Han}]+$/u)
    }
  })
})

const profiles: readonly Profile[] = (() => {
  const list = listProfiles()
  if (!list.ok) throw new Error('the list of profiles does not parse')
  return list.value.map(({ id }) => {
    const profile = readProfile(id)
    if (!profile.ok) throw new Error(profile.error.map((each) => each.message).join('\n'))
    return profile.value
  })
})()

const sourcesOf = (profile: Profile): readonly Source[] => [
  ...profile.clauses.map((clause) => clause.source),
  ...Object.values(profile.definitionSources).flat(),
]

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('every clause and every definition says where it comes from', () => {
    expect(sourcesOf(profile).length).toBeGreaterThan(Object.keys(definitions).length)
    for (const source of sourcesOf(profile)) {
      expect(source.document).not.toBe('')
      expect(source.item).not.toBe('')
      expect(source.note).toMatch(/\p{Script=Han}/u)
    }
    const titles = profile.documents.map((document) => document.title)
    for (const source of sourcesOf(profile)) expect(titles).toContain(source.document)
  })

  test('whatever is assumed says 待核 where it is shown', () => {
    const assumed = sourcesOf(profile).filter((source) => source.evidence === 'assumed')
    expect(assumed.length).toBeGreaterThan(0)
    for (const source of assumed) expect(describeSource(source)).toMatch(/^［待核］/)
  })

  test('system defaults never pass for texts that were read', () => {
    for (const source of sourcesOf(profile).filter((each) =>
      each.document.startsWith('系统默认值'),
    )) {
      expect(source.evidence).toBe('assumed')
    }
  })

  test('ids of clauses are unique and begin with a document of the profile', () => {
    const ids = profile.clauses.map((clause) => clause.id)
    expect(new Set(ids).size).toBe(ids.length)
    const documents = profile.documents.map((document) => document.id)
    for (const clause of profile.clauses) {
      const [document, rule] = clause.id.split('/')
      expect(documents).toContain(document)
      expect(rule).toBe(clause.rule)
    }
  })
})

describe('policy files', () => {
  const files = [...policyTexts(policyDirectory).keys()].filter(
    (path) => !['profiles.yaml', coverageFile].includes(path),
  )

  test('every file is a document of some profile, and its name is the id', () => {
    const used = new Set(profiles.flatMap((profile) => profile.documents.map(({ id }) => id)))
    const names = files.map((path) => path.replace(/^.*\//, '').replace(/\.yaml$/, ''))
    expect([...used].sort()).toEqual([...names].sort())
  })

  test.each(files)('%s is named in data/README.md', (path) => {
    expect(text('data/README.md')).toContain(`policies/${path}`)
  })
})
