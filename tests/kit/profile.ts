import type { Source } from '../../solver/domain/policy.ts'
import type { DefinitionSources, Definitions } from '../../solver/rules/definitions/index.ts'
import type { Clause, ParamsOf, Profile, RuleId } from '../../solver/rules/index.ts'
import { testStandards } from './standards.ts'

/** Six years make a teacher due; mathematics is taught 5 lessons a week to each class of any grade. */
export const testDefinitions: Definitions = {
  backbone: {
    titles: ['backbone', 'subject-leader', 'teaching-expert', 'master-teacher', 'special-grade'],
    minLevel: 'county',
    countExpired: false,
    excludesMisconduct: false,
  },
  counting: {
    basis: 'personnel',
    employments: ['in-quota', 'contract'],
    higherDegree: { primary: 'college', junior: 'bachelor' },
    artsSports: ['sports', 'music', 'fine-art', 'arts'],
    r3Exception: { minPupils: 50, maxPupils: 100 },
    minPupils: 50,
    teachingPointsInCoefficient: false,
  },
  due: {
    minYears: 6,
    requireIntermediateTitle: false,
    maxAge: null,
    minYearsToRetirement: null,
    neverRotated: false,
    enoughRuralYears: null,
    employments: ['in-quota'],
    presences: ['present'],
    excludedOffices: ['principal', 'secretary', 'secretary-principal', 'vice-principal'],
    yearsToRetirement: 5,
    exemptions: [
      {
        reason: 'Z01',
        needsProof: false,
        needsNotice: true,
        needsConsent: true,
        maxYears: null,
        removesFromDenominator: true,
      },
      {
        reason: 'Z02',
        needsProof: true,
        needsNotice: true,
        needsConsent: false,
        maxYears: 3,
        removesFromDenominator: true,
      },
      {
        reason: 'Z06',
        needsProof: true,
        needsNotice: true,
        needsConsent: false,
        maxYears: 3,
        removesFromDenominator: false,
      },
      {
        reason: 'Z07',
        needsProof: false,
        needsNotice: false,
        needsConsent: false,
        maxYears: null,
        removesFromDenominator: true,
      },
    ],
    scope: 'all',
  },
  lessons: {
    schoolSystem: '6-3',
    lessons: {
      mathematics: [5, 5, 5, 5, 5, 5, 5, 5, 5],
      music: [2, 2, 2, 2, 2, 2, 1, 1, 1],
    },
    loads: {
      primary: { default: 16, subjects: { mathematics: 14 } },
      junior: { default: 14, subjects: { mathematics: 12 } },
    },
    staffed: ['mathematics', 'music', 'chinese'],
    presences: ['present', 'borrowed'],
    reliefPercent: { middle: 50 },
  },
  priorities: {
    subjectWeights: {},
    worth: { backbone: 2, higherDegree: 1 },
    standing: {
      setting: { urban: 0, town: 1, rural: 2 },
      teachingPoint: 1,
      weak: 1,
      strong: -1,
      townSeat: 0,
      beds: 0,
    },
    sameNetwork: 0,
    balance: ['higherDegreePer100', 'backbonePer100', 'artsSportsPer100'],
  },
  kinds: { list: [] },
  leaders: { offices: ['principal', 'vice-principal'], maxYears: null },
  retirement: {
    male: { ageMonths: 720, firstBirth: '1965-01', step: 4, cap: 36 },
    femaleCadre: { ageMonths: 660, firstBirth: '1970-01', step: 4, cap: 36 },
    femaleWorker: { ageMonths: 600, firstBirth: '1975-01', step: 2, cap: 60 },
  },
  itinerant: {
    subjects: [],
    kinds: ['primary', 'teaching-point', 'nine-year'],
    maxPupils: 200,
    within: ['county'],
    crossStage: true,
    maxKilometres: 20,
    maxSchools: 2,
    tripsPerWeek: 2,
    lessonsPerTrip: 4,
    excludedOffices: ['principal'],
  },
  term: { mode: 'regular', relationMoves: true, years: 3 },
  standards: testStandards,
  travel: { roadPercent: 130 },
}

export const testSource: Source = {
  document: '测试文件',
  number: '测〔2026〕1号',
  item: '第一项',
  quote: '',
  effective: '2026-01-01',
  evidence: 'assumed',
  reviewed: null,
  note: '',
}

export const clauseOf = <R extends RuleId>(rule: R, params: ParamsOf<R>, weight = 1): Clause =>
  // The compiler cannot see that one rule's params make one member of the union.
  ({ id: `test/${rule}`, rule, params, weight, source: testSource }) as Clause

export const profileOf = (
  clauses: readonly Clause[],
  definitions: Partial<Definitions> = {},
): Profile => ({
  id: 'test',
  name: '测试规则档',
  documents: [],
  definitions: { ...testDefinitions, ...definitions },
  definitionSources: noSources,
  clauses: [...clauses],
})

const noSources: DefinitionSources = {
  backbone: [],
  counting: [],
  due: [],
  itinerant: [],
  kinds: [],
  leaders: [],
  lessons: [],
  priorities: [],
  retirement: [],
  term: [],
  standards: [],
  travel: [],
}
