import fc from 'fast-check'
import {
  activityKinds,
  backboneLevelList,
  backboneTitles,
  deferralReasons,
  degreeList,
  employments,
  hardships,
  hirers,
  licenceStages,
  networkKinds,
  offices,
  presences,
  reviews,
  type SchoolKind,
  type Stage,
  schoolKinds,
  settings,
  specialStatuses,
  sponsors,
  subjectList,
  titleList,
  willingnesses,
} from '../../solver/domain/codes.ts'
import type {
  Activity,
  BackboneRecord,
  County,
  Deferral,
  Location,
  School,
  StageFigures,
  StatedIndicator,
  Teacher,
} from '../../solver/domain/county.ts'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import { facilityIndicatorList } from '../../solver/domain/indicator.ts'
import { statedItems } from '../../solver/domain/supervision.ts'
import { addMonths, type YearMonth, yearMonth } from '../../solver/domain/year-month.ts'

/**
 * Counties as intake may hand them on: every field filled in some of them, nothing in them that
 * stops a plan. Warnings are let come.
 */

// Keys of an object literal are typed as strings.
const keyOf = <K extends string>(codes: Readonly<Record<K, unknown>>): fc.Arbitrary<K> =>
  fc.constantFrom(...(Object.keys(codes) as K[]))
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** A word that cannot be taken for an empty cell, a list or a note. */
const word = fc
  .array(fc.constantFrom(...'明德大河县教体局科长Aa09·（）'), { maxLength: 6 })
  .map((characters) => `文${characters.join('')}`)
const remark = fc.constantFrom('', '说明一', '无', '包班，见附件 2')
const township = fc.constantFrom('明德镇', '大河乡', '城关街道')

const months = (from: YearMonth, to: YearMonth): fc.Arbitrary<YearMonth> => {
  const index = (month: YearMonth) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return fc.integer({ min: index(from), max: index(to) }).map((i) => yearMonth(0, i + 1))
}
const someMonth = months('2000-01', '2035-12')
const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100)

const location: fc.Arbitrary<Location> = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([east, north]) => ({
    longitude: (116_500_000 + east) / 1_000_000,
    latitude: (35_000_000 + north) / 1_000_000,
  }))

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)

/** Figures of a stage of so many grades; where grades are given they add up. */
const figures = (grades: number): fc.Arbitrary<StageFigures> =>
  fc
    .record({
      pupils: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: grades, maxLength: grades }),
      classes: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: grades, maxLength: grades }),
      tellsPupils: fc.boolean(),
      tellsClasses: fc.boolean(),
      quota: orNull(fc.integer({ min: 0, max: 300 })),
    })
    .map(({ pupils, classes, tellsPupils, tellsClasses, quota }) => ({
      pupils: sum(pupils),
      classes: sum(classes),
      pupilsByGrade: tellsPupils ? pupils : null,
      classesByGrade: tellsClasses ? classes : null,
      quota,
    }))

const stagesOf: { readonly [K in SchoolKind]: readonly Stage[] } = {
  primary: ['primary'],
  'teaching-point': ['primary'],
  junior: ['junior'],
  'nine-year': ['primary', 'junior'],
  'twelve-year': ['primary', 'junior'],
  'complete-secondary': ['junior'],
  special: ['primary', 'junior'],
}

/** A school and what becomes of it: it stays, closes, or is merged into the first. */
type Fated = School & { readonly closes: string }

