import { stageList } from '../domain/codes.ts'
import type { Clause, ParamsOf, RuleId } from '../rules/index.ts'

/**
 * Does `later` ask less of a plan than `earlier` in any respect? A lower authority may ask more than
 * the law, never less: what it asks less is put in force as it says, but the higher clause goes on
 * being audited.
 */
export const isLaxer = (later: Clause, earlier: Clause): boolean =>
  // Both belong to the same rule, so the comparison gets the params it was written for.
  (comparisons[later.rule] as Compare<unknown>)(later.params, earlier.params)

type Compare<Params> = (later: Params, earlier: Params) => boolean

const never = () => false

const comparisons: { readonly [R in RuleId]: Compare<ParamsOf<R>> } = {
  'rotation-share': (later, earlier) => later.minPercent < earlier.minPercent,
  'backbone-share': (later, earlier) => later.minPercent < earlier.minPercent,
  'group-share': (later, earlier) =>
    later.group !== earlier.group || later.minPercent < earlier.minPercent,
  'title-share': (later, earlier) =>
    later.minPercent < earlier.minPercent ||
    (later.backbone && !earlier.backbone) ||
    stageList.some((stage) =>
      later.grades[stage].some((grade) => !earlier.grades[stage].includes(grade)),
    ),
  'rotation-cap': (later, earlier) => later.maxPercent > earlier.maxPercent,
  'due-only': never,
  'closing-placed': never,
  // Crossing stages with the licence for it is allowed by texts read (policy since 2025), so it is
  // no laxity; giving up a subject match that a text asks for is.
  'stage-licence': (later, earlier) => !later.matchSubject && earlier.matchSubject,
  'term-length': (later, earlier) =>
    later.minMonths < earlier.minMonths || later.maxMonths > earlier.maxMonths,
  'leaders-apart': never,
  'leader-terms': (later, earlier) => later.minPercent < earlier.minPercent,
  'resource-indicators': (later, earlier) =>
    later.minMet < earlier.minMet ||
    later.floorPercent < earlier.floorPercent ||
    indicatorNames(later).some(
      (name) =>
        later.thresholds[name].primary < earlier.thresholds[name].primary ||
        later.thresholds[name].junior < earlier.thresholds[name].junior,
    ),
  'difference-coefficient': (later, earlier) =>
    later.maxPercent.primary > earlier.maxPercent.primary ||
    later.maxPercent.junior > earlier.maxPercent.junior,
  'subject-cover': never,
  'subject-gap': never,
  'staff-quota': never,
  'post-capacity': never,
  'school-loss': (later, earlier) =>
    later.maxPercent > earlier.maxPercent || later.maxSubjectPercent > earlier.maxSubjectPercent,
  'backbone-flow': (later, earlier) =>
    earlier.settings.some((setting) => !later.settings.includes(setting)) ||
    (earlier.weak && !later.weak) ||
    (earlier.townSeat === true && later.townSeat !== true),
  'town-seat-share': (later, earlier) =>
    earlier.measures.some((measure) => !later.measures.includes(measure)),
  'town-seat-cover': never,
  'rural-support': (later, earlier) =>
    later.minPercent < earlier.minPercent ||
    later.minPeople < earlier.minPeople ||
    earlier.from.some((setting) => !later.from.includes(setting)),
  'pairing-exchange': (later, earlier) =>
    later.minEach < earlier.minEach ||
    later.tolerance > earlier.tolerance ||
    earlier.networks.some((kind) => !later.networks.includes(kind)),
  'three-areas-stay': (later, earlier) =>
    earlier.settings.some((setting) => !later.settings.includes(setting)),
  'travel-limit': (later, earlier) =>
    later.maxKilometres > earlier.maxKilometres ||
    (later.exceptBackbone === true && earlier.exceptBackbone !== true),
}

type Thresholds = ParamsOf<'resource-indicators'>['thresholds']

const indicatorNames = (params: ParamsOf<'resource-indicators'>) =>
  // Keys of a strict object are those of its schema.
  Object.keys(params.thresholds) as readonly (keyof Thresholds)[]
