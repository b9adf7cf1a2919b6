import { expect, test } from 'vitest'
import { schoolId, teacherId } from '../../../solver/domain/ids.ts'
import {
  cleared,
  type Edit,
  redone,
  tried,
  undone,
  untouched,
  withEdit,
  withoutEdit,
} from '../../../web/pages/plans/trial.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../../kit/county.ts'
import { profileOf } from '../../kit/profile.ts'

const mover = teacher('000001', 'a')
const stayer = teacher('000002', 'a')
const county = countyOf({
  schools: [school('a'), school('b'), school('c', { primary: null, junior: stageOf(90, 3) })],
  teachers: [mover, stayer],
})
const ground = {
  county,
  profile: profileOf([]),
  plan: planOf(transferOf(mover, 'b')),
  decisions: [],
}
const [one, two] = [mover.id, stayer.id]

test('a step is taken back and taken again; a new step forgets what was taken back', () => {
  const pinned = withEdit(untouched, { teacher: one, kind: 'pin' })
  const moved = withEdit(pinned, { teacher: two, kind: 'move', to: schoolId('b') })
  expect(undone(moved).edits).toEqual(pinned.edits)
  expect(redone(undone(moved)).edits).toEqual(moved.edits)
  const other = withEdit(undone(moved), { teacher: two, kind: 'forbid' })
  expect(redone(other)).toEqual(other)
  expect(undone(undone(undone(moved)))).toEqual(undone(undone(moved)))
})

test('a person carries one edit, the last', () => {
  const trial = withEdit(withEdit(untouched, { teacher: one, kind: 'pin' }), {
    teacher: one,
    kind: 'forbid',
  })
  expect(trial.edits.map(({ kind }) => kind)).toEqual(['forbid'])
  expect(withoutEdit(trial, one).edits).toEqual([])
  expect(cleared(trial).edits).toEqual([])
  expect(undone(cleared(trial)).edits).toEqual(trial.edits)
})

test('without edits plan and decisions are the same ones', () => {
  expect(tried(ground, [], '试改').plan).toBe(ground.plan)
})

test('forbidden and deferred people leave the plan, pinned ones stay as planned', () => {
  const kinds: readonly Edit[] = [
    { teacher: one, kind: 'forbid' },
    { teacher: one, kind: 'defer', deferral: 'Z06', until: null },
    { teacher: one, kind: 'pin' },
  ]
  const outcomes = kinds.map((edit) => tried(ground, [edit], '试改'))
  expect(outcomes.map(({ plan }) => plan.transfers.length)).toEqual([0, 0, 1])
  expect(outcomes.map(({ decisions }) => decisions[0])).toMatchObject([
    { kind: 'not-to', school: 'b' },
    { kind: 'defer', deferral: 'Z06' },
    { kind: 'go-to', school: 'b', subject: 'mathematics' },
  ])
})

test('a person sent elsewhere keeps the rest of the transfer, in a stage the school has', () => {
  const { plan } = tried(ground, [{ teacher: one, kind: 'move', to: schoolId('c') }], '试改')
  expect(plan.transfers).toEqual([
    { ...transferOf(mover, 'c'), stage: 'junior', subject: 'mathematics' },
  ])
})

test('somebody who was to stay goes by the term of the rules, and stays pinned where he is', () => {
  const { plan, decisions } = tried(
    ground,
    [{ teacher: two, kind: 'move', to: schoolId('b') }],
    '试改',
  )
  const { mode, relationMoves } = ground.profile.definitions.term
  expect(plan.transfers.map(({ teacher: who }) => who)).toEqual([one, two])
  expect(plan.transfers[1]).toMatchObject({ from: 'a', to: 'b', mode, relationMoves })
  expect(decisions).toMatchObject([{ teacher: two, kind: 'go-to', school: 'b', reason: '试改' }])
  const pinned = tried(ground, [{ teacher: two, kind: 'pin' }], '试改')
  expect(pinned.decisions).toMatchObject([{ teacher: two, kind: 'stay' }])
})

test('an edit takes the place of an earlier decision on the same person only', () => {
  const stay = (id: string) =>
    ({
      teacher: teacherId(id),
      origin: 'personnel',
      reason: '已定',
      proof: '',
      kind: 'stay',
    }) as const
  const { decisions } = tried(
    { ...ground, decisions: [stay('000001'), stay('000002')] },
    [{ teacher: one, kind: 'pin' }],
    '试改',
  )
  expect(decisions.map(({ teacher: who, kind }) => [who, kind])).toEqual([
    [two, 'stay'],
    [one, 'go-to'],
  ])
})

test('forbidden once more, somebody is not sent back to where he was forbidden before', () => {
  const before = {
    teacher: one,
    origin: 'personnel',
    reason: '已定',
    proof: '',
    kind: 'not-to',
    school: schoolId('c'),
  } as const
  const { decisions } = tried(
    { ...ground, decisions: [before] },
    [{ teacher: one, kind: 'forbid' }],
    '试改',
  )
  expect(decisions).toMatchObject([
    { teacher: one, kind: 'not-to', school: 'c' },
    { teacher: one, kind: 'not-to', school: 'b' },
  ])
})