/** The `i`th school; `central` is the first one, which is no teaching point. */
const school = (i: number) =>
  fc
    .record({
      hasCode: fc.boolean(),
      shortName: orNull(fc.constant(`校${i}`)),
      order: fc.integer({ min: 0, max: 20 }),
      township,
      kind: i === 0 ? fc.constant('nine-year' as const) : keyOf(schoolKinds),
      setting: keyOf(settings),
      townSeat: fc.boolean(),
      weak: fc.boolean(),
      strong: fc.boolean(),
      sponsor: keyOf(sponsors),
      legalEntity: orNull(word),
      primary: figures(6),
      junior: figures(3),
      facilities: fc.record({
        teachingArea: orNull(hundredths(50_000)),
        sportsArea: orNull(hundredths(50_000)),
        equipmentValue: orNull(hundredths(9_000_000)),
        mediaRoomsPer100: orNull(fc.integer({ min: 0, max: 90 })),
      }),
      facilitiesMissed: orNull(fc.subarray([...facilityIndicatorList])),
      posts: fc.record({
        senior: orNull(fc.integer({ min: 0, max: 90 })),
        intermediate: orNull(fc.integer({ min: 0, max: 90 })),
        junior: orNull(fc.integer({ min: 0, max: 90 })),
      }),
      beds: orNull(fc.integer({ min: 0, max: 90 })),
      location: orNull(location),
      note: remark,
      closes: fc.constantFrom('no', 'no', 'closes', 'merges'),
      more: fc.record(
        {
          boarders: fc.integer({ min: 0, max: 900 }),
          specialPupils: fc.integer({ min: 0, max: 30 }),
          specialClasses: fc.integer({ min: 0, max: 3 }),
          homePupils: fc.integer({ min: 0, max: 9 }),
          leftBehind: fc.integer({ min: 0, max: 90 }),
          specialGradePosts: fc.integer({ min: 0, max: 3 }),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ more, hasCode, primary, junior, ...rest }): Fated => {
      const name = `学校${i}（明德）`
      const code = hasCode ? `213700000${i}` : null
      const stages = stagesOf[rest.kind]
      return {
        ...rest,
        ...more,
        id: schoolId(code ?? name),
        code,
        name,
        centralSchool: null,
        primary: stages.includes('primary') ? primary : null,
        junior: stages.includes('junior') ? junior : null,
      }
    })

/** Teaching points need a central school, which is known only once all schools are. */
const schools = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => school(i))))
  .map((list) => {
    const [first] = list
    const central = first?.id ?? null
    const host = first?.sponsor === 'county' ? central : null
    return list
      .map(({ closes, ...each }): School => {
        const school = each.kind === 'teaching-point' ? { ...each, centralSchool: central } : each
        if (closes === 'no' || school.id === central) return school
        return { ...school, closing: { into: closes === 'merges' ? host : null } }
      })
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  })

const backbone: fc.Arbitrary<BackboneRecord> = fc
  .record({
    title: keyOf(backboneTitles),
    level: orNull(fc.constantFrom(...backboneLevelList)),
    issuer: orNull(word),
    certificate: orNull(word),
    awarded: orNull(someMonth),
    validTo: orNull(someMonth),
  })
  // 特级教师 is provincial where nothing is said.
  .map((record) =>
    record.title === 'special-grade' ? { ...record, level: record.level ?? 'province' } : record,
  )

/** Only retirement and years already served need no end; only the first needs consent. */
const deferral: fc.Arbitrary<Deferral> = fc
  .record({
    reason: keyOf(deferralReasons),
    proof: fc.oneof(fc.constant(''), word),
    until: someMonth,
    isOpen: fc.boolean(),
    consent: orNull(fc.boolean()),
  })
  .map(({ reason, proof, until, isOpen, consent }) => ({
    reason,
    proof,
    until: isOpen && (reason === 'Z01' || reason === 'Z09') ? null : until,
    consent: reason === 'Z01' ? true : consent,
  }))

const home: fc.Arbitrary<Teacher['home']> = fc.oneof(
  fc.constant(null),
  fc.record({ township, location: orNull(location) }),
  fc.record({ township: fc.constant(null), location }),
)

/** Where a teacher works: at his own school, at another, or in shares at two. */
const work = (all: readonly School[]) =>
  fc
    .record({
      places: fc.shuffledSubarray([...all], { minLength: 2, maxLength: 2 }),
      form: fc.constantFrom('own' as const, 'other' as const, 'both' as const),
      share: fc.integer({ min: 1, max: 999 }),
      stageShare: fc.integer({ min: 1, max: 999 }),
      prefers: fc.constantFrom<Stage>('primary', 'junior'),
    })
    .map(({ places: [own, other], form, share, stageShare, prefers }) => {
      if (own === undefined || other === undefined) throw new Error('two schools were drawn')
      const forms = {
        own: [{ school: own.id, share: 1000 }],
        other: [{ school: other.id, share: 1000 }],
        both: [
          { school: own.id, share },
          { school: other.id, share: 1000 - share },
        ],
      }
      const at = { own: [own], other: [other], both: [own, other] }[form]
      return {
        personnelSchool: own.id,
        teaching: forms[form],
        stages: stagesTaught(at, prefers, stageShare),
      }
    })

/** Both stages, now and then, where the schools have both; else the one preferred, if it is there. */
function stagesTaught(at: readonly School[], prefers: Stage, share: number): Teacher['stages'] {
  const taught = (['primary', 'junior'] as const).filter((stage) =>
    at.some((each) => each[stage] !== null),
  )
  if (taught.length === 2 && share % 3 === 0) return { primary: share, junior: 1000 - share }
  const only = taught.includes(prefers) ? prefers : taught[0]
  return only === 'junior' ? { primary: 0, junior: 1000 } : { primary: 1000, junior: 0 }
}

