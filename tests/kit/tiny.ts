import fc from 'fast-check'
import type { NetworkKind, Subject } from '../../solver/domain/codes.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { YearMonth } from '../../solver/domain/year-month.ts'
import { countyBackbone, countyOf, school, stageOf, teacher } from './county.ts'

/**
 * Random tiny counties: three or four schools of every kind that matters to a rule, five or six
 * teachers with every attribute a rule looks at. Small enough that every plan can be written down.
 */
export const tinyCounty: fc.Arbitrary<County> = fc
  .tuple(fc.integer({ min: 3, max: 4 }), fc.integer({ min: 4, max: 5 }))
  .chain(([schools, teachers]) =>
    fc.record({
      schools: fc.tuple(...Array.from({ length: schools }, (_, at) => tinySchool(at))),
      teachers: fc.tuple(...Array.from({ length: teachers }, (_, at) => tinyTeacher(at, schools))),
    }),
  )
  .map(({ schools, teachers }) => countyOf({ schools, teachers }))

/** The same with what some texts look at besides: age, earlier rotation, rural years, misconduct, town seats. */
export const tinyCountyWithRecords: fc.Arbitrary<County> = fc
  .tuple(
    tinyCounty,
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    fc.array(
      fc.record({
        // Retires in 2043, or in 2028-06: 55 years and, born 32 months after 1970-01, 9 months of delay.
        // At the end of 2026-08 those born in 1975-08 are 51, in 1975-09 still 50.
        birth: fc.constantFrom('1985-03', '1972-09', '1975-08', '1975-09'),
        lastRotationEnd: fc.option(fc.constant('2019-08' as const), { freq: 4 }),
        ruralYears: fc.option(fc.integer({ min: 4, max: 8 })),
        misconduct: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  )
  .map(([county, seats, records]) => ({
    ...county,
    schools: county.schools.map((each, at) => ({ ...each, townSeat: seats[at] ?? false })),
    teachers: county.teachers.map((each, at) => ({ ...each, ...records[at] })),
  }))

/**
 * The same in networks of one to three schools, some of them over or not yet begun, with teachers on
 * both sides of an age and some with a special status.
 */
export const tinyCountyWithNetworks: fc.Arbitrary<County> = fc
  .tuple(
    tinyCounty,
    fc.array(
      fc.record({
        kind: fc.constantFrom<NetworkKind>('group', 'district', 'pairing'),
        lead: fc.nat({ max: 2 }),
        members: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }),
        // A plan of 2026 begins in 2026-09.
        from: fc.constantFrom(null, '2020-09', '2026-09', '2026-10'),
        until: fc.constantFrom(null, '2026-09', '2026-08'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    // At the end of 2026-08 those born in 1975-08 are 51, in 1975-09 still 50.
    fc.array(
      fc.record({
        birth: fc.constantFrom<YearMonth>('1985-03', '1975-08', '1975-09'),
        special: fc.constantFrom(
          null,
          null,
          { status: 'three-areas' as const, until: '2026-07' as const },
          { status: 'special-post' as const, until: null },
        ),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  )
  .map(([county, networks, records]) => ({
    ...county,
    networks: networks.map(({ lead, members, ...each }, at) => ({
      ...each,
      name: `n${at}`,
      lead: schoolId(`s${lead}`),
      members: members.map((member) => schoolId(`s${member}`)),
    })),
    teachers: county.teachers.map((each, at) => ({ ...each, ...records[at] })),
  }))

/**
 * The same with one or two closing schools, merged into another, into each other, into themselves or
 * nowhere, some with classes by grade, and with people who give no lessons, teach elsewhere besides
 * or are sent from elsewhere.
 */
export const tinyCountyWithClosures: fc.Arbitrary<County> = fc
  .tuple(
    tinyCountyWithNetworks,
    fc.array(
      fc.record({
        closing: fc.constantFrom('no', 'no', 'nowhere', 's0', 's1', 's2'),
        byGrade: fc.boolean(),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    fc.array(
      fc.record({
        presence: fc.constantFrom('present' as const, 'present' as const, 'maternity' as const),
        elsewhere: fc.constantFrom(false, false, false, true),
        aid: fc.constantFrom(false, false, false, false, true),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  )
  .map(([county, fates, habits]) => ({
    ...county,
    schools: county.schools.map((each, at) => {
      const { closing = 'no', byGrade = false } = fates[at] ?? {}
      const primary =
        byGrade && each.primary !== null
          ? { ...each.primary, classes: 6, classesByGrade: [1, 2, 0, 1, 1, 1] }
          : each.primary
      if (closing === 'no') return { ...each, primary }
      const into = closing === 'nowhere' ? null : schoolId(closing)
      return { ...each, primary, closing: { into } }
    }),
    teachers: county.teachers.map((each, at) => {
      const { presence = 'present', elsewhere = false, aid = false } = habits[at] ?? {}
      const other = schoolId(each.personnelSchool === 's0' ? 's1' : 's0')
      const teaching = elsewhere
        ? [
            { school: each.personnelSchool, share: 500 },
            { school: other, share: 500 },
          ]
        : each.teaching
      return { ...each, presence, teaching, employment: aid ? 'aid' : each.employment }
    }),
  }))

const tinySchool = (at: number): fc.Arbitrary<School> =>
  fc
    .record({
      pupils: fc.integer({ min: 20, max: 160 }),
      junior: fc.option(fc.integer({ min: 40, max: 160 }), { freq: 3 }),
      classes: fc.integer({ min: 1, max: 4 }),
      setting: fc.constantFrom('urban', 'town', 'rural'),
      kind: fc.constantFrom('primary', 'primary', 'primary', 'teaching-point'),
      weak: fc.boolean(),
      quota: fc.option(fc.integer({ min: 0, max: 4 })),
      posts: fc.option(fc.integer({ min: 0, max: 2 })),
      area: fc.option(fc.integer({ min: 200, max: 900 })),
      missed: fc.boolean(),
      place: fc.integer({ min: 0, max: 40 }),
    })
    .map((s) =>
      school(`s${at}`, {
        order: at,
        setting: s.setting,
        kind: s.kind,
        weak: s.weak,
        primary: stageOf(s.pupils, s.classes, s.quota),
        junior: s.junior === null ? null : stageOf(s.junior, s.classes, s.quota),
        posts: { senior: s.posts, intermediate: s.posts, junior: null },
        facilities: {
          teachingArea: s.area,
          sportsArea: null,
          equipmentValue: null,
          mediaRoomsPer100: null,
        },
        facilitiesMissed: s.missed ? ['sportsArea'] : null,
        location: { longitude: 117 + s.place / 100, latitude: 35.5 },
      }),
    )

const tinyTeacher = (at: number, schools: number): fc.Arbitrary<Teacher> =>
  fc
    .record({
      at: fc.integer({ min: 0, max: schools - 1 }),
      subject: fc.constantFrom<Subject>('mathematics', 'music'),
      second: fc.boolean(),
      junior: fc.boolean(),
      backbone: fc.boolean(),
      degree: fc.constantFrom('bachelor', 'college', 'secondary-normal'),
      title: fc.constantFrom('senior', 'first', 'second'),
      since: fc.constantFrom('2010-09', '2020-09', '2020-10', '2022-09'),
      licence: fc.constantFrom('primary', 'junior'),
      employment: fc.constantFrom('in-quota', 'in-quota', 'in-quota', 'contract', 'substitute'),
      office: fc.constantFrom(
        'none',
        'none',
        'class-teacher',
        'middle',
        'principal',
        'vice-principal',
      ),
      deferral: fc.option(fc.constantFrom('Z02', 'Z06'), { freq: 4 }),
    })
    .map((t) =>
      teacher(`t${at}`, `s${t.at}`, {
        subjects: t.second
          ? [t.subject, t.subject === 'music' ? 'mathematics' : 'music']
          : [t.subject],
        stages: t.junior ? { primary: 0, junior: 1000 } : { primary: 1000, junior: 0 },
        backbone: t.backbone ? countyBackbone : [],
        degree: t.degree,
        title: t.title,
        since: t.since,
        licences: [{ stage: t.licence, subject: null }],
        employment: t.employment,
        office: t.office,
        deferral:
          t.deferral === null
            ? null
            : { reason: t.deferral, proof: '', until: '2027-08', consent: null },
      }),
    )
