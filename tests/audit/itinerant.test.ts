import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { AuditReport } from '../../solver/domain/audit-report.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { postingOf, travelling, visiting } from '../kit/itinerant.ts'
import { clauseOf, profileOf, testDefinitions } from '../kit/profile.ts'

const pair = (value: number) => ({ primary: value, junior: value })
const sevenIndicators = clauseOf('resource-indicators', {
  minMet: 6,
  floorPercent: 85,
  thresholds: {
    higherDegreePer100: pair(1),
    backbonePer100: pair(1),
    artsSportsPer100: pair(0.9),
    teachingArea: pair(4),
    sportsArea: pair(7),
    equipmentValue: pair(2000),
    mediaRoomsPer100: pair(2),
  },
})

const at = (kilometres: number) => ({ longitude: 117, latitude: 35 + kilometres / 111.2 / 1.3 })
const musician = (id: string, where: string, more: Partial<Teacher> = {}) =>
  teacher(id, where, { subjects: ['music'], ...more })

/**
 * c: 300 pupils, 6 classes, 12 lessons of music; two teachers of 16 give 32, so 20 to spare.
 * p: 60 pupils, 6 classes, 12 lessons of music and nobody; 10 km away by road.
 */
const central = (more: Partial<School> = {}) =>
  school('c', { primary: stageOf(300, 6), location: at(0), ...more })
const point = (more: Partial<School> = {}) =>
  school('p', { primary: stageOf(60, 6), location: at(10), ...more })
const county = (more: Partial<County> = {}) =>
  countyOf({
    schools: [central(), point()],
    teachers: [musician('m1', 'c'), musician('m2', 'c')],
    more,
  })

const recount = (
  plan: Plan,
  of: County = county(),
  definitions: Definitions = travelling(),
): AuditReport => audit(of, profileOf([], definitions), plan)

const faultsOf = (...given: Parameters<typeof recount>) =>
  recount(...given).unsound.map(({ sentence }) => sentence)

describe('lessons left uncovered', () => {
  test('before, after the transfers and after 走教, school by school', () => {
    const { itinerant } = recount(
      visiting(postingOf('m1', 'c', 'p', 8), postingOf('m2', 'c', 'p', 3)),
    )
    // 12 needed, nobody there; 8 + 3 given: 1 is left.
    expect(itinerant?.uncovered).toEqual([
      {
        school: 'p',
        stage: 'primary',
        subject: 'music',
        need: 12,
        load: 16,
        before: 12,
        afterTransfers: 12,
        afterItinerant: 1,
      },
    ])
    expect(itinerant?.total).toEqual({ before: 12, afterTransfers: 12, afterItinerant: 1 })
  })

  test('a transfer there comes first, and its teacher may travel from the new school', () => {
    const m1 = musician('m1', 'c')
    const plan = { ...visiting(postingOf('m1', 'p', 'q', 4)), transfers: [transferOf(m1, 'p')] }
    const with3 = countyOf({
      schools: [central(), point(), school('q', { primary: stageOf(60, 6), location: at(12) })],
      teachers: [m1, musician('m2', 'c')],
    })
    const { itinerant, unsound } = recount(plan, with3)
    // m1 brings 16 to p, which needs 12: 4 to spare, given at q, which needs 12.
    expect(unsound).toEqual([])
    expect(itinerant?.postings[0]).toMatchObject({ spare: 4, load: 16 })
    expect(
      itinerant?.uncovered.map((line) => [line.school, line.afterTransfers, line.afterItinerant]),
    ).toEqual([
      ['p', 0, 0],
      ['q', 12, 8],
    ])
  })

  test('the rotation share and R1-R3 are as without it, and a remark says so', () => {
    const without = recount(visiting())
    const report = recount(visiting(postingOf('m1', 'c', 'p', 8)))
    expect(report.rotation).toEqual(without.rotation)
    expect(report.indicators).toEqual(without.indicators)
    expect(report.itinerant?.remarks[0]).toContain('走教 1 人未计入交流轮岗人数和比例')
  })

  test('only small schools that lack, before or after the transfers, are listed', () => {
    const leaver = musician('m3', 'p')
    const of = countyOf({
      schools: [
        central(),
        point(),
        // Large and without music: nobody may be sent there.
        school('large', { primary: stageOf(300, 6), location: at(3) }),
        school('full', { primary: stageOf(60, 6), location: at(4) }),
      ],
      teachers: [musician('m1', 'c'), musician('m2', 'c'), leaver, musician('m4', 'full')],
    })
    const listed = (plan: Plan) =>
      recount(plan, of).itinerant?.uncovered.map((line) => [
        line.school,
        line.before,
        line.afterTransfers,
      ])
    expect(listed(visiting())).toEqual([])
    expect(listed({ ...visiting(), transfers: [transferOf(leaver, 'c')] })).toEqual([['p', 0, 12]])
    expect(recount(visiting(), of).itinerant?.remarks).toEqual([])
  })

  test('one teacher at two schools is one; without subjects and postings there is nothing to tell', () => {
    const of = countyOf({
      schools: [central(), point(), school('q', { primary: stageOf(60, 6), location: at(12) })],
      teachers: [musician('m1', 'c'), musician('m2', 'c')],
    })
    const plan = visiting(postingOf('m1', 'c', 'p', 4), postingOf('m1', 'c', 'q', 4))
    expect(recount(plan, of).itinerant?.remarks[0]).toContain('走教 1 人')
    expect(recount(visiting(), of, travelling({ subjects: [] })).itinerant).toBeUndefined()
  })

  test('lessons nobody lacks are told', () => {
    const of = countyOf({
      schools: [central(), point({ primary: stageOf(60, 3) })],
      teachers: [musician('m1', 'c'), musician('m2', 'c')],
    })
    // 3 classes lack 6 lessons; 8 are sent.
    expect(recount(visiting(postingOf('m1', 'c', 'p', 8)), of).itinerant?.remarks[1]).toContain(
      '缺课 6 节，安排走教 8 节',
    )
  })
})

