import { licenceStages, offices, type Stage, stages, subjects } from '../domain/codes.ts'
import type { Licence, School, Teacher } from '../domain/county.ts'
import type { ItinerantPosting } from '../domain/plan.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'
import { itinerantReaches } from '../rules/definitions/itinerant.ts'
import { kilometresText } from './display.ts'
import { type Bases, basesOf, lessonsIn } from './itinerant-base.ts'
import { belongs, networksInForce } from './kinds.ts'
import type { Replay } from './replay.ts'
import type { Unit } from './units.ts'

export type ItinerantFault = { readonly posting: ItinerantPosting; readonly sentence: string }

/** Sorts postings into what definition `itinerant` allows and what it does not, with all reasons. */
export function itinerantFaults(
  replay: Replay,
  postings: readonly ItinerantPosting[],
): { readonly sound: readonly ItinerantPosting[]; readonly faults: readonly ItinerantFault[] } {
  const bases = basesOf(
    replay,
    postings.map(({ teacher }) => teacher),
  )
  const metres = replay.travel.betweenSchools
  const faults: ItinerantFault[] = []
  const tell = (posting: ItinerantPosting, sentences: readonly string[]) => {
    for (const sentence of sentences) faults.push({ posting, sentence })
    return sentences.length === 0
  }
  const single = postings.filter((posting) =>
    tell(posting, [
      ...personFaults(replay, posting, bases),
      ...placeFaults(replay, posting, metres(posting.base, posting.to)),
      ...licenceFaults(replay, posting, bases),
    ]),
  )
  const weekly = single.filter((posting) => tell(posting, weekFaults(replay, posting, single)))
  const sound = weekly.filter((posting) => tell(posting, spareFaults(posting, weekly, bases)))
  return { sound, faults }
}

/** Units that may receive 接收学校, with the subjects that travel. */
export const isReceiving = (
  { school, pupils }: Unit,
  { kinds, maxPupils }: DefinitionParams<'itinerant'>,
): boolean => kinds.includes(school.kind) && pupils <= maxPupils

function personFaults(
  replay: Replay,
  { teacher: id, base, subject }: ItinerantPosting,
  bases: Bases,
): readonly string[] {
  const { itinerant, lessons } = replay.definitions
  const teacher = replay.teachers.get(id)
  if (teacher === undefined) return ['教师表中没有此人。']
  const own = bases.get(id) ?? null
  if (own === null) return ['不在岗任课，或者不是在一校一学段专任，不能走教。']
  const travels = itinerant.subjects.includes(subject) && lessons.staffed.includes(subject)
  const longest = itinerant.tripsPerWeek * itinerant.lessonsPerTrip
  return [
    ...(own.unit.school.id === base
      ? []
      : [`派出学校 ${base} 不是其交流后任教的学校 ${own.unit.school.id}。`]),
    ...(own.subject === subject ? [] : [`${subjects[subject]}不是其任教学科。`]),
    ...(travels ? [] : [`${subjects[subject]}不在走教学科之内。`]),
    ...(itinerant.excludedOffices.includes(teacher.office)
      ? [`任${offices[teacher.office]}，不安排走教。`]
      : []),
    ...(own.week < longest * 1000
      ? [`本人每周可任 ${own.week / 1000} 节，少于走教一周最多的 ${longest} 节。`]
      : []),
  ]
}

function placeFaults(
  replay: Replay,
  posting: ItinerantPosting,
  metres: number | null,
): readonly string[] {
  const { itinerant } = replay.definitions
  const from = replay.schools.get(posting.base)
  const to = replay.schools.get(posting.to)
  const unit = replay.units.find(
    ({ school, stage }) => school.id === posting.to && stage === posting.stage,
  )
  if (to === undefined || from === undefined) return ['学校表中没有派出学校或走教学校。']
  if (unit === undefined || !isReceiving(unit, itinerant))
    return [`${to.name}${stages[posting.stage]}不是可以接收走教的学校。`]
  const trips = Math.ceil(posting.lessons / itinerant.lessonsPerTrip)
  return [
    ...(from.id === to.id ? ['派出学校与走教学校相同。'] : []),
    ...(reaches(replay, from, to)
      ? []
      : [`两校不在${itinerant.within.map((code) => itinerantReaches[code]).join('、')}范围内。`]),
    ...wayFaults(metres, itinerant.maxKilometres),
    ...(posting.trips === trips
      ? []
      : [`每周 ${posting.lessons} 节应往返 ${trips} 次，填的是 ${posting.trips} 次。`]),
  ]
}

