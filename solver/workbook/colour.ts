import type { Problem } from '../domain/problem.ts'
import { type FileOptions, inspectInput } from '../intake/files.ts'
import { inQuarantine } from './quarantine.ts'
import { summarySheet } from './summary.ts'
import type { Task } from './wire.ts'
import { writeWorkbook } from './write.ts'

/** The library holds a whole workbook, with its look, several times over. */
const heapMegabytes = 1024
const seconds = 40

/**
 * The county's own file back as a workbook: faulty cells coloured (错误 red, 提醒 yellow, 提示 blue),
 * a last column 错误说明 on each sheet, and a first sheet 错误汇总 with every problem. Where the file
 * cannot be read the summary is all there is; where its look cannot be kept, its values are.
 */
export async function colourCopy(
  path: string,
  problems: readonly Problem[],
  options: FileOptions = {},
): Promise<Uint8Array> {
  const { inputs, limits } = await inspectInput(path, options)
  const task = { kind: 'colour', inputs, limits: { ...limits, seconds }, problems } as const
  if (inputs.length === 0) return writeWorkbook([summarySheet(problems)])
  const hasLook = inputs.some(({ kind }) => kind === 'xlsx')
  const copy =
    (hasLook ? await attempt({ ...task, keepLook: true }) : null) ??
    (await attempt({ ...task, keepLook: false }))
  return copy ?? writeWorkbook([summarySheet(problems)])
}

async function attempt(task: Task): Promise<Uint8Array | null> {
  let bytes: Uint8Array | null = null
  await inQuarantine(
    task,
    (answer) => {
      if (answer.kind === 'bytes') bytes = answer.bytes
    },
    heapMegabytes,
  )
  return bytes
}
