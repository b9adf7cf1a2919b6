import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import { schoolYear } from '../format.ts'
import { heading, type LetterFacts, paragraph, titleBlocks } from './facts.ts'
import { verification } from './verification.ts'
import { signingDate } from './words.ts'

/**
 * 核查意见: the report of the audit D13 with what the one who looked has to say of it, for him to sign.
 * His words stand apart from the count and are kept nowhere but in this paper.
 */
export function opinion(facts: LetterFacts, note: string): LetterSpec {
  const { county } = facts.register
  const title = [county.name, schoolYear(county.year), '教师交流轮岗方案', '核查意见']
  const report = verification(facts)
  const [first, ...others] = report.parts
  if (first === undefined) throw new Error('a report without pages')
  const own: readonly LetterBlock[] = [
    heading('核查人意见'),
    ...(note.trim() === '' ? ['　'] : note.trim().split(/\n+/)).map(paragraph),
    { kind: 'signature', names: ['核查人（签名）：'], date: signingDate(facts.date) },
  ]
  const rest = first.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'stamp')
  return {
    title: title.join(''),
    parts: [{ ...first, blocks: [...titleBlocks(facts, title), ...own, ...rest] }, ...others],
  }
}
