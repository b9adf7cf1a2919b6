import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a county of the matrix came to, as sizes.ts prints it and reference.json keeps it. */
export const cell = z.object({
  size: z.string(),
  seed: z.number(),
  temperament: z.string(),
  engine: z.string(),
  schools: z.number(),
  teachers: z.number(),
  moves: z.number(),
  rows: z.number(),
  columns: z.number(),
  nonzeros: z.number(),
  seconds: z.number(),
  leastShortfallSeconds: z.number().nullable(),
  peakMegabytes: z.number(),
  levels: z.array(
    z.object({
      goal: z.string(),
      value: z.number(),
      bound: z.number(),
      gap: z.number(),
      proven: z.boolean(),
      checked: z.number().optional(),
      seconds: z.number(),
      /** Of both processes, until the level was settled. */
      peakMegabytes: z.number().optional(),
    }),
  ),
})
export type Cell = z.infer<typeof cell>

/** Of the state named in README.md. */
export const referenceFile = join(import.meta.dirname, 'reference.json')

export const readCells = (file: string): readonly Cell[] =>
  existsSync(file) ? z.array(cell).parse(JSON.parse(readFileSync(file, 'utf8'))) : []

export const keyOf = ({ size, seed, temperament }: Pick<Cell, 'size' | 'seed' | 'temperament'>) =>
  `${size} ${temperament} ${seed}`
