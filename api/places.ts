import { join, resolve } from 'node:path'
import { sampleWorkbookName } from '../solver/index.ts'

/** The folder of the project, wherever the command was started from. */
export const root = resolve(import.meta.dirname, '..')

/** The made-up county that is planned where no other is named. */
export const sampleInput = join(root, 'data/counties/sample', sampleWorkbookName)

/** The profile it was drawn for. */
export const samplePolicy = 'qufu'
