/** The process in which strangers' files are parsed. It takes one task, answers and ends. */
import { readFile } from 'node:fs/promises'
import { dieWithParent } from '../die-with-parent.ts'
import { readCsv } from '../intake/csv.ts'
import { openArchive } from './gate.ts'
import { fits, readWorkbook, type Taken, tooMuch } from './read.ts'
import type { Answer, Input, Task } from './wire.ts'

process.once('message', (task: Task) => {
  void perform(task)
})
// Nobody is listening any more.
process.once('disconnect', () => process.exit())
dieWithParent()

async function perform(task: Task): Promise<void> {
  if (task.kind === 'read') {
    for await (const piece of readInputs(task)) await say(piece)
  } else {
    // Reading does without the spreadsheet library, which is slow to load.
    const { colourTask } = await import('./colour-task.ts')
    await say({ kind: 'bytes', bytes: await colourTask(task, readInputs(task)) })
  }
  await say({ kind: 'done' })
  process.disconnect()
}

/** Waits until the piece is on its way, so that pieces do not pile up here. */
const say = (message: Answer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })

async function* readInputs(task: Task): AsyncGenerator<Answer> {
  const taken: Taken = { cells: 0, characters: 0 }
  for (const input of task.inputs) {
    if (input.kind === 'csv') yield* readCsvInput(input, task, taken)
    else yield* readWorkbookInput(input, task)
  }
}

async function* readWorkbookInput(input: Input, task: Task): AsyncGenerator<Answer> {
  const { file } = input
  const opened = await openArchive(input.path, task.limits)
  if (!opened.ok) {
    yield { kind: 'refusal', file, sheet: null, refusal: opened.error }
    return
  }
  for await (const piece of readWorkbook(opened.value, task.limits)) {
    yield piece.kind === 'sheet' || piece.kind === 'refusal' ? { ...piece, file } : piece
  }
  opened.value.close()
}

async function* readCsvInput(input: Input, task: Task, taken: Taken): AsyncGenerator<Answer> {
  const { file, sheet } = input
  const rows = readCsv(await readFile(input.path), sheet, task.limits)
  yield { kind: 'sheet', file, name: sheet, hidden: false }
  if (!rows.ok) yield { kind: 'refusal', file, sheet, refusal: rows.error }
  else if (fits(rows.value, taken, task.limits)) yield { kind: 'rows', rows: rows.value }
  else yield { kind: 'refusal', file, sheet, refusal: tooMuch(task.limits) }
}
