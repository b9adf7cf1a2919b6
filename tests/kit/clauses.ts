import type { Clause } from '../../solver/rules/index.ts'
import { clauseOf } from './profile.ts'

/** One clause of every rule, with values that bite in a tiny county. */
export const everyClause: readonly Clause[] = [
  clauseOf('rotation-share', { minPercent: 40 }),
  clauseOf('backbone-share', { minPercent: 50 }),
  clauseOf('group-share', { minPercent: 50, group: 'backbone-due' }),
  clauseOf('title-share', {
    minPercent: 60,
    grades: { primary: ['senior', 'intermediate'], junior: ['senior'] },
    backbone: false,
  }),
  clauseOf('rotation-cap', { maxPercent: 60 }),
  clauseOf('due-only', {}),
  clauseOf('closing-placed', {}),
  clauseOf('stage-licence', { crossStage: false, matchSubject: true }),
  clauseOf('term-length', { minMonths: 10, maxMonths: 72 }),
  clauseOf('leaders-apart', {}),
  clauseOf('leader-terms', { minPercent: 100 }),
  clauseOf('resource-indicators', {
    minMet: 6,
    floorPercent: 85,
    thresholds: {
      higherDegreePer100: { primary: 1.2, junior: 1.5 },
      backbonePer100: { primary: 1, junior: 1 },
      artsSportsPer100: { primary: 0.9, junior: 0.9 },
      teachingArea: { primary: 4.5, junior: 5.8 },
      sportsArea: { primary: 7.5, junior: 10.2 },
      equipmentValue: { primary: 2000, junior: 2500 },
      mediaRoomsPer100: { primary: 2.3, junior: 2.4 },
    },
  }),
  clauseOf('difference-coefficient', {
    maxPercent: { primary: 50, junior: 45 },
    convention: 'weighted',
  }),
  clauseOf('subject-cover', {}),
  clauseOf('subject-gap', {}),
  clauseOf('staff-quota', {}),
  clauseOf('post-capacity', {}),
  clauseOf('school-loss', { maxPercent: 20, maxSubjectPercent: 34 }),
  clauseOf('backbone-flow', { settings: ['rural'], weak: true }),
  clauseOf('town-seat-share', { measures: ['backbone', 'bachelor'] }),
  clauseOf('town-seat-cover', {}),
  clauseOf('rural-support', {
    minPercent: 40,
    minPeople: 1,
    from: ['urban', 'town'],
    maxAge: { male: 50, female: 50 },
  }),
  clauseOf('pairing-exchange', { networks: ['pairing', 'group'], minEach: 1, tolerance: 0 }),
  clauseOf('three-areas-stay', { settings: ['rural', 'town'] }),
  clauseOf('travel-limit', { maxKilometres: 12 }),
]
