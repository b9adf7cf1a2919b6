import type { PartName } from './parts.ts'

/** The steps of a verification 核验步骤, as the page shows them. */
export const steps = {
  1: '读取',
  2: '签名',
  3: '日志链',
  4: '重算核验',
  5: '比对结论',
} as const
export type StepNumber = keyof typeof steps

export const checkVerdicts = {
  passed: '通过',
  failed: '不符',
  unknown: '无法判断',
  'not-applicable': '不适用',
} as const
export type CheckVerdict = keyof typeof checkVerdicts

/** One thing looked at, and what came of it. */
export type DossierCheck = {
  readonly step: StepNumber
  readonly verdict: CheckVerdict
  /** The part it is about; `null` for the file or the manifest. */
  readonly part: PartName | null
  readonly sentence: string
}

const checkOf =
  (verdict: CheckVerdict) =>
  (step: StepNumber, part: PartName | null, sentence: string): DossierCheck => ({
    step,
    verdict,
    part,
    sentence,
  })

export const passed = checkOf('passed')
export const failed = checkOf('failed')
export const unknown = checkOf('unknown')
export const notApplicable = checkOf('not-applicable')
