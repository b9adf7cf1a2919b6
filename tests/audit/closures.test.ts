import { describe, expect, test } from 'vitest'
import { closeSchools, isDisplaced } from '../../solver/audit/closures.ts'
import { countyStandings } from '../../solver/audit/county-standings.ts'
import type { School, StageFigures } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { countyOf, school, stageOf, teacher } from '../kit/county.ts'
import { testDefinitions } from '../kit/profile.ts'

const closing = (into: string | null): Partial<School> => ({
  closing: { into: into === null ? null : schoolId(into) },
})
const closed = (...schools: readonly School[]) =>
  closeSchools(countyOf({ schools, teachers: [] })).schools
const graded = (pupils: readonly number[], classes: readonly number[]): StageFigures => ({
  pupils: pupils.reduce((sum, each) => sum + each, 0),
  classes: classes.reduce((sum, each) => sum + each, 0),
  pupilsByGrade: pupils,
  classesByGrade: classes,
  quota: 9,
})

describe('撤并: a school that closes is merged on paper', () => {
  test('grade by grade the pupils and classes of both add up, the quota is the host’s own', () => {
    const [host, point] = closed(
      school('host', { primary: graded([30, 31], [1, 2]) }),
      school('point', { primary: graded([5, 6], [1, 1]), ...closing('host') }),
    )
    expect(host?.primary).toEqual({
      pupils: 72,
      classes: 5,
      pupilsByGrade: [35, 37],
      classesByGrade: [2, 3],
      quota: 9,
    })
    expect(point).toMatchObject({ primary: null, junior: null })
  })

  test('grades of which one side says nothing, or of another school system, are unknown', () => {
    const gradesOf = (guest: StageFigures) => {
      const [host] = closed(
        school('host', { primary: graded([30, 31], [1, 2]) }),
        school('point', { primary: guest, ...closing('host') }),
      )
      return [host?.primary?.pupils, host?.primary?.pupilsByGrade, host?.primary?.classesByGrade]
    }
    expect(gradesOf(stageOf(11, 2))).toEqual([72, null, null])
    expect(gradesOf(graded([5, 6, 7], [1, 1, 1]))).toEqual([79, null, null])
  })

  test('a stage the host did not have comes with pupils and without quota', () => {
    const junior = graded([40], [1])
    const [host] = closed(
      school('host', { primary: stageOf(100, 6, 8) }),
      school('point', { primary: null, junior, ...closing('host') }),
    )
    expect(host?.junior).toEqual({ ...junior, quota: 0 })
    expect(host?.primary).toEqual(stageOf(100, 6, 8))
  })

  test('what nobody is merged into stays as it is, grades unknown or not', () => {
    const plain = school('plain', { primary: graded([9], [1]) })
    const [, , kept] = closed(
      school('host'),
      school('point', { primary: stageOf(40, 6), ...closing('host') }),
      plain,
    )
    expect(kept).toEqual(plain)
  })

  test('schools outside the county neither take pupils nor are closed', () => {
    const host = school('host', { sponsor: 'private' })
    const own = school('own', { sponsor: 'private', ...closing('host') })
    const schools = closed(host, own, school('point', closing('host')))
    expect(schools.slice(0, 2)).toEqual([host, own])
  })

  test('a county where none closes is left as it is', () => {
    const county = countyOf({ schools: [school('a')], teachers: [] })
    expect(closeSchools(county)).toBe(county)
  })
})

describe('待安置', () => {
  test('is who is in quota at a school that closes', () => {
    const shut = school('shut', closing(null))
    expect(isDisplaced(teacher('t', 'shut'), shut)).toBe(true)
    expect(isDisplaced(teacher('t', 'shut', { employment: 'contract' }), shut)).toBe(false)
    expect(isDisplaced(teacher('t', 'a'), school('a'))).toBe(false)
    expect(isDisplaced(teacher('t', 'nowhere'), undefined)).toBe(false)
  })

  test('and deferred stands in no denominator, whatever the ground says; due he stands in it', () => {
    // Z06 defers without leaving the denominator, elsewhere.
    const deferral = { reason: 'Z06', proof: '证明', until: null, consent: null } as const
    const county = countyOf({
      schools: [school('a'), school('shut', closing(null))],
      teachers: [
        teacher('due', 'shut'),
        teacher('off', 'shut', { deferral }),
        teacher('other', 'a', { deferral }),
      ],
    })
    const found = countyStandings(county, testDefinitions)
    expect(found.map((each) => [each.teacher, each.standing, each.inDenominator])).toEqual([
      ['due', 'due', true],
      ['off', 'deferred', false],
      ['other', 'deferred', true],
    ])
  })
})