const career = (baseMonth: YearMonth) =>
  months('1962-01', '2002-12').chain((birth) =>
    months(addMonths(birth, 16 * 12), baseMonth).chain((since) =>
      fc.record({
        birth: fc.constant(birth),
        since: fc.constant(since),
        workSince: orNull(months(addMonths(birth, 15 * 12), since)),
        lastRotationStart: orNull(months('2000-01', baseMonth)),
        lastRotationEnd: orNull(months('2000-01', baseMonth)),
        deferralSince: orNull(months('2000-01', baseMonth)),
      }),
    ),
  )

const teacher = (i: number, all: readonly School[], baseMonth: YearMonth): fc.Arbitrary<Teacher> =>
  fc
    .record({
      work: work(all),
      career: career(baseMonth),
      name: fc.constantFrom('张明德', '李河', '阿依古丽·买买提', '𠮷明'),
      sex: fc.constantFrom('male' as const, 'female' as const),
      employment: keyOf(employments),
      hirer: orNull(keyOf(hirers)),
      presence: keyOf(presences),
      lentTo: orNull(word),
      office: keyOf(offices),
      subjects: fc.shuffledSubarray([...subjectList], { minLength: 1, maxLength: 3 }),
      licences: fc.array(
        fc.record({
          stage: keyOf(licenceStages),
          subject: orNull(fc.constantFrom(...subjectList)),
        }),
        { maxLength: 3 },
      ),
      weeklyLessons: orNull(fc.integer({ min: 0, max: 80 }).map((n) => n / 2)),
      degree: fc.constantFrom(...degreeList),
      title: fc.constantFrom(...titleList),
      backbone: fc.array(backbone, { maxLength: 3 }),
      lastRotationFrom: orNull(fc.constantFrom(...all.map(({ id }) => id))),
      lastRotationMoved: orNull(fc.boolean()),
      ruralYears: orNull(hundredths(60)),
      schoolsServed: orNull(fc.integer({ min: 0, max: 9 })),
      retirement: orNull(someMonth),
      retirementKind: fc.constantFrom('cadre' as const, 'worker' as const),
      deferral: orNull(deferral),
      special: orNull(fc.record({ status: keyOf(specialStatuses), until: orNull(someMonth) })),
      review: orNull(keyOf(reviews)),
      misconduct: fc.boolean(),
      home,
      trained: orNull(fc.boolean()),
      note: remark,
      study: orNull(
        fc.record({ degree: fc.constantFrom(...degreeList), until: orNull(someMonth) }),
      ),
    })
    .map(({ work: place, career: dates, subjects, retirementKind, study, ...rest }) => {
      const [main, ...others] = subjects
      if (main === undefined) throw new Error('a subject was drawn')
      return {
        ...rest,
        ...place,
        ...dates,
        id: teacherId(`00${i}`),
        subjects: [main, ...others] as const,
        ...(study === null ? {} : { study }),
        retirementKind: rest.sex === 'male' ? 'cadre' : retirementKind,
        spouse: null,
      }
    })

/** One teacher long at his school, so that somebody is due; the last two may be a couple. */
const teachers = (
  all: readonly School[],
  baseMonth: YearMonth,
): fc.Arbitrary<readonly Teacher[]> => {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((i) => teacher(i, all, baseMonth))
  if (!first || !second || !third || !fourth) throw new Error('four teachers were asked for')
  return fc
    .tuple(fc.boolean(), first, second, third, fourth)
    .map(([couple, longServing, other, wife, husband]) => [
      { ...longServing, birth: '1970-05', since: '2010-09', workSince: null },
      other,
      { ...wife, spouse: couple ? husband.id : null },
      { ...husband, spouse: couple ? wife.id : null },
    ])
}

const lessons = (all: readonly School[]): fc.Arbitrary<County['lessons']> =>
  fc.uniqueArray(
    fc
      .record({
        place: fc.option(fc.constantFrom(...all), { nil: null }),
        grade: fc.integer({ min: 1, max: 9 }),
        subject: fc.constantFrom(...subjectList),
        classes: orNull(fc.integer({ min: 0, max: 60 })),
        lessonsPerClass: fc.integer({ min: 0, max: 24 }).map((n) => n / 2),
        coveredElsewhere: hundredths(500),
      })
      .map(({ place, ...row }) => {
        const taught = place === null || place[row.grade <= 6 ? 'primary' : 'junior'] !== null
        return { school: taught ? (place?.id ?? null) : null, ...row }
      }),
    {
      maxLength: 5,
      selector: ({ school: at, grade, subject }) => `${at ?? ''}|${grade}|${subject}`,
    },
  )

