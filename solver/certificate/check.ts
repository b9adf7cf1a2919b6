import type { Plan } from '../domain/plan.ts'
import { goals } from '../domain/run.ts'
import { boardOf, boundLevel, closeSide, drawInBelow } from './bound.ts'
import { type Certificate, certificateSchema } from './certificate.ts'
import { pointFaults } from './point.ts'
import { shapeFaults } from './shape.ts'

export type CheckedLevel = {
  readonly goal: Certificate['levels'][number]['goal']
  readonly value: number
  /** What the run said; between `checked` and it, its word alone. */
  readonly claimed: number
  /** What was recomputed here. */
  readonly checked: number
}

export type CertificateCheck = {
  /** Chinese sentences; empty where everything in the file holds. */
  readonly faults: readonly string[]
  /** Empty where the file is not sound enough to be recomputed. */
  readonly levels: readonly CheckedLevel[]
  /** As it was read; `null` where its format is another. */
  readonly certificate: Certificate | null
}

/**
 * 复核证书: recomputes every bound in exact arithmetic, without any solver. `plan`: the plan it is
 * meant to speak of; without one the point of the certificate speaks for itself.
 */
export function checkCertificate(certificate: unknown, plan?: Plan): CertificateCheck {
  const read = certificateSchema.safeParse(certificate)
  if (!read.success)
    return { faults: [sentenceOf(read.error.issues[0])], levels: [], certificate: null }
  const shape = shapeFaults(read.data)
  if (shape.length > 0) return { faults: shape, levels: [], certificate: read.data }
  const faults = [...pointFaults(read.data, plan)]
  const levels = recomputed(read.data)
  for (const [at, { goal, value, claimed, checked }] of levels.entries()) {
    const stated = read.data.levels[at]?.checked
    const name = goals[goal]
    if (checked !== stated)
      faults.push(`「${name}」写明复核下界为 ${stated}，按所附乘子重算得 ${checked}。`)
    if (checked > value) faults.push(`「${name}」的下界 ${checked} 高于方案的值 ${value}。`)
    if (claimed > value) faults.push(`「${name}」所称下界 ${claimed} 高于方案的值 ${value}。`)
  }
  return { faults, levels, certificate: read.data }
}

/** The bounds of all levels, in order; each draws in the columns for those below it. */
function recomputed(certificate: Certificate): readonly CheckedLevel[] {
  const board = boardOf(certificate)
  return certificate.levels.map(({ goal, value, claimed, closings }, at) => {
    // One that proves nothing closes nothing.
    for (const closing of closings) closeSide(board, closing)
    const bounded = boundLevel(board, at)
    drawInBelow(board, at, bounded)
    return { goal, value, claimed, checked: Number(bounded.least) }
  })
}

const sentenceOf = (issue: { readonly path: readonly PropertyKey[] } | undefined) =>
  issue === undefined || issue.path.length === 0
    ? '内容不是最优性证书。请选用结果文件夹中的 certificate.json.gz。'
    : `证书的格式不对：“${issue.path.map(String).join('.')}”一处。请重新取一份未经改动的文件。`
