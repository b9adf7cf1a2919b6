import { beforeAll, describe, expect, test } from 'vitest'
import type { Certificate } from '../../solver/certificate/certificate.ts'
import { goalList, goals, type Run } from '../../solver/domain/run.ts'
import { verifyCertificate } from '../../solver/dossier/certified.ts'
import { verifyDossier } from '../../solver/dossier/verify.ts'
import { highs } from '../../solver/engine/highs.ts'
import { propose } from '../../solver/propose.ts'
import {
  bytesOf,
  dossierOf,
  lawfulPlan,
  otherLawfulPlan,
  smallCounty,
  smallProfile,
} from '../kit/dossier.ts'

/** A certificate beside the dossier of its plan, as whoever has been handed both looks at them. */
describe('a certificate beside a dossier', () => {
  let run: Run
  let content: Certificate
  const hash = 'a'.repeat(64)

  beforeAll(async () => {
    let made: Certificate | null = null
    run = await propose(smallCounty, smallProfile, {
      engine: highs,
      seconds: 60,
      now: () => performance.now() / 1000,
      modelDirectory: 'nowhere',
      onCertificate: (certificate) => {
        made = certificate
      },
    })
    if (made === null) throw new Error('no certificate')
    content = made
  })

  const dossier = (more: object = {}) => {
    const record = { ...run, certificate: { hash, bytes: 1 } }
    return bytesOf(dossierOf({ plan: run.plan, run: record, decisions: [], ...more }))
  }
  const failures = (of: Parameters<typeof verifyCertificate>[0]) =>
    verifyCertificate(of)
      .against.filter(({ verdict }) => verdict === 'failed')
      .map(({ sentence }) => sentence)

  test('is recomputed level by level, and is of that plan', () => {
    const { levels, faults, against } = verifyCertificate({ content, hash, dossier: dossier() })
    expect(faults).toEqual([])
    expect(levels.map(({ name }) => name)).toEqual(goalList.map((goal) => goals[goal]))
    expect(levels.map(({ checked }) => checked)).toEqual(run.levels.map(({ checked }) => checked))
    expect(against.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed', 'passed'])
  })

  test('alone says nothing of a dossier', () => {
    expect(verifyCertificate({ content, hash, dossier: null }).against).toEqual([])
  })

  test('of another plan is told apart by version, moves and values', () => {
    const [moved] = run.plan.transfers
    const plan = moved?.teacher === 't1' ? otherLawfulPlan : lawfulPlan
    expect(failures({ content, hash, dossier: dossier({ plan, run: { ...run, plan } }) })).toEqual([
      '证书写明的方案版本与所给方案不同。',
      '证书所述的流动与卷宗中的方案不是同一份。',
    ])
    const levels = run.levels.map((level) => ({ ...level, value: level.value + 1 }))
    expect(failures({ content, hash, dossier: dossier({ run: { ...run, levels } }) })).toEqual([
      '各级目标或其值与卷宗所载不同。',
    ])
  })

  test('beside a dossier for outside, or as another file, leaves open what cannot be judged', () => {
    const open = (of: Parameters<typeof verifyCertificate>[0]) =>
      verifyCertificate(of)
        .against.filter(({ verdict }) => verdict === 'unknown')
        .map(({ sentence }) => sentence)
    expect(open({ content, hash, dossier: dossier({ level: 'outside' }) })[0]).toContain(
      '供外部核验',
    )
    expect(open({ content, hash: 'b'.repeat(64), dossier: dossier() })[0]).toContain('不是卷宗载明')
    expect(open({ content, hash, dossier: new Uint8Array([1]) })[0]).toContain('卷宗打不开')
  })

  test('with a better bound than its proof is named wrong, and so is what is no certificate', () => {
    const [first, ...others] = content.levels
    if (first === undefined) throw new Error('no levels')
    const forged = { ...content, levels: [{ ...first, checked: first.checked + 1 }, ...others] }
    expect(verifyCertificate({ content: forged, hash, dossier: null }).faults[0]).toContain(
      '按所附乘子重算得',
    )
    expect(verifyCertificate({ content: [], hash, dossier: dossier() })).toMatchObject({
      levels: [],
      against: [],
    })
  })

  test('bears out no more than the dossier states as its bound', () => {
    const checkedAt = (checked: number) => {
      const levels = run.levels.map((level) => ({ ...level, checked }))
      return verifyDossier(dossier({ run: { ...run, levels } })).checks.filter(
        ({ part }) => part === 'levels',
      )
    }
    const most = Math.max(...run.levels.map(({ bound }) => bound))
    expect(checkedAt(most + 1)[0]).toMatchObject({
      verdict: 'failed',
      sentence: expect.stringContaining('记载由证书复核到'),
    })
    const [whole] = verifyDossier(dossier()).checks.filter(({ part }) => part === 'levels')
    expect(whole?.sentence).toContain('可凭同一方案的最优性证书复核')
  })

  test('that the dossier says was refused is not compared by its file', () => {
    const refused = { ...run, certificate: { hash, refused: 1 } }
    const { against } = verifyCertificate({ content, hash, dossier: dossier({ run: refused }) })
    expect(against).toHaveLength(3)
  })
})
