import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { sensitive } from '../../../api/access/closed.ts'
import { classOf } from '../../../api/access/personal.ts'
import { facts } from '../../../api/access/reveal-contract.ts'
import { lettersView } from '../../../api/cases/contract.ts'
import { peoplePage, teachersPage } from '../../../api/datasets/contract.ts'
import { runResult } from '../../../api/results/contract.ts'
import { compared } from '../../../api/runs/comparison-contract.ts'
import { scenarioView } from '../../../api/scenarios/contract.ts'
import {
  decisionClasses,
  teacherClasses,
  teacherFieldClasses,
  transferClasses,
} from '../../../solver/index.ts'

/** Fields of the records in a list, under their marks in the schema of a reply. */
const marksIn = (list: { readonly def: { readonly innerType: unknown } }) => {
  // Lists are read-only arrays of objects, everywhere in the contracts.
  const { element } = list.def.innerType as z.ZodArray<z.ZodObject>
  return new Map(Object.entries(element.shape).map(([name, part]) => [name, classOf(part)]))
}

describe('marks of the API agree with the one table of classes', () => {
  test('teachers, field by field', () => {
    const marks = marksIn(teachersPage.shape.teachers)
    const shared = [...marks].filter(([name]) => name in teacherClasses)
    expect(shared.length).toBeGreaterThan(15)
    for (const [name, mark] of shared) {
      const own = teacherClasses[name as keyof typeof teacherClasses]
      // Of a record of its own the reply has the fields of class B.
      expect(mark, name).toBe(typeof own === 'string' ? own : 'B')
    }
  })

  test('whatever is about a teacher is marked', () => {
    for (const list of [teachersPage.shape.teachers, peoplePage.shape.people])
      for (const [name, mark] of marksIn(list)) expect(mark, name).not.toBeNull()
  })

  test('transfers and decisions', () => {
    for (const [marks, classes] of [
      [marksIn(runResult.shape.transfers), transferClasses],
      [marksIn(compared.shape.differing), transferClasses],
      [marksIn(scenarioView.shape.decisions), decisionClasses],
    ] as const)
      for (const [name, own] of Object.entries(classes))
        if (marks.has(name) && marks.get(name) !== null) expect(marks.get(name), name).toBe(own)
    expect(marksIn(runResult.shape.transfers).get('teacher')).toBe('B')
    expect(marksIn(compared.shape.differing).get('teacher')).toBe('B')
  })

  test('a teacher’s number is of class B wherever it stands', () => {
    expect(marksIn(lettersView.shape.letters).get('teacher')).toBe('B')
    expect(marksIn(peoplePage.shape.people).get('id')).toBe('B')
  })
})

describe('class C', () => {
  const fields = [...teacherFieldClasses].flatMap(([field, own]) => (own === 'C' ? [field] : []))

  test('is revealed one by one, and every field of it can be', () => {
    for (const field of fields)
      expect(Object.keys(facts), field).toContain(
        field.startsWith('home') ? 'home' : field.replace('.', '-'),
      )
  })

  test('stops a reply that would carry it unmarked, but for names that mean other things, too', () => {
    const names = new Set(
      fields.map((field) => (field.startsWith('home') ? 'home' : field.split('.').at(-1))),
    )
    expect([...names].filter((name) => !sensitive.has(name ?? ''))).toEqual(['note'])
  })
})
