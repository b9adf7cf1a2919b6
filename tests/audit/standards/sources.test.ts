import { describe, expect, test } from 'vitest'
import { audit } from '../../../solver/audit/audit.ts'
import type { StandardId } from '../../../solver/domain/standard.ts'
import { listProfiles, readProfile } from '../../../solver/intake/policy.ts'
import { countyOf, planOf, school } from '../../kit/county.ts'

const county = countyOf({ schools: [school('a')], teachers: [] })

const profileOf = (id: string) => {
  const read = readProfile(id)
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
  return read.value
}

const sourcesOf = (profile: string, standard: StandardId) => {
  const { provision } = audit(county, profileOf(profile), planOf())
  const found = provision?.standards.find((finding) => finding.standard === standard)
  return found?.sources.map(({ number, item, evidence }) => [number, item, evidence])
}

describe('each standard cites the texts that set its own numbers', () => {
  test('the county’s own text where it repeats the national value', () => {
    expect(sourcesOf('national', 'licence')).toEqual([
      ['教督〔2017〕6号', '政府保障程度第12项（教师资格）', 'verified'],
    ])
    expect(sourcesOf('qufu', 'licence')).toEqual([
      ['曲政办字〔2024〕17号', '二（二）2', 'verified'],
    ])
  })

  test('a value nobody read beside one that was: both, each with its own mark', () => {
    // 1:19 was read; what makes a rural school small was not.
    expect(
      sourcesOf('national', 'quota')
        ?.map(([, , evidence]) => evidence)
        .sort(),
    ).toEqual(['assumed', 'verified'])
  })

  test('Shandong adds floating and additional posts, the nation has neither', () => {
    expect(profileOf('national').definitions.standards.quota).toMatchObject({
      womenAddition: null,
      floatingPosts: false,
    })
    expect(profileOf('shandong').definitions.standards.quota).toMatchObject({
      womenAddition: { maxPercent: 5 },
      floatingPosts: true,
    })
  })

  test('林西 allows no school above 2000 pupils, nine-year schools included', () => {
    expect(profileOf('linxi').definitions.standards.schoolSize.bothStages).toBe(2000)
    expect(profileOf('national').definitions.standards.schoolSize.bothStages).toBe(2500)
  })

  test('no standard of any shipped profile is without a text', () => {
    const list = listProfiles()
    if (!list.ok) throw new Error('the list of profiles does not parse')
    for (const { id } of list.value) {
      const { provision } = audit(county, profileOf(id), planOf())
      for (const { standard, sources } of provision?.standards ?? [])
        expect(sources.length, `${id} ${standard}`).toBeGreaterThan(0)
    }
  })
})
