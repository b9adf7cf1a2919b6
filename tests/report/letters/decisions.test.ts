import { describe, expect, test } from 'vitest'
import { audit } from '../../../solver/audit/audit.ts'
import type { Decision } from '../../../solver/domain/decision.ts'
import { yearMonth } from '../../../solver/domain/year-month.ts'
import { dataHash, shortHash } from '../../../solver/report/hash.ts'
import { allText, partsOf } from '../../word/office-file.ts'
import { smallProfile } from '../small-county.ts'
import { county, factsOf, plan, written } from './year.ts'

/** 孙丽 is due; the office defers her, with her consent, for two years. */
const music = county.teachers.find(({ name }) => name === '孙丽')
if (music === undefined) throw new Error('孙丽 is gone')
const decisions: readonly Decision[] = [
  {
    kind: 'defer',
    teacher: music.id,
    origin: 'personnel',
    reason: '承担特色课程',
    proof: '局办〔2026〕7号',
    deferral: 'Z06',
    until: yearMonth(2028, 8),
    consent: true,
  },
]
const decided = factsOf({ report: audit(county, smallProfile, plan, decisions), decisions })
const textOf = async (id: 'D01' | 'D02' | 'D08', facts = decided) =>
  allText((await written(id, facts)).bytes)

describe('somebody whom a decision defers', () => {
  test('stands among the deferred with ground, proof, consent and end, as if the county had entered it', async () => {
    expect(await textOf('D02', factsOf())).not.toContain('孙丽')
    const list = await textOf('D02')
    for (const told of ['孙丽', '局办〔2026〕7号', '2028-08', '是']) expect(list).toContain(told)
    expect(list).toContain('暂缓交流2人')
  })

  test('is not among those who are due any more', async () => {
    expect(await textOf('D01', factsOf())).toContain('孙丽')
    expect(await textOf('D01')).not.toContain('孙丽')
  })

  test('is counted in the summary of the county', async () => {
    const before = await valuesOf(factsOf())
    const after = await valuesOf(decided)
    const at = before.findIndex((value, cell) => value !== after[cell])
    // 城关小学: due and deferred stand beside each other.
    expect(before.slice(at, at + 2)).toEqual(['3', '0'])
    expect(after.slice(at, at + 2)).toEqual(['2', '1'])
  })

  test('leaves the version of the data what it was', async () => {
    const version = `数据版本${shortHash(dataHash(county))}`
    for (const id of ['D01', 'D02', 'D08'] as const) expect(await textOf(id)).toContain(version)
  })
})

/** Every number of D08 as its file has it, sheet by sheet. */
async function valuesOf(facts: typeof decided): Promise<readonly string[]> {
  const parts = await partsOf((await written('D08', facts)).bytes)
  return [...parts]
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, xml]) => [...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value ?? ''))
}
