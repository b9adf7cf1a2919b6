import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeFolderWhole } from '../../api/atomic-write.ts'
import { earlierFiles, manifestName, withManifest } from '../../api/result.ts'
import { planJson, type Run, runJson, versionsOf } from '../../solver/index.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { profileOf } from '../kit/profile.ts'
import { testFolder } from '../workbook/folder.ts'

const folder = testFolder()
const mover = teacher('1', 'a')
const county = countyOf({ schools: [school('a'), school('b')], teachers: [mover] })
const profile = profileOf([])
const run: Run = {
  plan: planOf(transferOf(mover, 'b')),
  levels: [],
  engine: 'test',
  size: { schools: 2, teachers: 1, due: 1, moves: 1, columns: 1, rows: 1, nonzeros: 1 },
  seconds: 1,
  shortfalls: {},
}
const bytes = (text: string) => new TextEncoder().encode(text)
const out = join(folder.path, 'out')

beforeEach(() => {
  const files = [
    { name: 'plan.json', bytes: bytes(planJson(county, profile, run.plan)) },
    { name: 'run.json', bytes: bytes(runJson(county, profile, run)) },
  ]
  const names = ['plan.json', 'run.json', manifestName]
  const written = withManifest(files, versionsOf(county, profile, run.plan))
  expect(writeFolderWhole(out, written, names)).toEqual([])
})

describe('what a new result may replace', () => {
  test('the files of the last one', () => {
    expect(earlierFiles(out)).toEqual(['plan.json', 'run.json', manifestName])
  })

  test('but none that somebody has worked on since', () => {
    writeFileSync(join(out, 'plan.json'), 'signed')
    expect(earlierFiles(out)).toEqual(['run.json', manifestName])
  })

  test('and nothing in a folder without a list', () => {
    expect(earlierFiles(folder.path)).toEqual([])
  })
})
