import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const { options, ...ruleSet } = createRequire(import.meta.url)(
  join(root, '.dependency-cruiser.cjs'),
) as { readonly options: object } & IFlattenedRuleSet

const cruiseFolder = async (baseDir: string, folders: readonly string[]) => {
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir, validate: true, ruleSet },
    {},
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  // Without an output type the result is the object, not text.
  return output as ICruiseResult
}

describe('the walls of this house', () => {
  test('hold, over all of its modules', async () => {
    const { summary, modules } = await cruiseFolder(root, ['solver', 'api', 'web', 'tests'])
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    )
    // A cruiser that cannot read TypeScript finds nothing and calls it success.
    const own = modules.filter(({ source }) => /^(solver|api|web|tests)\//.test(source))
    expect(own.length).toBeGreaterThan(100)
  })
})

/** A house in which every wall is breached once: file → what it imports. */
const breaches: Readonly<Record<string, readonly [file: string, ...imports: string[]]>> = {
  'domain-imports-nothing': ['solver/domain/a.ts', '../intake/z.ts'],
  'rule-is-only-the-law': ['solver/rules/one/rule.ts', '../../intake/z.ts'],
  'check-sees-only-the-plan': ['solver/rules/one/check.ts', '../../model/z.ts'],
  'constraint-sees-no-audit': ['solver/rules/one/constraint.ts', './check.ts'],
  'audit-cannot-reach-the-solver': ['solver/audit/a.ts', '../intake/indirect.ts'],
  'certificate-is-checked-without-a-solver': ['solver/certificate/check.ts', '../model/z.ts'],
  'report-cannot-reach-the-solver': ['solver/report/a.ts', '../intake/indirect.ts'],
  'dossier-cannot-reach-the-solver': ['solver/dossier/a.ts', '../intake/indirect.ts'],
  'dossier-needs-no-node': ['solver/dossier/b.ts', '../intake/files.ts'],
  'model-sees-no-files': ['solver/model/a.ts', '../workbook.ts'],
  'solver-stands-alone': ['solver/a.ts', '../api/z.ts'],
  'api-uses-the-front-door': ['api/a.ts', '../solver/domain/z.ts'],
  'page-uses-contract-and-its-door': ['web/a.ts', '../solver/domain/z.ts'],
  'page-takes-only-types-from-the-contract': ['web/b.ts', '../api/contract.ts'],
  'page-door-needs-no-engine-and-no-files': ['solver/browser.ts', './intake/indirect.ts'],
  'nothing-imports-tests': ['solver/b.ts', '../tests/kit/z.ts'],
  'tests-share-only-the-kit': ['tests/a.test.ts', './b.test.ts'],
  'exceljs-at-home': ['api/c.ts', 'exceljs'],
  'yauzl-at-home': ['solver/intake/c.ts', 'yauzl'],
  'docx-at-home': ['solver/word/c.ts', 'docx'],
  'highs-at-home': ['solver/model/c.ts', 'highs'],
  'javascript-lp-solver-at-home': ['solver/engine/highs.ts', 'javascript-lp-solver'],
  '@noble-at-home': ['solver/intake/g.ts', '@noble/ed25519'],
  'yaml-at-home': ['solver/report/c.ts', 'yaml'],
  'commander-at-home': ['solver/c.ts', 'commander'],
  '(fastify|@fastify)-at-home': ['solver/d.ts', '@fastify/helmet'],
  'vite-at-home': ['web/c.ts', 'vite'],
  'better-auth-at-home': ['api/f.ts', 'better-auth'],
  '@node-rs-at-home': ['api/e.ts', '@node-rs/argon2'],
  'd3[^/]*-at-home': ['api/d.ts', 'd3'],
  'no-circles': ['solver/intake/circle-a.ts', './circle-b.ts'],
  'no-orphans': ['solver/intake/orphan.ts'],
  'nothing-unresolved': ['solver/intake/e.ts', './nowhere.ts'],
  'dependencies-are-declared': ['solver/intake/f.ts', 'undeclared'],
}

describe('every wall bites', () => {
  const house = mkdtempSync(join(tmpdir(), 'junpei-walls-'))
  let broken: readonly string[] = []

  beforeAll(async () => {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(house, file)), { recursive: true })
      writeFileSync(join(house, file), text)
    }
    const importing = (imports: readonly string[]) =>
      `${imports.map((path) => `import '${path}'\n`).join('')}export const value = 1\n`
    const sheets = ['exceljs', 'yauzl', 'docx']
    const engines = ['highs', 'javascript-lp-solver', '@noble/ed25519']
    const access = ['better-auth', '@node-rs/argon2']
    const page = ['vite', 'd3']
    const declared = [
      ...sheets,
      ...engines,
      ...access,
      ...page,
      'yaml',
      'commander',
      '@fastify/helmet',
    ]
    for (const library of [...declared, 'undeclared']) {
      write(`node_modules/${library}/package.json`, `{"name":"${library}","main":"index.js"}`)
      write(`node_modules/${library}/index.js`, '')
    }
    write(
      'package.json',
      JSON.stringify({ dependencies: Object.fromEntries(declared.map((name) => [name, '1.0.0'])) }),
    )
    for (const file of [
      'solver/intake/z.ts',
      'solver/model/z.ts',
      'solver/domain/z.ts',
      'solver/workbook.ts',
      'api/z.ts',
      'api/contract.ts',
      'tests/kit/z.ts',
      'tests/b.test.ts',
    ])
      write(file, importing([]))
    write('solver/intake/indirect.ts', importing(['../model/z.ts']))
    write('solver/intake/files.ts', importing(['node:fs']))
    write('solver/intake/circle-b.ts', importing(['./circle-a.ts']))
    for (const [file, ...imports] of Object.values(breaches)) write(file, importing(imports))
    const { summary } = await cruiseFolder(house, ['solver', 'api', 'web', 'tests'])
    broken = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  })

  afterAll(() => rmSync(house, { recursive: true, force: true }))

  test.each(Object.entries(breaches))('%s', (wall, [file]) => {
    expect(broken).toContain(`${wall}: ${file}`)
  })

  test('and none is left out of this list', () => {
    expect(ruleSet.forbidden?.map(({ name }) => name).sort()).toEqual(Object.keys(breaches).sort())
  })
})
