import { z } from 'zod'
import { checkCertificate } from '../certificate/check.ts'
import { isOfPlan } from '../certificate/point.ts'
import { foreignVersions } from '../certificate/versions.ts'
import { goals } from '../domain/run.ts'
import { planSchema } from '../report/schemas.ts'
import type { CheckVerdict } from './checks.ts'
import { levelsSchema } from './levels.ts'
import { readDossier } from './seal.ts'

/** 复核最优性证书: its bounds recomputed, and what it has to do with the dossier that lies beside it. */
export type CertificateVerification = {
  readonly levels: readonly {
    readonly name: string
    readonly unit: string
    readonly value: number
    /** Recomputed here. */
    readonly checked: number
    /** What the solver said. */
    readonly claimed: number
  }[]
  /** What is wrong with the certificate itself; Chinese sentences. */
  readonly faults: readonly string[]
  /** Held against the dossier; empty without one. */
  readonly against: readonly Held[]
}

export type Held = { readonly verdict: CheckVerdict; readonly sentence: string }

/** A certificate as it was unpacked, the SHA-256 of its packed bytes, and the dossier where there is one. */
export type CertificateFiles = {
  readonly content: unknown
  readonly hash: string
  readonly dossier: Uint8Array | null
}

export function verifyCertificate({
  content,
  hash,
  dossier,
}: CertificateFiles): CertificateVerification {
  const { faults, levels, certificate } = checkCertificate(content)
  return {
    levels: levels.map(({ goal, value, checked, claimed }, at) => {
      const unit = certificate?.levels[at]?.unit ?? ''
      return { name: goals[goal], unit, value, checked, claimed }
    }),
    faults,
    against:
      dossier === null || certificate === null ? [] : heldAgainst(dossier, certificate, hash),
  }
}

type Certificate = NonNullable<ReturnType<typeof checkCertificate>['certificate']>

function heldAgainst(bytes: Uint8Array, certificate: Certificate, hash: string): readonly Held[] {
  const read = readDossier(bytes)
  if (!read.ok) return [{ verdict: 'unknown', sentence: '卷宗打不开，不能与证书对照。' }]
  const { manifest, parts } = read.value
  const { plan, data, profile } = manifest.full
  const foreign = foreignVersions(certificate, {
    planHash: plan,
    dataHash: data,
    profileHash: profile,
  })
  return [
    ...(foreign.length === 0
      ? [passed('证书写明的方案、数据和规则版本就是卷宗清单所载的版本。')]
      : foreign.map(failed)),
    manifest.level === 'office' ? movesCheck(parts.plan, certificate) : notComparable,
    ...levelsCheck(parts.levels, certificate, hash),
  ]
}

const passed = (sentence: string): Held => ({ verdict: 'passed', sentence })
const failed = (sentence: string): Held => ({ verdict: 'failed', sentence })

const notComparable: Held = {
  verdict: 'unknown',
  sentence: '卷宗供外部核验，教师只有卷宗内的序号，流动不能与证书逐条比对。',
}

function movesCheck(part: unknown, certificate: Certificate): Held {
  const read = planSchema.safeParse(part)
  return read.success && isOfPlan(certificate, read.data)
    ? passed('证书所述的流动与卷宗中的方案逐条相同。')
    : failed('证书所述的流动与卷宗中的方案不是同一份。')
}

const withCertificate = levelsSchema.extend({
  certificate: z.looseObject({ hash: z.string(), refused: z.int().optional() }).optional(),
})

/** The levels as the dossier states them, and the certificate it names. */
function levelsCheck(part: unknown, certificate: Certificate, hash: string): readonly Held[] {
  const read = withCertificate.safeParse(part)
  if (!read.success) return []
  const { levels, certificate: named } = read.data
  const same =
    levels.length === certificate.levels.length &&
    levels.every(({ goal, value }, at) => {
      const own = certificate.levels[at]
      return own?.goal === goal && own.value === value
    })
  return [
    same ? passed('各级目标的值与卷宗所载相同。') : failed('各级目标或其值与卷宗所载不同。'),
    ...(named === undefined || named.refused !== undefined ? [] : [fileCheck(named.hash === hash)]),
  ]
}

const fileCheck = (same: boolean): Held =>
  same
    ? passed('这个文件就是卷宗载明校验码的那一份证书。')
    : {
        verdict: 'unknown',
        sentence: '这个文件不是卷宗载明校验码的那一份证书，内容以上面各项为准。',
      }