function wayFaults(metres: number | null, maxKilometres: number): readonly string[] {
  if (metres === null) return ['两校之间的里程无法测算。']
  const most = maxKilometres * 1000
  return metres <= most
    ? []
    : [`单程 ${kilometresText(metres, maxKilometres)} 公里，超过 ${maxKilometres} 公里。`]
}

function licenceFaults(
  replay: Replay,
  { teacher: id, stage, subject }: ItinerantPosting,
  bases: Bases,
): readonly string[] {
  const teacher = replay.teachers.get(id)
  const own = bases.get(id) ?? null
  if (teacher === undefined || own === null) return []
  const suits = teacher.licences.some(
    (licence) =>
      reachesStage(licence, stage) && (licence.subject === null || licence.subject === subject),
  )
  return [
    ...(suits
      ? []
      : [`教师资格为${licencesText(teacher)}，与${stages[stage]}${subjects[subject]}不符。`]),
    ...(replay.definitions.itinerant.crossStage || own.stage === stage
      ? []
      : [`本人任教${stages[own.stage]}，不得跨学段走教。`]),
  ]
}

/** The week of one teacher as a whole: which of his ways is too much cannot be known. */
function weekFaults(
  { definitions: { itinerant } }: Replay,
  { teacher }: ItinerantPosting,
  all: readonly ItinerantPosting[],
): readonly string[] {
  const own = all.filter((one) => one.teacher === teacher)
  const trips = own.reduce((sum, one) => sum + one.trips, 0)
  const schools = new Set(own.map(({ to }) => to)).size
  const units = new Set(own.map(({ to, stage }) => `${to} ${stage}`)).size
  return [
    ...(trips > itinerant.tripsPerWeek
      ? [`每周往返 ${trips} 次，超过 ${itinerant.tripsPerWeek} 次。`]
      : []),
    ...(schools > itinerant.maxSchools
      ? [`走教 ${schools} 所学校，超过 ${itinerant.maxSchools} 所。`]
      : []),
    ...(units < own.length ? ['同一学校同一学段有两条走教安排。'] : []),
  ]
}

/** What a base gives in a subject, against what it can spare. */
function spareFaults(
  posting: ItinerantPosting,
  all: readonly ItinerantPosting[],
  bases: Bases,
): readonly string[] {
  const own = bases.get(posting.teacher) ?? null
  if (own === null) return []
  const given = all
    .filter(
      ({ teacher, subject }) =>
        subject === posting.subject && bases.get(teacher)?.unit === own.unit,
    )
    .reduce((sum, { lessons }) => sum + lessons, 0)
  const spare = lessonsIn(own.unit, posting.subject)?.after.surplus ?? 0
  return given * 1000 <= spare
    ? []
    : [
        `${own.unit.school.name}${stages[own.stage]}${subjects[posting.subject]}每周富余 ${spare / 1000} 节，安排走教 ${given} 节，本校课时不够。`,
      ]
}

function reaches({ county, definitions }: Replay, from: School, to: School): boolean {
  const { within } = definitions.itinerant
  const together = networksInForce(county, null).some(
    (network) => belongs(network, from.id) && belongs(network, to.id),
  )
  return (
    within.includes('county') ||
    (within.includes('township') && from.township === to.township) ||
    (within.includes('network') && together)
  )
}

/** A licence qualifies for its stage and every lower one. */
const reachesStage = ({ stage }: Licence, target: Stage): boolean =>
  stage === 'senior' || stage === 'junior' || (stage === 'primary' && target === 'primary')

const licencesText = ({ licences }: Teacher): string =>
  licences.length === 0
    ? '未填'
    : licences
        .map(
          ({ stage, subject }) =>
            `${licenceStages[stage]}${subject === null ? '' : subjects[subject]}`,
        )
        .join('、')
