import { fileURLToPath } from 'node:url'
import { Refused } from '../http/problem.ts'
import { runChild } from '../runs/child-process.ts'
import { type DocumentTask, type FromDocument, fromDocument } from './messages.ts'

/** A paper, written in a process of its own within two minutes. */
export async function written(task: DocumentTask): Promise<FromDocument> {
  const end = await runChild<FromDocument>({
    entry: fileURLToPath(new URL('./document-child.ts', import.meta.url)),
    task,
    message: fromDocument,
    heapMegabytes: 1024,
    onMessage: () => undefined,
    isLast: () => true,
    signal: AbortSignal.timeout(120_000),
  })
  if (end.kind === 'answered') return end.message
  throw new Refused(503, 'document_not_written', '文书没有生成成功，请稍后重试。')
}
