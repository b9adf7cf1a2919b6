import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { type Decision, pointsPerDecision } from '../../solver/domain/decision.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { decisionOn } from '../kit/decisions.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

const goer = teacher('t1', 'a')
const stayer = teacher('t2', 'a')
const newcomer = teacher('t3', 'a', { since: '2024-09' })
const displaced = teacher('t4', 'z')
const county = countyOf({
  schools: [
    school('a', { name: '甲小学' }),
    school('b', { name: '乙小学' }),
    school('c', { name: '丙小学' }),
    school('z', { name: '丁小学', closing: { into: null } }),
  ],
  teachers: [goer, stayer, newcomer, displaced],
})
const profile = profileOf([clauseOf('due-only', {})])
const found = (plan: Plan, ...decisions: readonly Decision[]) =>
  audit(county, profile, plan, decisions)
const sentences = (plan: Plan, ...decisions: readonly Decision[]) =>
  found(plan, ...decisions).decisions?.map(({ sentence }) => sentence)

const toB = planOf(transferOf(goer, 'b'))
const [b, c] = [schoolId('b'), schoolId('c')]

describe('decisions on people, recounted', () => {
  test('an audit without any says nothing of them', () => {
    expect('decisions' in audit(county, profile, toB)).toBe(false)
    expect('decisions' in audit(county, profile, toB, [])).toBe(false)
  })

  test('who must go has gone, to the school and the subject named', () => {
    expect(
      sentences(
        toB,
        decisionOn('t1', { kind: 'go' }),
        decisionOn('t1', { kind: 'go-to', school: b }),
        decisionOn('t1', { kind: 'go-to', school: b, subject: 'mathematics' }),
        decisionOn('t1', { kind: 'go-to', school: b, subject: 'music' }),
        decisionOn('t1', { kind: 'go-to', school: c }),
        decisionOn('t2', { kind: 'go' }),
      ),
    ).toEqual([
      '教师 t1 须交流：方案安排到乙小学，已落实。',
      '教师 t1 须交流到乙小学：方案安排到乙小学任教数学，已落实。',
      '教师 t1 须交流到乙小学任教数学：方案安排到乙小学任教数学，已落实。',
      '教师 t1 须交流到乙小学任教音乐：方案安排到乙小学任教数学，未落实。',
      '教师 t1 须交流到丙小学：方案安排到乙小学任教数学，未落实。',
      '教师 t2 须交流：方案没有安排交流，未落实。',
    ])
  })

  test('who stays has stayed, and nobody is where he must not be', () => {
    expect(
      sentences(
        toB,
        decisionOn('t2', { kind: 'stay' }),
        decisionOn('t1', { kind: 'stay' }),
        decisionOn('t1', { kind: 'not-to', school: c }),
        decisionOn('t1', { kind: 'not-to', school: b }),
      ),
    ).toEqual([
      '教师 t2 须留任：方案没有安排交流，已落实。',
      '教师 t1 须留任：方案安排到乙小学，未落实。',
      '教师 t1 不得交流到丙小学：方案安排到乙小学，已落实。',
      '教师 t1 不得交流到乙小学：方案安排到乙小学，未落实。',
    ])
  })

  test('somebody who is not due has not gone, and his standing says why', () => {
    expect(sentences(planOf(), decisionOn('t3', { kind: 'go' }))).toEqual([
      '教师 t3 须交流：方案没有安排交流（在甲小学连续任教 2 年，未满 6 年，未列入符合条件名册），未落实。',
    ])
  })

  test('who must go to a school and is not due, or is deferred, is told why he has not', () => {
    const off = teacher('t5', 'a', {
      deferral: { reason: 'Z02', proof: '证明', until: null, consent: null },
    })
    const wider = { ...county, teachers: [...county.teachers, off] }
    const told = (decision: Decision) =>
      audit(wider, profile, planOf(), [decision]).decisions?.[0]?.sentence
    expect(told(decisionOn('t3', { kind: 'go-to', school: b }))).toBe(
      '教师 t3 须交流到乙小学：方案没有安排交流（在甲小学连续任教 2 年，未满 6 年，未列入符合条件名册），未落实。',
    )
    expect(told(decisionOn('t5', { kind: 'go' }))).toBe(
      '教师 t5 须交流：方案没有安排交流（应暂缓交流），未落实。',
    )
    // That he stays needs no reason.
    expect(told(decisionOn('t3', { kind: 'stay' }))).toBe(
      '教师 t3 须留任：方案没有安排交流，已落实。',
    )
  })

  test('a teacher nobody knows keeps what forbids and fails what demands; an unknown school is named by its id', () => {
    expect(
      found(
        planOf(),
        decisionOn('zz', { kind: 'stay' }),
        decisionOn('zz', { kind: 'not-to', school: b }),
        decisionOn('zz', { kind: 'go' }),
        decisionOn('zz', { kind: 'go-to', school: schoolId('nowhere') }),
      ).decisions?.map(({ kept, sentence }) => [kept, sentence]),
    ).toEqual([
      [true, '教师 zz 须留任：教师表中没有此人，已落实。'],
      [true, '教师 zz 不得交流到乙小学：教师表中没有此人，已落实。'],
      [false, '教师 zz 须交流：教师表中没有此人，未落实。'],
      [false, '教师 zz 须交流到nowhere：教师表中没有此人，未落实。'],
    ])
  })

  test('each is reported with its own terms and no others', () => {
    const terms = found(
      toB,
      decisionOn('t1', { kind: 'go' }),
      decisionOn('t1', { kind: 'go-to', school: b }),
      decisionOn('t1', { kind: 'go-to', school: b, subject: 'music' }),
      decisionOn('t1', { kind: 'not-to', school: c }),
      decisionOn('t2', { kind: 'defer', deferral: 'Z02', until: '2027-08' }),
    ).decisions?.map(({ kept: _, shortfall: __, sentence: ___, ...rest }) => rest)
    const ground = { origin: 'personnel', reason: '教学工作需要' }
    expect(terms).toEqual([
      { teacher: 't1', kind: 'go', ...ground },
      { teacher: 't1', kind: 'go-to', ...ground, school: 'b' },
      { teacher: 't1', kind: 'go-to', ...ground, school: 'b', subject: 'music' },
      { teacher: 't1', kind: 'not-to', ...ground, school: 'c' },
      { teacher: 't2', kind: 'defer', ...ground, reason: '', deferral: 'Z02', until: '2027-08' },
    ])
  })

  test('that another row of the plan cannot be carried out is no matter', () => {
    const plan = planOf(transferOf(stayer, 'nowhere'))
    expect(sentences(plan, decisionOn('t1', { kind: 'go' }))).toEqual([
      '教师 t1 须交流：方案没有安排交流，未落实。',
    ])
  })

  test('a transfer that cannot be carried out keeps no decision', () => {
    expect(
      sentences(planOf(transferOf(goer, 'nowhere')), decisionOn('t1', { kind: 'go' })),
    ).toEqual(['教师 t1 须交流：方案中的安排不能实施，未落实。'])
  })

  test('each that is not kept adds its points to those of the clauses', () => {
    // t3 is not due: one point of due-only. t2 has not gone: one decision.
    const report = found(
      planOf(transferOf(newcomer, 'b')),
      decisionOn('t2', { kind: 'go' }),
      decisionOn('t1', { kind: 'stay' }),
    )
    expect(report.decisions?.map(({ kept, shortfall }) => [kept, shortfall])).toEqual([
      [false, 1],
      [true, 0],
    ])
    expect(report.points).toBe(1 + pointsPerDecision)
  })
})

