import { type ImportCounts, importCounts } from './contract.ts'
import type { ReadingSummary } from './reading.ts'

/** What remains of every import: counts, and the name and year its file gives its county. */
export const countsOf = ({ data: _, ...counts }: ReadingSummary): ImportCounts => counts

export const readCounts = (text: string): ImportCounts => importCounts.parse(JSON.parse(text))