describe('left out and told', () => {
  test('nothing at the limits', () => {
    expect(faultsOf(visiting(postingOf('m1', 'c', 'p', 8), postingOf('m2', 'c', 'p', 4)))).toEqual(
      [],
    )
  })

  test('where the profile plans no 走教', () => {
    const [fault] = faultsOf(
      visiting(postingOf('m1', 'c', 'p', 4)),
      county(),
      travelling({ subjects: [] }),
    )
    expect(fault).toContain('音乐不在走教学科之内')
  })

  test('a base that would lack its own lessons', () => {
    const of = (share: number) =>
      countyOf({
        schools: [central(), point()],
        teachers: [
          musician('m1', 'c'),
          musician('m2', 'c', {
            teaching: [
              { school: schoolId('c'), share },
              { school: schoolId('x'), share: 1000 - share },
            ],
          }),
        ],
        more: {},
      })
    const plan = visiting(postingOf('m1', 'c', 'p', 8))
    // 16 + 16 × 0.25 - 12 = 8 to spare; with a share of 0.24 only 7.84.
    expect(faultsOf(plan, of(250))).toEqual([])
    const [fault] = faultsOf(plan, of(240))
    expect(fault).toContain('每周富余 7.84 节，安排走教 8 节，本校课时不够')
    expect(recount(plan, of(240)).itinerant?.postings).toEqual([])
  })

  test('a week that is too much: three trips, or a third school', () => {
    const three = faultsOf(visiting(postingOf('m1', 'c', 'p', 9)))
    expect(three.join()).toContain('每周往返 3 次，超过 2 次')
    const of = countyOf({
      schools: [central(), point(), school('q', { location: at(1) })],
      teachers: [musician('m1', 'c'), musician('m2', 'c')],
    })
    const plan = visiting(postingOf('m1', 'c', 'p', 4), postingOf('m1', 'c', 'q', 4))
    expect(faultsOf(plan, of)).toEqual([])
    expect(faultsOf(plan, of, travelling({ maxSchools: 1 })).join()).toContain(
      '走教 2 所学校，超过 1 所',
    )
  })

  test.each([
    ['too far', { location: at(21) }, '超过 20 公里'],
    ['place unknown', { location: null }, '里程无法测算'],
    ['too many pupils', { primary: stageOf(201, 6) }, '不是可以接收走教的学校'],
    ['not of a receiving kind', { kind: 'junior' }, '不是可以接收走教的学校'],
    ['another township', { township: '乙镇' }, '不在同一乡镇、同一共同体范围内'],
  ] as const)('%s', (_name, more, words) => {
    const of = countyOf({
      schools: [central(), point(more)],
      teachers: [musician('m1', 'c'), musician('m2', 'c')],
    })
    const faults = faultsOf(
      visiting(postingOf('m1', 'c', 'p', 4)),
      of,
      travelling({ within: ['township', 'network'] }),
    )
    expect(faults.join()).toContain(words)
  })

  test('at 20.0 km and with 200 pupils he may go, across townships within one network', () => {
    const of = countyOf({
      schools: [
        central({ location: null }),
        point({ location: null, primary: stageOf(200, 6), township: '乙镇' }),
      ],
      teachers: [musician('m1', 'c'), musician('m2', 'c')],
      more: {
        distances: [
          { from: point().id, to: central().id, metres: 20_000, minutes: null, bothWays: false },
        ],
        networks: [
          {
            name: '联盟',
            kind: 'alliance',
            lead: central().id,
            members: [point().id],
            from: '2026-09',
            until: '2026-09',
          },
        ],
      },
    })
    const definitions = travelling({ within: ['network'] })
    expect(faultsOf(visiting(postingOf('m1', 'c', 'p', 4)), of, definitions)).toEqual([])
    const over = {
      ...of,
      networks: of.networks.map((one) => ({ ...one, until: '2026-08' as const })),
    }
    expect(faultsOf(visiting(postingOf('m1', 'c', 'p', 4)), over, definitions)).toHaveLength(1)
  })

  test.each([
    ['absent', { presence: 'long-sick' }, '不在岗任课'],
    ['a principal', { office: 'principal' }, '任校长，不安排走教'],
    ['too short a week', { office: 'middle' }, ''],
    [
      'no licence for the stage',
      { licences: [{ stage: 'kindergarten', subject: null }] },
      '与小学音乐不符',
    ],
    [
      'licence of another subject',
      { licences: [{ stage: 'primary', subject: 'chinese' }] },
      '与小学音乐不符',
    ],
    ['another subject', { subjects: ['mathematics'] }, '音乐不是其任教学科'],
    ['in two stages', { stages: { primary: 500, junior: 500 } }, '不是在一校一学段专任'],
  ] as const)('%s', (_name, more, words) => {
    const of = countyOf({
      schools: [central({ junior: stageOf(100, 3) }), point()],
      teachers: [
        musician('m1', 'c', more as Partial<Teacher>),
        musician('m2', 'c'),
        musician('m3', 'c'),
      ],
    })
    const faults = faultsOf(visiting(postingOf('m1', 'c', 'p', 4)), of)
    // 中层 is relieved of half: 16 - 8 = 8 lessons, exactly the longest itinerant week.
    if (words === '') expect(faults).toEqual([])
    else expect(faults.join()).toContain(words)
  })

  test('a week relieved to less than the longest itinerant one, unless he was transferred', () => {
    const manager = musician('m1', 'q', { office: 'middle' })
    const of = countyOf({
      schools: [central(), point(), school('q', { location: at(5) })],
      teachers: [manager, musician('m2', 'c'), musician('m3', 'q')],
    })
    const definitions = {
      ...travelling(),
      lessons: { ...testDefinitions.lessons, reliefPercent: { middle: 60 } },
    }
    // 16 less 60 % are 6.4; two trips of four lessons are 8. At c, where he holds no office, 16.
    expect(faultsOf(visiting(postingOf('m1', 'q', 'p', 4)), of, definitions)).toEqual([
      '走教教师 m1：本人每周可任 6.4 节，少于走教一周最多的 8 节。',
    ])
    const moved = {
      ...visiting(postingOf('m1', 'c', 'p', 4)),
      transfers: [transferOf(manager, 'c')],
    }
    expect(faultsOf(moved, of, definitions)).toEqual([])
  })

  test('what his licences say, and to which stage they reach', () => {
    const nine = point({ kind: 'nine-year', junior: stageOf(60, 6) })
    const told = (licences: Teacher['licences'], stage: 'primary' | 'junior') =>
      faultsOf(
        visiting(postingOf('m1', 'c', 'p', 4, { stage })),
        countyOf({
          schools: [central(), nine],
          teachers: [musician('m1', 'c', { licences }), musician('m2', 'c')],
        }),
      )
    const chinese = { stage: 'primary', subject: 'chinese' } as const
    expect(told([], 'primary')).toEqual(['走教教师 m1：教师资格为未填，与小学音乐不符。'])
    expect(told([chinese, { stage: 'kindergarten', subject: null }], 'primary')).toEqual([
      '走教教师 m1：教师资格为小学语文、幼儿园，与小学音乐不符。',
    ])
    expect(told([chinese, { stage: 'primary', subject: 'music' }], 'primary')).toEqual([])
    expect(told([{ stage: 'primary', subject: null }], 'junior')).toEqual([
      '走教教师 m1：教师资格为小学，与初中音乐不符。',
    ])
    for (const stage of ['junior', 'senior'] as const) {
      expect(told([{ stage, subject: null }], 'junior')).toEqual([])
      expect(told([{ stage, subject: null }], 'primary')).toEqual([])
    }
  })

  test('across stages only where the profile allows it', () => {
    const nine = point({ kind: 'nine-year', junior: stageOf(60, 6) })
    const licences: Teacher['licences'] = [{ stage: 'junior', subject: null }]
    const of = countyOf({
      schools: [central(), nine],
      teachers: [musician('m1', 'c', { licences }), musician('m2', 'c')],
    })
    const within = travelling({ crossStage: false })
    const going = (stage: 'primary' | 'junior') => visiting(postingOf('m1', 'c', 'p', 4, { stage }))
    expect(faultsOf(going('junior'), of, within)).toEqual([
      '走教教师 m1：本人任教小学，不得跨学段走教。',
    ])
    expect(faultsOf(going('primary'), of, within)).toEqual([])
    expect(faultsOf(going('junior'), of)).toEqual([])
  })

  test('to the school he comes from', () => {
    expect(
      faultsOf(
        visiting(postingOf('m1', 'p', 'p', 4)),
        countyOf({
          schools: [point()],
          teachers: [musician('m1', 'p'), musician('m2', 'p')],
        }),
      ),
    ).toEqual(['走教教师 m1：派出学校与走教学校相同。'])
  })

  test('one township is near enough; a network that has only one of the two is none', () => {
    const going = visiting(postingOf('m1', 'c', 'p', 4))
    expect(faultsOf(going, county(), travelling({ within: ['township'] }))).toEqual([])
    const members = (...ids: readonly string[]) =>
      county({
        networks: [
          {
            name: '联盟',
            kind: 'alliance',
            lead: schoolId('x'),
            members: ids.map(schoolId),
            from: null,
            until: null,
          },
        ],
      })
    const definitions = travelling({ within: ['network'] })
    expect(faultsOf(going, members('c', 'p'), definitions)).toEqual([])
    expect(faultsOf(going, members('c'), definitions)).toHaveLength(1)
    expect(faultsOf(going, members('p'), definitions)).toHaveLength(1)
  })

  test('what a base can spare is counted by itself, subject by subject', () => {
    // c needs 12 of music and gives 32: 20; 30 of mathematics and 56: 26. d is like c.
    const people = (where: string) => [
      musician(`${where}-m1`, where),
      musician(`${where}-m2`, where),
      ...[1, 2, 3, 4].map((n) => teacher(`${where}-k${n}`, where)),
    ]
    const of = countyOf({
      schools: [central(), school('d', { primary: stageOf(300, 6), location: at(2) }), point()],
      teachers: [...people('c'), ...people('d')],
    })
    const definitions = travelling({ subjects: ['music', 'mathematics'] })
    const maths = { subject: 'mathematics' } as const
    const plan = visiting(
      postingOf('c-m1', 'c', 'p', 8),
      postingOf('c-m2', 'c', 'p', 8),
      postingOf('d-m1', 'd', 'p', 8),
      postingOf('c-k1', 'c', 'p', 8, maths),
      postingOf('c-k2', 'c', 'p', 8, maths),
    )
    expect(faultsOf(plan, of, definitions)).toEqual([])
    // p lacks 12 of music and 30 of mathematics; 24 and 16 are given.
    const { itinerant } = recount(plan, of, definitions)
    expect(
      itinerant?.uncovered.map(({ subject, before, afterItinerant }) => [
        subject,
        before,
        afterItinerant,
      ]),
    ).toEqual([
      ['mathematics', 30, 14],
      ['music', 12, 0],
    ])
    expect(itinerant?.remarks[0]).toContain('走教 5 人')
  })

  test('strangers, a wrong base, a wrong number of trips, one posting twice', () => {
    expect(faultsOf(visiting(postingOf('zz', 'c', 'p', 4)))[0]).toContain('教师表中没有此人')
    expect(faultsOf(visiting(postingOf('m1', 'p', 'c', 4))).join()).toContain(
      '不是其交流后任教的学校',
    )
    expect(faultsOf(visiting(postingOf('m1', 'c', 'zz', 4))).join()).toContain(
      '没有派出学校或走教学校',
    )
    expect(faultsOf(visiting(postingOf('m1', 'c', 'p', 5, { trips: 1 }))).join()).toContain(
      '每周 5 节应往返 2 次，填的是 1 次',
    )
    expect(
      faultsOf(visiting(postingOf('m1', 'c', 'p', 4), postingOf('m1', 'c', 'p', 3))).join(),
    ).toContain('同一学校同一学段有两条走教安排')
  })
})

