/** Writes the workbook of the sample county anew: npx tsx solver/sample/write-sample.ts */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sampleWorkbook, sampleWorkbookName } from './sample-county.ts'

const target = new URL(`../../data/counties/sample/${sampleWorkbookName}`, import.meta.url)
await writeFile(target, await sampleWorkbook())
console.log(fileURLToPath(target))
