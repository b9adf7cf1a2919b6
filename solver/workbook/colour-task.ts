import { readFile } from 'node:fs/promises'
import type { Problem } from '../domain/problem.ts'
import type { RawSheet } from '../intake/raw.ts'
import { sheetCollector } from './collect.ts'
import { openArchive } from './gate.ts'
import { loadBook, saveBook, type Workbook, type Worksheet } from './library.ts'
import { walkAll } from './markup.ts'
import { paint } from './paint.ts'
import { plainBook, writtenValue } from './plain.ts'
import { summaryName, summarySheet } from './summary.ts'
import type { Answer, Input, Task } from './wire.ts'
import { writeSheet, writeWorkbook } from './write.ts'

type ColourTask = Extract<Task, { readonly kind: 'colour' }>

/** The coloured copy, made inside the quarantine process from what reading it has yielded. */
export async function colourTask(
  task: ColourTask,
  answers: AsyncIterable<Answer>,
): Promise<Uint8Array> {
  const collector = sheetCollector()
  for await (const answer of answers) {
    // Half a sheet must not come back as if it were whole.
    if (answer.kind === 'refusal') return writeWorkbook([summarySheet(task.problems)])
    collector.hear(answer)
  }
  const sheets = collector.sheets().filter((sheet) => sheet.name !== summaryName)
  const [input] = task.inputs
  const look = task.keepLook && input?.kind === 'xlsx'
  const original = look ? await withLook(input, sheets, task) : null
  if (original !== null) return original
  const { book, places } = plainBook(sheets)
  mark(book, places, task.problems)
  return saveBook(book)
}

/** Features the library handles badly or that could act on their own; the copy is for mending. */
const left = ['conditionalFormatting', 'extLst', 'drawing', 'picture', 'tableParts', 'hyperlinks']
/** The library keeps drop-downs cell by cell; over whole columns that are millions. */
const mostValidations = 500_000

/**
 * `null` where the library cannot load or write the workbook, as happens with what other programs
 * write in their own way. The values have been read without it, so nothing but the look is lost.
 */
async function withLook(
  input: Input,
  sheets: readonly RawSheet[],
  task: ColourTask,
): Promise<Uint8Array | null> {
  const book = await loadOriginal(input, task).catch(() => null)
  const places = book === null ? null : placesIn(book, sheets)
  if (book === null || places === null) return null
  for (const [sheet, target] of places) freeze(target, sheet)
  prepare(book)
  mark(book, places, task.problems)
  return saveBook(book).catch(() => null)
}

async function loadOriginal(input: Input, task: ColourTask): Promise<Workbook | null> {
  const validations = await countValidations(input, task)
  if (validations === null) return null
  const ignored = validations > mostValidations ? [...left, 'dataValidations'] : left
  return loadBook(await readFile(input.path), ignored)
}

/**
 * Drop-downs cell by cell; `null` for an archive that lies about its sizes: the library would unpack
 * it without counting.
 */
async function countValidations(input: Input, task: ColourTask): Promise<number | null> {
  const opened = await openArchive(input.path, task.limits)
  if (!opened.ok) return null
  const archive = opened.value
  try {
    if (!(await archive.verify()).ok) return null
    let count = 0
    for (const name of archive.names().filter((part) => /^xl\/worksheets\/[^/]+$/.test(part))) {
      await walkAll(archive.text(name), {
        open: (element, attributes) => {
          if (element === 'dataValidation') count += cellCount(attributes.sqref ?? '')
        },
        text: () => {},
        close: () => {},
      })
    }
    return count
  } finally {
    archive.close()
  }
}

function cellCount(references: string): number {
  const sizes = references.split(' ').map((reference) => {
    const rows = [...reference.matchAll(/[A-Z]+(\d+)/g)].map(([, row]) => Number(row))
    return Math.abs((rows[1] ?? 1) - (rows[0] ?? 1)) + 1
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}

function placesIn(
  book: Workbook,
  sheets: readonly RawSheet[],
): ReadonlyMap<RawSheet, Worksheet> | null {
  const places = new Map<RawSheet, Worksheet>()
  for (const sheet of sheets) {
    const target = book.getWorksheet(sheet.name)
    if (target === undefined || target.rowCount < (sheet.rows.at(-1)?.number ?? 0)) return null
    places.set(sheet, target)
  }
  return places
}

/** What computes becomes its saved result. */
function freeze(target: Worksheet, sheet: RawSheet): void {
  for (const { number, cells } of sheet.rows) {
    cells.forEach((cell, i) => {
      if (cell?.kind === 'formula') target.getCell(number, i + 1).value = writtenValue(cell)
    })
  }
}

function prepare(book: Workbook): void {
  const old = book.getWorksheet(summaryName)
  if (old !== undefined) book.removeWorksheet(old.id)
  // Names of a sheet's filters and the like point at sheets by place, which the summary shifts.
  book.definedNames.model = book.definedNames.model.filter(({ name }) => !name.startsWith('_xlnm'))
}

function mark(
  book: Workbook,
  places: ReadonlyMap<RawSheet, Worksheet>,
  problems: readonly Problem[],
): void {
  for (const [sheet, target] of places) {
    paint(
      target,
      sheet,
      problems.filter((problem) => problem.place?.sheet === sheet.name),
    )
  }
  if (problems.length > 0) addSummary(book, problems)
}

function addSummary(book: Workbook, problems: readonly Problem[]): void {
  const spec = summarySheet(problems)
  const sheet = book.addWorksheet(spec.name)
  writeSheet(sheet, spec)
  // Not in the library's types: sheets are written in this order.
  ;(sheet as unknown as { orderNo: number }).orderNo = -1
  book.views = [
    { x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  for (const other of book.worksheets) {
    // Absent in sheets that came without any, whatever the library's types say.
    const views: typeof other.views | null = other.views
    // Sheets selected together would all take what is typed into one of them.
    other.views = (views ?? []).map((view) => ({ ...view, tabSelected: false }))
  }
}