const pairOf = (all: readonly School[]) =>
  fc.shuffledSubarray(
    all.map(({ id }) => id),
    { minLength: 2, maxLength: all.length },
  )

const distances = (all: readonly School[]): fc.Arbitrary<County['distances']> =>
  fc.array(
    fc
      .record({
        pair: pairOf(all),
        metres: fc.integer({ min: 0, max: 300_000 }),
        minutes: orNull(hundredths(600)),
        bothWays: fc.boolean(),
      })
      .map(({ pair: [from, to], ...rest }) => {
        if (from === undefined || to === undefined) throw new Error('two schools were drawn')
        return { from, to, ...rest }
      }),
    { maxLength: 4 },
  )

const networks = (all: readonly School[]): fc.Arbitrary<County['networks']> =>
  fc.uniqueArray(
    fc
      .record({
        name: word,
        kind: keyOf(networkKinds),
        pair: pairOf(all),
        from: orNull(someMonth),
        until: orNull(someMonth),
      })
      .map(({ pair: [lead, ...members], ...rest }) => {
        if (lead === undefined) throw new Error('two schools were drawn')
        return { ...rest, lead, members }
      }),
    { maxLength: 3, selector: ({ name }) => name },
  )

const wishes = (
  all: readonly School[],
  people: readonly Teacher[],
): fc.Arbitrary<County['wishes']> =>
  fc.shuffledSubarray([...people]).chain((chosen) =>
    fc.tuple(
      ...chosen.map((person) =>
        fc.record({
          teacher: fc.constant(person.id),
          willingness: orNull(keyOf(willingnesses)),
          schools: fc
            .shuffledSubarray(all.map(({ id }) => id))
            .map((ids) => ids.filter((id) => id !== person.personnelSchool).slice(0, 3)),
          townships: fc.uniqueArray(township, { maxLength: 3 }),
          maxMetres: orNull(fc.integer({ min: 0, max: 300_000 })),
          hardship: orNull(keyOf(hardships)),
        }),
      ),
    ),
  )

const overrides: fc.Arbitrary<County['overrides']> = fc.array(
  fc.record({
    name: word,
    value: fc.constantFrom('0.10', '10%', '是', '3', '加权', 'WGS84'),
    basis: fc.oneof(fc.constant(''), word),
    place: fc.constant(null),
  }),
  { maxLength: 3 },
)

const stated: fc.Arbitrary<readonly StatedIndicator[]> = fc.array(
  fc.record({
    item: keyOf(statedItems),
    value: fc.constantFrom('99.6%', '0.12', '达到'),
    standard: fc.constantFrom('', '95%以上'),
    met: orNull(fc.boolean()),
  }),
  { minLength: 1, maxLength: 3 },
)

const activities = (
  all: readonly School[],
  people: readonly Teacher[],
): fc.Arbitrary<readonly Activity[]> =>
  fc.array(
    fc.record({
      kind: keyOf(activityKinds),
      teacher: orNull(fc.constantFrom(...people.map(({ id }) => id))),
      name: fc.constantFrom('张明德', '李大河'),
      school: fc.constantFrom(...all.map(({ id }) => id)),
      month: orNull(someMonth),
      hours: orNull(fc.integer({ min: 0, max: 4000 }).map((halves) => halves / 2)),
      note: remark,
    }),
    { minLength: 1, maxLength: 3 },
  )

export const anyCounty: fc.Arbitrary<County> = fc
  .record({
    year: fc.integer({ min: 2020, max: 2030 }),
    baseMonth: months('2026-01', '2027-12'),
    all: schools,
  })
  .chain(({ year, baseMonth, all }) =>
    teachers(all, baseMonth).chain((people) =>
      fc.record({
        name: word,
        year: fc.constant(year),
        baseMonth: fc.constant(baseMonth),
        synthetic: fc.boolean(),
        schools: fc.constant(all),
        teachers: fc.constant(people),
        lessons: lessons(all),
        distances: distances(all),
        networks: networks(all),
        wishes: wishes(all, people),
        overrides,
        stated: orNull(stated),
        activities: orNull(activities(all, people)),
      }),
    ),
  )
  .map(({ stated: rows, activities: held, ...county }) => ({
    ...county,
    ...(rows === null ? {} : { stated: rows }),
    ...(held === null ? {} : { activities: held }),
  }))
