import { describe, expect, test } from 'vitest'
import { teacherId } from '../../solver/domain/ids.ts'
import { actRules, conditions } from '../../solver/process/act-rules.ts'
import { type Act, type ActKind, actSchema } from '../../solver/process/acts.ts'
import { peopleOf, toAnnounce } from '../../solver/process/announced.ts'
import { type CaseState, phases } from '../../solver/process/case.ts'
import { caseSchema } from '../../solver/process/case-schema.ts'
import { refusalSort } from '../../solver/process/refusals.ts'
import { settingsFor } from '../../solver/process/settings.ts'
import { openCase, step } from '../../solver/process/step.ts'
import { calendarOf } from '../../solver/process/work-calendar.ts'
import {
  accepted,
  approved,
  by,
  digest,
  dispatched,
  finalised,
  having,
  holidayRows,
  noticed,
  opened,
  plan,
  planOf,
  postAct,
  refusedWith,
  transferOf,
  tripleOf,
} from './cases.ts'

const [t1, t2] = [teacherId('t1'), teacherId('t2')]

const objection = (id: string, receivedAt: `2026-07-${number}T${number}:${number}`): Act => ({
  kind: 'register',
  id,
  receivedAt,
  channel: 'mail',
})
const finalise: Act = { kind: 'finalise', triple: tripleOf('a') }