describe('争议口径', () => {
  const readings = (report: AuditReport, id: string) =>
    report.readings
      ?.find((one) => one.id === id)
      ?.readings.map(({ name, measured, verdict }) => [name, measured, verdict])

  test('R3 of a rural school of 50 to 99 pupils, without and with the visiting teacher', () => {
    // 60 pupils need 0.9 × 60 ÷ 100 = 0.54 teachers; 8 lessons of 16 are half a teacher: 0.5, 9 are 0.5625.
    const read = (...postings: readonly ReturnType<typeof postingOf>[]) =>
      audit(county(), profileOf([sevenIndicators], travelling()), visiting(...postings))
    const eight = read(postingOf('m1', 'c', 'p', 8))
    expect(
      readings(eight, 'small-schools-primary')?.map(([, measured, verdict]) => [measured, verdict]),
    ).toEqual([
      ['0÷1所达标', 'short'],
      ['0÷1所达标', 'short'],
    ])
    const nine = read(postingOf('m1', 'c', 'p', 8), postingOf('m2', 'c', 'p', 1))
    expect(
      readings(nine, 'small-schools-primary')?.map(([, measured, verdict]) => [measured, verdict]),
    ).toEqual([
      ['0÷1所达标', 'short'],
      ['1÷1所达标', 'met'],
    ])
  })

  test('rural schools of 50 to 99 pupils and no others, with their own and their visiting teachers', () => {
    const place = (id: string, pupils: number, more: Partial<School> = {}) =>
      school(id, { primary: stageOf(pupils, 6), location: at(10), ...more })
    const of = countyOf({
      schools: [
        central(),
        place('p49', 49),
        place('p50', 50),
        place('p99', 99),
        place('p100', 100),
        place('city', 60, { setting: 'urban' }),
      ],
      teachers: [
        musician('m1', 'c'),
        musician('m2', 'c'),
        musician('own', 'p99'),
        musician('other', 'city'),
      ],
    })
    const read = (definitions: Definitions) =>
      audit(
        of,
        profileOf([sevenIndicators], definitions),
        visiting(postingOf('m1', 'c', 'p50', 8), postingOf('m2', 'c', 'p49', 8)),
      ).readings?.find(({ id }) => id === 'small-schools-primary')
    // 99 pupils need 0.891 teachers and have one; 50 need 0.45 and have none of their own but half a
    // teacher by 8 lessons of 16.
    const found = read(travelling())
    expect(found).toMatchObject({
      name: '乡村小规模小学每百名学生拥有体育、艺术（美术、音乐）专任教师数',
      readings: [
        { measured: '1÷2所达标', verdict: 'short', numerator: ['own'], denominator: [] },
        { measured: '2÷2所达标', verdict: 'met', numerator: ['m1', 'own'], denominator: [] },
      ],
    })
    // Without a range in the profile that of the text, 50 to 99, holds; another range is followed.
    const counting = (r3Exception: Definitions['counting']['r3Exception']): Definitions => ({
      ...travelling(),
      counting: { ...testDefinitions.counting, r3Exception },
    })
    expect(read(counting(null))?.readings).toEqual(found?.readings)
    expect(
      read(counting({ minPupils: 49, maxPupils: 50 }))?.readings.map(({ measured }) => measured),
    ).toEqual(['0÷1所达标', '1÷1所达标'])
    expect(read(counting({ minPupils: 10, maxPupils: 20 }))).toBeUndefined()
  })

  test('the rotation share with itinerant teachers counted, only where there are any', () => {
    const plain = readings(recount(visiting()), 'rotation-share')
    const both = readings(recount(visiting(postingOf('m1', 'c', 'p', 4))), 'rotation-share')
    expect(plain).toHaveLength(3)
    // One of the two who are due travels.
    expect(both?.at(-1)).toEqual(['另计走教教师（须经县级批准）', '1÷2＝50.0%', 'met'])
  })
})