describe('a deferral decided', () => {
  const defer = (who: string, deferral: 'Z02' | 'Z11', proof = '') =>
    decisionOn(
      who,
      { kind: 'defer', deferral, until: '2027-08' },
      { reason: '孕期需要照顾', proof },
    )

  test('stands in the county the audit counts, on the terms of the rules', () => {
    const report = found(planOf(), defer('t1', 'Z02'))
    const standing = report.standings.find(({ teacher: who }) => who === 't1')
    expect(standing).toMatchObject({ standing: 'deferred', proofMissing: true })
    expect(report.rotation.deferred).toBe(1)
    expect(report.decisions?.[0]?.sentence).toBe(
      '教师 t1 暂缓交流（Z02）：方案没有安排交流，缺少证明材料，已落实。',
    )
    const proven = found(planOf(), defer('t1', 'Z02', '第 12 号'))
    expect(proven.standings[0]?.proofMissing).toBe(false)
    expect(proven.decisions?.[0]?.sentence).toBe(
      '教师 t1 暂缓交流（Z02）：方案没有安排交流，已落实。',
    )
  })

  test('is not kept by a plan that moves its teacher all the same', () => {
    expect(found(toB, defer('t1', 'Z02')).decisions?.[0]).toMatchObject({
      kept: false,
      sentence: '教师 t1 暂缓交流（Z02）：方案安排到乙小学，缺少证明材料，未落实。',
    })
  })

  test('on a ground the profile does not know leaves the teacher due', () => {
    expect(found(planOf(), defer('t1', 'Z11')).decisions?.[0]).toMatchObject({
      kept: false,
      shortfall: 1,
      sentence:
        '教师 t1 暂缓交流（Z11）：规则档不认可该暂缓情形或其条件不具备，仍按符合条件人员处理，方案没有安排交流，未落实。',
    })
  })

  test('keeps nobody at a closing school', () => {
    expect(
      sentences(planOf(transferOf(displaced, 'b', { mode: 'other' })), defer('t4', 'Z02')),
    ).toEqual([
      '教师 t4 暂缓交流（Z02）：所在学校拟撤并，安置不因暂缓而免，方案安排到乙小学，已落实。',
    ])
  })

  test('leaves neither reason nor proof in the report', () => {
    const text = JSON.stringify(found(planOf(), defer('t1', 'Z02', '第 12 号')))
    expect(text.includes('孕期')).toBe(false)
    expect(text.includes('第 12 号')).toBe(false)
  })
})