describe('the whole way 方案流程', () => {
  const arrived = having(
    dispatched(),
    [
      {
        kind: 'arrive',
        teacher: t1,
        arrived: true,
        on: '2026-08-28',
        reason: '',
        relationMoved: false,
      },
      by('p1', '2026-08-28T16:00'),
    ],
    [
      {
        kind: 'arrive',
        teacher: t2,
        arrived: true,
        on: '2026-08-31',
        reason: '',
        relationMoved: true,
      },
      by('p1', '2026-08-31T16:00'),
    ],
  )
  const assessed = having(
    arrived,
    [
      { kind: 'assess', teacher: t1, assessment: 'year', year: 2026, grade: 'competent' },
      by('p1', '2027-07-01T09:00'),
    ],
    [
      { kind: 'assess', teacher: t2, assessment: 'year', year: 2026, grade: 'excellent' },
      by('p1', '2027-07-01T09:00'),
    ],
    [
      { kind: 'assess', teacher: t1, assessment: 'term', year: 2028, grade: 'excellent' },
      by('p1', '2029-07-01T09:00'),
    ],
  )
  const closed = having(assessed, [{ kind: 'close' }, by('l1', '2029-07-05T09:00')])

  test('goes from draft to closed', () => {
    const path = [
      opened(),
      approved(),
      noticed(),
      finalised(),
      dispatched(),
      arrived,
      assessed,
      closed,
    ]
    expect(path.map(({ phase }) => phase)).toEqual([
      'draft',
      'approved',
      'notice',
      'final',
      'dispatched',
      'in-post',
      'assessed',
      'closed',
    ])
  })

  test('every state on it is plain JSON of the exported schema', () => {
    for (const state of [opened(), noticed(), finalised(), arrived, closed]) {
      expect(caseSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
    }
  })

  test('a term is judged to its end before the case is: a year of it does not do', () => {
    const first = having(arrived, [
      { kind: 'assess', teacher: t1, assessment: 'year', year: 2026, grade: 'competent' },
      by('p1', '2027-07-01T09:00'),
    ])
    expect(first.phase).toBe('in-post')
    expect(refusedWith(step(arrived, { kind: 'close' }, by('l1', '2027-07-05T09:00')))).toMatch(
      /^Q02/,
    )
  })

  test('who has not come is no reason never to close; if he comes later, he is judged too', () => {
    const none = having(
      dispatched(),
      ...[t1, t2].map(
        (teacher) =>
          [
            {
              kind: 'arrive',
              teacher,
              arrived: false,
              on: null,
              reason: '病假',
              relationMoved: false,
            },
            by('p1', '2026-09-01T09:00'),
          ] as const satisfies readonly [Act, unknown],
      ),
    )
    expect(none.phase).toBe('assessed')
    const late = having(none, [
      {
        kind: 'arrive',
        teacher: t1,
        arrived: true,
        on: '2026-09-10',
        reason: '',
        relationMoved: false,
      },
      by('p1', '2026-09-10T09:00'),
    ])
    expect(late.phase).toBe('in-post')
    expect(late.arrivals).toHaveLength(2)
  })

  test.each([
    ['Q29', { teacher: teacherId('nobody'), arrived: true, on: '2026-08-28', reason: '' }],
    ['Q30', { teacher: t1, arrived: true, on: null, reason: '' }],
    ['Q30', { teacher: t1, arrived: false, on: null, reason: ' ' }],
    ['Q31', { teacher: t1, arrived: true, on: '2026-07-21', reason: '' }],
    ['Q31', { teacher: t1, arrived: true, on: '2026-09-02', reason: '' }],
    ['Q32', { teacher: t1, arrived: true, on: '2026-08-28', reason: '', relationMoved: true }],
  ] as const)('%s: a return slip that cannot be', (code, slip) => {
    const act: Act = { kind: 'arrive', relationMoved: false, ...slip }
    expect(refusedWith(step(dispatched(), act, by('p1', '2026-09-01T09:00')))).toContain(code)
  })

  test('a judgement needs somebody who came, in a year of his term', () => {
    const act = (year: number): Act => ({
      kind: 'assess',
      teacher: t1,
      assessment: 'year',
      year,
      grade: 'basic',
    })
    expect(refusedWith(step(arrived, act(2025), by('p1', '2029-07-01T09:00')))).toContain('Q34')
    expect(refusedWith(step(arrived, act(2029), by('p1', '2029-07-01T09:00')))).toContain('Q34')
    expect(step(arrived, act(2028), by('p1', '2029-07-01T09:00')).ok).toBe(true)
    const absent: CaseState = {
      ...arrived,
      arrivals: arrived.arrivals.map((each) => ({ ...each, arrived: false })),
    }
    expect(refusedWith(step(absent, act(2026), by('p1', '2027-07-01T09:00')))).toContain('Q33')
  })

  test('closing waits for the recount, the evidence and every answer, late ones too', () => {
    const late = having(assessed, [
      { kind: 'register', id: '26-9', receivedAt: '2026-09-30T09:00', channel: 'hand' },
      by('p1', '2029-07-02T09:00'),
    ])
    expect(refusedWith(step(late, { kind: 'close' }, by('l1', '2029-07-05T09:00')))).toBe(
      'Q36 还有 1 件异议没有答复（26-9），不能结项。',
    )
    expect(
      refusedWith(
        step(
          assessed,
          { kind: 'close' },
          by('l1', '2029-07-05T09:00', { conditions: { recountEqual: 'short' } }),
        ),
      ),
    ).toBe('Q07 结项前应满足：汇总表人数与花名册一致。现不满足，请补齐后再办理。')
  })
})

describe('who may do what', () => {
  const acts: { readonly [Kind in ActKind]: Act } = {
    revise: { kind: 'revise', triple: tripleOf('b'), people: [], importers: [] },
    submit: { kind: 'submit', triple: tripleOf('a') },
    approve: { kind: 'approve', triple: tripleOf('a') },
    return: { kind: 'return', reason: '理由' },
    withdraw: { kind: 'withdraw', reason: '理由' },
    post: postAct('a', '2026-07-13T09:00'),
    recount: { kind: 'recount' },
    register: objection('26-1', '2026-07-14T09:00'),
    answer: { kind: 'answer', id: '26-1', outcome: 'rejected', changesPlan: false },
    finalise,
    supersede: { kind: 'supersede', triple: tripleOf('b'), people: [], importers: [] },
    dispatch: { kind: 'dispatch' },
    arrive: {
      kind: 'arrive',
      teacher: t1,
      arrived: true,
      on: '2026-08-28',
      reason: '',
      relationMoved: false,
    },
    assess: { kind: 'assess', teacher: t1, assessment: 'year', year: 2026, grade: 'basic' },
    close: { kind: 'close' },
  }

  test.each(Object.keys(acts) as ActKind[])('%s is refused to every other role', (kind) => {
    const act = acts[kind]
    expect(actSchema.parse(act)).toEqual(act)
    const others = ['p1', 'l1', 'aud', 'adm'].filter((account) => {
      const { role } = by(account, '2026-07-14T09:00').actor
      return role !== actRules[kind].role
    })
    expect(others).toHaveLength(3)
    for (const account of others)
      for (const state of [opened(), approved(), noticed(), finalised(), dispatched()])
        expect(refusedWith(step(state, act, by(account, '2026-07-14T09:00')))).toMatch(/^Q01/)
  })

  test.each(Object.keys(acts) as ActKind[])('%s is refused in every other phase', (kind) => {
    const account = actRules[kind].role === 'leadership' ? 'l3' : 'p3'
    for (const phase of Object.keys(phases) as (keyof typeof phases)[]) {
      const result = step({ ...noticed(), phase }, acts[kind], by(account, '2026-07-14T09:00'))
      const told = result.ok ? '' : result.error.code
      expect(told === 'Q02', phase).toBe(
        !(actRules[kind].phases as readonly string[]).includes(phase),
      )
    }
  })

  test('a case is opened by personnel, and nobody stands twice on its list', () => {
    const opening = {
      year: 2026,
      triple: tripleOf('a'),
      people: [...peopleOf(plan)],
      importers: [],
    }
    expect(refusedWith(openCase(opening, by('aud', '2026-07-06T09:00')))).toBe(
      'Q01 “建立方案流程”由人事科办理，您的角色是督导核验，不能办理。',
    )
    const twice = { ...opening, people: [...opening.people, ...opening.people] }
    expect(refusedWith(openCase(twice, by('p1', '2026-07-06T09:00')))).toContain('Q09')
  })

  test('every refusal has a sort', () => {
    const result = step(opened(), finalise, by('l1', '2026-07-14T09:00'))
    expect(result.ok ? null : refusalSort(result.error)).toBe('conflict')
    expect(
      refusalSort({ code: 'toString', severity: 'error', place: null, value: null, message: '' }),
    ).toBeNull()
  })
})

describe('送审', () => {
  const submit: Act = { kind: 'submit', triple: tripleOf('a') }

  test('a notice that can end by 25 August goes without a warning, a day later not', () => {
    // Posted Tuesday 18 August it ends on Tuesday the 25th: seven days before 1 September.
    expect(accepted(step(opened(), submit, by('p1', '2026-08-18T09:00'))).warnings).toEqual([])
    const [late] = accepted(step(opened(), submit, by('p1', '2026-08-19T09:00'))).warnings
    expect(`${late?.code} ${late?.severity} ${late?.message}`).toBe(
      'Q51 warning 按今天开始公示，公示截止日为2026年8月26日，距 9 月 1 日不足 7 天。最迟应于2026年8月18日开始公示，请尽快审批。',
    )
  })

  test('lists with 未填 or an audit without its data stop it, an audit that falls short warns', () => {
    const told = (more: { readonly [id: string]: 'met' | 'short' | 'unknown' }) =>
      step(opened(), submit, by('p1', '2026-07-08T10:00', { conditions: more }))
    expect(refusedWith(told({ registersComplete: 'short' }))).toMatch(
      /^Q07 送审前应满足：符合条件教师名册/,
    )
    expect(refusedWith(told({ registersComplete: 'unknown' }))).toMatch(/^Q08/)
    expect(refusedWith(told({ auditClean: 'unknown' }))).toMatch(/^Q08/)
    expect(accepted(told({ auditClean: 'short' })).warnings.map(({ code }) => code)).toEqual([
      'Q52',
    ])
  })

  test('what nobody has looked at counts as unknown', () => {
    const context = { ...by('p1', '2026-07-08T10:00'), conditions: {} }
    expect(refusedWith(step(opened(), submit, context))).toMatch(/^Q08/)
  })

  test('a plan that moves nobody is not submitted', () => {
    expect(refusedWith(step(opened({ people: [] }), submit, by('p1', '2026-07-08T10:00')))).toMatch(
      /^Q10/,
    )
  })
})

describe('批准: two people, for exactly what they saw', () => {
  const submitted = having(opened(), [
    { kind: 'submit', triple: tripleOf('a') },
    by('p1', '2026-07-08T10:00'),
  ])
  const approve = (account: string, triple = tripleOf('a')) =>
    step(submitted, { kind: 'approve', triple }, by(account, '2026-07-10T10:00'))

  test('neither author nor importer nor whoever submitted it, even as a leader', () => {
    for (const state of [
      { ...submitted, authors: ['p1', 'l1'] },
      { ...submitted, importers: ['l1'] },
      { ...submitted, submitted: { by: 'l1', at: '2026-07-08T10:00' as const } },
    ])
      expect(
        refusedWith(
          step(state, { kind: 'approve', triple: tripleOf('a') }, by('l1', '2026-07-10T10:00')),
        ),
      ).toMatch(/^Q04/)
  })

  test('one person approves once', () => {
    const once = accepted(approve('l1')).state
    expect(once.phase).toBe('submitted')
    const again: Act = { kind: 'approve', triple: tripleOf('a') }
    expect(refusedWith(step(once, again, by('l1', '2026-07-11T10:00')))).toMatch(/^Q05/)
    expect(accepted(step(once, again, by('l2', '2026-07-11T10:00'))).state.phase).toBe('approved')
  })

  test.each([
    ['方案', tripleOf('b')],
    ['数据', tripleOf('a', 'f')],
    ['规则档', tripleOf('a', 'd', 'f')],
    ['方案、规则档、数据', tripleOf('b', 'b', 'b')],
  ])('another %s than the case holds is refused', (parts, triple) => {
    expect(refusedWith(approve('l1', triple))).toBe(
      `Q03 您看到的方案与现行版本不一致（${parts}不同）。请重新打开方案，核对后再批准。`,
    )
  })

  test('退回 needs a reason, cancels the approvals, and a changed draft needs them anew', () => {
    const once = accepted(approve('l1')).state
    expect(
      refusedWith(step(once, { kind: 'return', reason: ' ' }, by('l2', '2026-07-11T10:00'))),
    ).toBe('Q06 请写明退回的理由。')
    const back = having(once, [
      { kind: 'return', reason: '缺少说明' },
      by('l2', '2026-07-11T10:00'),
    ])
    expect(back).toMatchObject({ phase: 'draft', approvals: [], returned: { reason: '缺少说明' } })
    const redone = having(
      back,
      [
        { kind: 'revise', triple: tripleOf('b'), people: [...peopleOf(plan)], importers: ['p5'] },
        by('p3', '2026-07-12T10:00'),
      ],
      [{ kind: 'submit', triple: tripleOf('b') }, by('p3', '2026-07-12T11:00')],
    )
    expect(redone).toMatchObject({
      phase: 'submitted',
      approvals: [],
      authors: ['p1', 'p3'],
      importers: ['p2', 'p5'],
    })
  })
})

describe('公示', () => {
  test('the clock starts with the later of web page and school boards', () => {
    const state = having(approved(), [
      { ...postAct('a', '2026-07-13T09:00'), kind: 'post', boards: '2026-07-14T11:00' } as Act,
      by('p1', '2026-07-14T12:00'),
    ])
    expect(state.notices[0]?.end).toEqual({ day: '2026-07-21', state: 'official' })
  })

  test('nothing is put up before it is approved, nor recorded before it is up', () => {
    const post = (at: `2026-07-${number}T${number}:${number}`) =>
      refusedWith(step(approved(), postAct('a', at), by('p1', '2026-07-13T09:30')))
    expect(post('2026-07-13T07:59')).toMatch(/^Q12/)
    expect(post('2026-07-13T09:31')).toMatch(/^Q11/)
    expect(post('2026-07-13T09:30')).toBe('accepted')
  })

  test('an unchecked text is not put up', () => {
    const context = by('p1', '2026-07-13T09:30', { conditions: { noticeTextChecked: 'short' } })
    expect(refusedWith(step(approved(), postAct('a', '2026-07-13T09:00'), context))).toMatch(/^Q07/)
  })

  test('in a year without its holiday table somebody has to confirm the very end', () => {
    const late: CaseState = { ...approved(), year: 2027 }
    const post = (confirmEnd: null | `2027-${number}-${number}`) =>
      step(late, postAct('a', '2027-07-12T09:00', confirmEnd), by('p1', '2027-07-12T10:00'))
    expect(refusedWith(post(null))).toBe(
      'Q13 公示期跨入的年份尚未公布节假日安排，截止日推算为2027年7月19日（暂按法定）。请核对并确认该日期后再开始公示。',
    )
    expect(refusedWith(post('2027-07-20'))).toMatch(/^Q13/)
    const confirmed = accepted(post('2027-07-19'))
    expect(confirmed.state.notices[0]?.end).toEqual({ day: '2027-07-19', state: 'provisional' })
    expect(confirmed.warnings.map(({ code }) => code)).toEqual(['Q53'])
  })

  test('it ends at 24:00 of its last day', () => {
    const at = (now: `2026-07-${number}T${number}:${number}`) =>
      refusedWith(step(noticed(), finalise, by('l3', now)))
    expect(at('2026-07-20T23:59')).toBe('Q16 公示至2026年7月20日24时止，尚未结束，不能定稿。')
    expect(at('2026-07-21T00:00')).toBe('accepted')
  })

  test('a new holiday moves a clock that has not ended, and no other', () => {
    const holiday = calendarOf([
      ...holidayRows,
      {
        year: 2026,
        day: '2026-07-16',
        kind: 'off',
        name: '停工',
        source: '县政府通知',
        state: 'official',
        enteredBy: 'p1',
        enteredAt: '2026-07-14',
      },
    ])
    const raised = having(noticed(), [
      objection('26-1', '2026-07-14T09:00'),
      by('p1', '2026-07-14T10:00'),
    ])
    expect(raised.objections[0]?.due.day).toBe('2026-07-21')
    const recount = (now: `2026-07-${number}T${number}:${number}`) =>
      having(raised, [{ kind: 'recount' }, by('p1', now, { calendar: holiday })])
    expect(recount('2026-07-15T09:00').notices[0]?.end.day).toBe('2026-07-21')
    expect(recount('2026-07-15T09:00').objections[0]?.due.day).toBe('2026-07-22')
    expect(recount('2026-07-21T09:00').notices[0]?.end.day).toBe('2026-07-20')
  })

  test('a day fewer never ends a notice before the day that was printed', () => {
    const worked = calendarOf([
      ...holidayRows,
      {
        year: 2026,
        day: '2026-07-18',
        kind: 'work',
        name: '调休',
        source: '通知',
        state: 'official',
        enteredBy: 'p1',
        enteredAt: '2026-07-14',
      },
    ])
    const state = having(noticed(), [
      { kind: 'recount' },
      by('p1', '2026-07-15T09:00', { calendar: worked }),
    ])
    expect(state.notices[0]?.end.day).toBe('2026-07-20')
  })
})

describe('异议', () => {
  const raised = having(noticed(), [
    objection('26-1', '2026-07-20T09:00'),
    by('p1', '2026-07-21T08:00'),
  ])
  const answer = (outcome: 'upheld' | 'rejected', changesPlan: boolean): Act => ({
    kind: 'answer',
    id: '26-1',
    outcome,
    changesPlan,
  })

  test('one received in time keeps the plan open until it is answered', () => {
    expect(raised.objections[0]).toMatchObject({ inTime: true, due: { day: '2026-07-27' } })
    expect(refusedWith(step(raised, finalise, by('l3', '2026-07-22T09:00')))).toBe(
      'Q18 公示期内收到的异议还有 1 件没有答复（26-1），不能定稿。',
    )
    const answered = having(raised, [answer('rejected', false), by('p3', '2026-07-23T09:00')])
    expect(having(answered, [finalise, by('l3', '2026-07-23T10:00')]).phase).toBe('final')
  })

  test('by hand it is in time until the counter closes, by mail until midnight', () => {
    const inTime = (channel: 'hand' | 'mail', time: `${number}:${number}`) =>
      having(noticed(), [
        { kind: 'register', id: '26-1', receivedAt: `2026-07-20T${time}`, channel },
        by('p1', '2026-07-22T08:00'),
      ]).objections[0]?.inTime
    expect(inTime('hand', '17:30')).toBe(true)
    expect(inTime('hand', '17:31')).toBe(false)
    expect(inTime('mail', '23:59')).toBe(true)
  })

  test('a late one is registered, and stops 定稿 only where the county says so', () => {
    const result = accepted(
      step(noticed(), objection('26-2', '2026-07-21T00:00'), by('p1', '2026-07-21T08:00')),
    )
    expect(result.warnings.map(({ code }) => code)).toEqual(['Q56'])
    const final = accepted(step(result.state, finalise, by('l3', '2026-07-21T09:00')))
    expect(final.warnings.map(({ code }) => code)).toEqual(['Q54'])
    const strict = by('l3', '2026-07-21T09:00', { settings: { lateObjectionsStop: true } })
    expect(refusedWith(step(result.state, finalise, strict))).toMatch(/^Q19/)
  })

  test('whoever drew up the list does not answer; whoever imported the data may', () => {
    expect(
      refusedWith(step(raised, answer('rejected', false), by('p1', '2026-07-23T09:00'))),
    ).toMatch(/^Q24/)
    expect(step(raised, answer('rejected', false), by('p2', '2026-07-23T09:00')).ok).toBe(true)
  })

  test('an answer is given once, and one that finds nothing changes nothing', () => {
    const answered = having(raised, [answer('rejected', false), by('p3', '2026-07-23T09:00')])
    const again = step(answered, answer('upheld', true), by('p3', '2026-07-24T09:00'))
    expect(refusedWith(again)).toMatch(/^Q23/)
    expect(refusedWith(step(raised, answer('rejected', true), by('p3', '2026-07-23T09:00')))).toBe(
      'Q25 异议结论为“不成立”，不应调整方案。请核对结论。',
    )
  })

  test('an answer past its day is taken, and said to be late', () => {
    const late = accepted(step(raised, answer('rejected', false), by('p3', '2026-07-28T09:00')))
    expect(late.warnings.map(({ message }) => message)).toEqual([
      '本件异议应于2026年7月27日前答复，已超过答复期限。',
    ])
  })

  test.each([
    ['Q15', approved(), objection('26-2', '2026-07-13T08:30')],
    ['Q21', raised, objection('26-1', '2026-07-20T10:00')],
    ['Q26', raised, objection('26-2', '2026-07-13T08:59')],
    ['Q11', raised, objection('26-2', '2026-07-23T10:00')],
    ['Q22', raised, { kind: 'answer', id: '26-7', outcome: 'upheld', changesPlan: true } as Act],
  ])('%s', (code, state, act) => {
    expect(refusedWith(step(state, act, by('p3', '2026-07-22T09:00')))).toMatch(code)
  })

  test('one that came in time but was registered after 定稿 holds back the letters', () => {
    const late = having(finalised(), [
      objection('26-3', '2026-07-20T16:00'),
      by('p1', '2026-07-21T10:00'),
    ])
    expect(refusedWith(step(late, { kind: 'dispatch' }, by('p1', '2026-07-22T09:00')))).toBe(
      'Q18 公示期内收到的异议还有 1 件没有答复（26-3），不能调配。',
    )
  })
})

describe('以新版本替代', () => {
  const upheld = having(
    noticed(),
    [objection('26-1', '2026-07-15T09:00'), by('p1', '2026-07-15T10:00')],
    [objection('26-2', '2026-07-15T09:00'), by('p1', '2026-07-15T10:00')],
    [
      { kind: 'answer', id: '26-1', outcome: 'upheld', changesPlan: true },
      by('p3', '2026-07-16T09:00'),
    ],
  )
  /** t2 stays; t1 goes elsewhere. */
  const changed = planOf(
    transferOf('t1', 'brook'),
    transferOf('t2', 'lake', { relationMoves: true, end: null }),
  )
  const supersede = (people = peopleOf(changed), planName = 'b'): Act => ({
    kind: 'supersede',
    triple: tripleOf(planName),
    people: [...people],
    importers: [],
  })
  const replaced = (more: Parameters<typeof by>[2] = {}, people = peopleOf(changed)) =>
    accepted(step(upheld, supersede(people), by('p4', '2026-07-16T10:00', more)))

  /** The new draft on its way to its own notice, put up on 20 July, ends on the 27th. */
  const reposted = (next: CaseState | null): CaseState => {
    if (next === null) throw new Error('nothing takes its place')
    return having(
      next,
      [{ kind: 'submit', triple: tripleOf('b') }, by('p4', '2026-07-17T09:00')],
      [{ kind: 'approve', triple: tripleOf('b') }, by('l1', '2026-07-17T10:00')],
      [{ kind: 'approve', triple: tripleOf('b') }, by('l2', '2026-07-17T11:00')],
      [postAct('b', '2026-07-20T08:30'), by('p4', '2026-07-20T09:00')],
      [
        { kind: 'answer', id: '26-2', outcome: 'rejected', changesPlan: false },
        by('p3', '2026-07-21T09:00'),
      ],
    )
  }

  test('an upheld objection that changes the plan stops the plan as it is', () => {
    const answered = having(upheld, [
      { kind: 'answer', id: '26-2', outcome: 'rejected', changesPlan: false },
      by('p3', '2026-07-16T09:00'),
    ])
    expect(refusedWith(step(answered, finalise, by('l3', '2026-07-21T09:00')))).toBe(
      'Q20 异议 26-1 经核查需要调整方案，现行方案不能定稿。请提交调整后的方案。',
    )
  })

  test('the new draft takes along what was raised and what was announced', () => {
    const { state, next } = replaced()
    expect(state).toMatchObject({ phase: 'superseded', replacedBy: tripleOf('b') })
    expect(next).toMatchObject({
      phase: 'draft',
      approvals: [],
      authors: ['p1', 'p4'],
      replaces: tripleOf('a'),
      triple: tripleOf('b'),
    })
    expect(next?.objections.map(({ id, replannedBy }) => [id, replannedBy])).toEqual([
      ['26-1', digest('b')],
      ['26-2', null],
    ])
    expect(step(state, { kind: 'recount' }, by('p1', '2026-07-17T09:00')).ok).toBe(false)
  })

  test('only the people changed are announced anew, and their clock runs anew', () => {
    const { next } = replaced()
    expect(next && toAnnounce(next).map(({ teacher }) => teacher)).toEqual(['t1'])
    const state = reposted(next)
    expect(state.notices.map(({ end }) => end.day)).toEqual(['2026-07-20', '2026-07-27'])
    const finish: Act = { kind: 'finalise', triple: tripleOf('b') }
    expect(refusedWith(step(state, finish, by('l3', '2026-07-27T09:00')))).toMatch(/^Q16/)
    expect(having(state, [finish, by('l3', '2026-07-28T09:00')]).phase).toBe('final')
  })

  test('or all, where the county says so', () => {
    const { next } = replaced({ settings: { renewal: 'all' } })
    expect(next && toAnnounce(next).map(({ teacher }) => teacher)).toEqual(['t1', 't2'])
    expect(reposted(next).notices[1]?.people).toHaveLength(2)
  })

  test('somebody who does not go after all is announced as such', () => {
    const { next } = replaced({}, peopleOf(planOf(transferOf('t1', 'brook'))))
    expect(next && toAnnounce(next).map(({ teacher, line }) => [teacher, line === null])).toEqual([
      ['t1', false],
      ['t2', true],
    ])
  })

  test('a line that went back to what it was is announced again, for the last notice says otherwise', () => {
    const state = reposted(replaced().next)
    const again = having(
      state,
      [objection('26-4', '2026-07-21T09:00'), by('p1', '2026-07-21T10:00')],
      [
        { kind: 'answer', id: '26-4', outcome: 'partly', changesPlan: true },
        by('p3', '2026-07-22T09:00'),
      ],
    )
    const { next } = accepted(
      step(again, supersede(peopleOf(plan), 'c'), by('p4', '2026-07-22T10:00')),
    )
    expect(next && toAnnounce(next).map(({ teacher }) => teacher)).toEqual(['t1'])
  })

  test('where nobody changes there is nothing to put up, and the old clock still counts', () => {
    const { next } = replaced({}, peopleOf(plan))
    if (next === null) throw new Error('nothing takes its place')
    const state = having(
      next,
      [{ kind: 'submit', triple: tripleOf('b') }, by('p4', '2026-07-17T09:00')],
      [{ kind: 'approve', triple: tripleOf('b') }, by('l1', '2026-07-17T10:00')],
      [{ kind: 'approve', triple: tripleOf('b') }, by('l2', '2026-07-17T11:00')],
      [
        { kind: 'answer', id: '26-2', outcome: 'rejected', changesPlan: false },
        by('p3', '2026-07-17T12:00'),
      ],
    )
    expect(
      refusedWith(step(state, postAct('b', '2026-07-17T11:30'), by('p4', '2026-07-17T13:00'))),
    ).toMatch(/^Q14/)
    const finish: Act = { kind: 'finalise', triple: tripleOf('b') }
    expect(refusedWith(step(state, finish, by('l3', '2026-07-20T09:00')))).toMatch(/^Q16/)
    expect(step(state, finish, by('l3', '2026-07-21T09:00')).ok).toBe(true)
  })

  test('a draft that goes back to the plan found at fault is not submitted', () => {
    const { next } = replaced()
    if (next === null) throw new Error('nothing takes its place')
    const back = having(next, [
      { kind: 'revise', triple: tripleOf('a'), people: [...peopleOf(plan)], importers: [] },
      by('p4', '2026-07-17T08:00'),
    ])
    expect(back.objections[0]?.replannedBy).toBeNull()
    const again = step(
      back,
      { kind: 'submit', triple: tripleOf('a') },
      by('p4', '2026-07-17T09:00'),
    )
    expect(refusedWith(again)).toMatch(/^Q20 异议 26-1 .*不能送审/)
  })

  test('the register names the draft that took account of it, not one given up before', () => {
    const { next } = replaced()
    if (next === null) throw new Error('nothing takes its place')
    const other = having(next, [
      { kind: 'revise', triple: tripleOf('c'), people: [...peopleOf(changed)], importers: [] },
      by('p4', '2026-07-17T08:00'),
    ])
    expect(other.objections[0]).toMatchObject({
      answer: { planHash: digest('a') },
      replannedBy: digest('c'),
    })
  })

  test('without such an objection there is no other version, only 撤回', () => {
    expect(refusedWith(step(noticed(), supersede(), by('p4', '2026-07-16T10:00')))).toMatch(/^Q27/)
    const gone = having(noticed(), [
      { kind: 'withdraw', reason: '数据有误' },
      by('p1', '2026-07-16T10:00'),
    ])
    expect(gone.phase).toBe('withdrawn')
  })

  test('and the new plan is another plan', () => {
    expect(
      refusedWith(step(upheld, supersede(peopleOf(changed), 'a'), by('p4', '2026-07-16T10:00'))),
    ).toMatch(/^Q28/)
  })
})

describe('a stored case that somebody altered', () => {
  test.each([
    ['an approval for another plan', { triple: tripleOf('b') }],
    ['an approval of the author', { authors: ['p1', 'l1'] }],
  ] as const)('%s is not put up and not made final', (_what, change) => {
    const seen = 'triple' in change ? change.triple : tripleOf('a')
    const forged = { ...noticed(), ...change }
    const last = step(forged, { kind: 'finalise', triple: seen }, by('l3', '2026-07-21T09:00'))
    expect(refusedWith(last)).toMatch(/^Q35/)
    const posting: Act = { ...postAct('a', '2026-07-13T09:00'), triple: seen } as Act
    expect(
      refusedWith(step({ ...approved(), ...change }, posting, by('p1', '2026-07-13T10:00'))),
    ).toMatch(/^Q35/)
  })
})

test('公示工作日 of the county’s sheet sets the notice', () => {
  const override = (value: string) => [{ name: '公示工作日', value, basis: '', place: null }]
  expect(settingsFor(override('7')).notice).toEqual({
    days: 7,
    unit: 'working',
    countPostingDay: false,
  })
  expect(settingsFor(override('七天')).notice.days).toBe(5)
  expect(settingsFor([]).notice.days).toBe(5)
})

test('conditions and phases speak Chinese', () => {
  for (const text of [...Object.values(conditions), ...Object.values(phases)])
    expect(text).toMatch(/\p{Script=Han}/u)
})
