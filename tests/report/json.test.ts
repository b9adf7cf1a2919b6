import { describe, expect, test } from 'vitest'
import { dataHash, jsonText, planHash, profileHash } from '../../solver/report/hash.ts'
import {
  auditJson,
  planJson,
  readAuditJson,
  readPlanDocument,
  readPlanJson,
  readRunJson,
  runJson,
} from '../../solver/report/json.ts'
import { runOf, smallCounty, smallPlan, smallProfile, smallReport } from './small-county.ts'

const text = planJson(smallCounty, smallProfile, smallPlan)

describe('versions', () => {
  test('are SHA-256 over canonical JSON', () => {
    // printf '{"transfers":[],"year":2026}' | sha256sum
    expect(planHash({ transfers: [], year: 2026 })).toBe(
      '53158d46772baa2c02d60813341cf8d46860c461f5b08cfba7d20bd714784a39',
    )
  })

  test('do not hang on the order of keys', () => {
    const { year, transfers } = smallPlan
    expect(planHash({ transfers, year })).toBe(planHash({ year, transfers }))
    const turned = Object.fromEntries(Object.entries(smallCounty).reverse())
    expect(dataHash({ ...smallCounty, ...turned })).toBe(dataHash(smallCounty))
  })

  test('change with any word of data or rules', () => {
    expect(dataHash({ ...smallCounty, name: '测试区' })).not.toBe(dataHash(smallCounty))
    expect(profileHash({ ...smallProfile, clauses: [] })).not.toBe(profileHash(smallProfile))
  })

  test('what is no JSON is refused, not hashed', () => {
    expect(() => jsonText({ value: Number.NaN })).toThrow()
    expect(() => jsonText(undefined)).toThrow()
  })
})

describe('plan.json', () => {
  test('reads back as the plan it was written from', () => {
    expect(readPlanJson(text)).toEqual({ ok: true, value: smallPlan })
    const read = readPlanDocument(text)
    expect(read.ok && read.value.dataHash).toBe(dataHash(smallCounty))
  })

  test('is the same to the byte for the same input, and names no time', () => {
    expect(planJson(smallCounty, smallProfile, smallPlan)).toBe(text)
    const keys = Object.keys(JSON.parse(text) as object)
    expect(keys).toEqual([...keys].sort())
    expect(keys).toEqual([
      'county',
      'dataHash',
      'format',
      'plan',
      'planHash',
      'profile',
      'profileHash',
      'synthetic',
      'version',
    ])
  })

  test('a plan changed by hand is noticed; without its version it is taken as it is', () => {
    const changed = text.replace('"to": "s2"', '"to": "s3"')
    const refused = readPlanJson(changed)
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(['J03'])
    const taken = readPlanJson(changed.replace(/ {2}"planHash": "[0-9a-f]+",\n/, ''))
    expect(taken.ok && taken.value.transfers[0]?.to).toBe('s3')
  })

  test('every fault is told at once, by its place', () => {
    const faulty = text.replace('"2026-09"', '"2026-13"').replace('"regular"', '"holiday"')
    const read = readPlanJson(faulty)
    expect(read.ok).toBe(false)
    const messages = read.ok ? [] : read.error.map(({ message }) => message)
    expect(messages).toHaveLength(2)
    expect(messages.join('')).toContain('plan.transfers.0.start')
    expect(messages.join('')).toContain('plan.transfers.0.mode')
  })

  test('text that is no JSON, and documents of another kind, are refused', () => {
    const codes = (other: string) => {
      const read = readPlanJson(other)
      return read.ok ? [] : read.error.map(({ code }) => code)
    }
    expect(codes('{"plan":')).toEqual(['J01'])
    expect(codes('')).toEqual(['J01'])
    expect(codes('[]')).toEqual(['J02'])
    expect(codes(runJson(smallCounty, smallProfile, runOf(smallPlan)))).toContain('J02')
    expect(codes(text.replace('"version": 1', '"version": 2'))).toEqual(['J02'])
    expect(codes(text.replace('{\n', '{\n  "extra": 1,\n'))).toEqual(['J02'])
  })
})

test('audit.json reads back as the report, every figure of it', () => {
  const report = smallReport()
  const read = readAuditJson(auditJson(smallCounty, smallProfile, report))
  expect(read.ok && read.value.report).toEqual(report)
})

test('run.json keeps levels and seconds; the plan stands in plan.json alone', () => {
  const run = runOf(smallPlan)
  const read = readRunJson(runJson(smallCounty, smallProfile, run))
  if (!read.ok) throw new Error(read.error[0]?.message)
  expect(read.value.levels).toEqual(run.levels)
  expect(read.value.seconds).toBe(9.75)
  expect(read.value.planHash).toBe(planHash(smallPlan))
  expect('plan' in read.value).toBe(false)
})
