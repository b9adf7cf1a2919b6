import { type DocumentFacts, prepare, type WrittenDocument } from './documents.ts'
import type { Problem } from './domain/problem.ts'
import { ok, type Result } from './domain/result.ts'
import { documentFileName } from './report/file-name.ts'
import { opinion } from './report/letters/opinion.ts'
import { recheck } from './report/recheck.ts'
import { writeLetter } from './word.ts'

/** 核查意见 as a letter: the audit's own figures, and the words of the one who looked. */
export async function writeOpinion(
  facts: DocumentFacts,
  note: string,
): Promise<Result<WrittenDocument, readonly Problem[]>> {
  const prepared = prepare('D13', facts)
  recheck(prepared.register)
  const paper = { code: 'D13', name: '方案核查意见', file: 'docx' } as const
  const name = documentFileName(facts.county, paper, prepared.state)
  return ok({ name, bytes: await writeLetter(opinion(prepared, note)) })
}
