import type { RawCell, RawRow, RawSheet } from '../intake/raw.ts'
import { type CellPart, rawCell } from './cell.ts'
import type { Attributes, Visitor } from './markup.ts'
import { type CellContext, textGatherer } from './parts.ts'

type Merge = RawSheet['merges'][number]

/** What the XML of one sheet has yielded so far; rows are taken away as they come. */
export type RowGatherer = Visitor & {
  readonly takeRows: () => readonly RawRow[]
  readonly merges: () => readonly Merge[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The last row a sheet can have. */
const lastRow = 1_048_576
/** No sheet of people needs more; the rest is left out of the count of F16. */
const mostMerges = 10_000

export function rowGatherer(context: CellContext): RowGatherer {
  const merges: Merge[] = []
  const masters = new Map<string, string>()
  let rows: RawRow[] = []
  let inRows = false
  let rowNumber = 0
  let cells: (RawCell | null)[] = []
  let column = 0
  let cell: Mutable<CellPart> | null = null
  let shared: string | null = null
  let target: 'formula' | 'value' | null = null
  const inline = textGatherer()

  const openCell = (attributes: Attributes): void => {
    column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
    cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      formula: null,
      value: null,
      inline: '',
    }
  }
  const openRow = (attributes: Attributes): void => {
    const number = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r)
    if (!(Number.isInteger(number) && number > rowNumber && number <= lastRow)) {
      throw new Error('rows out of order')
    }
    rowNumber = number
    cells = []
    column = 0
  }
  const openInCell = (name: string, attributes: Attributes): void => {
    if (cell === null) return
    if (name === 'v') {
      cell.value = ''
      target = 'value'
    } else if (name === 'f') {
      cell.formula = ''
      shared = attributes.t === 'shared' ? (attributes.si ?? '') : null
      target = 'formula'
    } else inline.open(name)
  }
  const closeCell = (): void => {
    if (cell === null) return
    const raw = rawCell({ ...cell, inline: inline.take() }, context)
    if (raw !== null) cells[column - 1] = raw
    cell = null
  }
  /** A shared formula is written out once; the other cells only name it. */
  const closeFormula = (): void => {
    if (cell === null || shared === null) return
    if (cell.formula === '') cell.formula = masters.get(shared) ?? ''
    else masters.set(shared, cell.formula ?? '')
    shared = null
  }
  const closeRow = (): void => {
    if (cells.length === 0) return
    rows.push({ number: rowNumber, cells: Array.from(cells, (found) => found ?? null) })
    cells = []
  }

  return {
    open: (name, attributes) => {
      if (name === 'sheetData') inRows = true
      else if (name === 'mergeCell' && merges.length < mostMerges) {
        merges.push(areaOf(attributes.ref ?? ''))
      } else if (!inRows) return
      else if (name === 'row') openRow(attributes)
      else if (name === 'c') openCell(attributes)
      else openInCell(name, attributes)
    },
    text: (text) => {
      if (cell === null) return
      if (target === 'value') cell.value += text
      else if (target === 'formula') cell.formula += text
      else inline.text(text)
    },
    close: (name) => {
      inline.close(name)
      if (name === 'v' || name === 'f') target = null
      if (name === 'f') closeFormula()
      else if (name === 'c') closeCell()
      else if (name === 'row' && inRows) closeRow()
      else if (name === 'sheetData') inRows = false
    },
    takeRows: () => {
      const taken = rows
      rows = []
      return taken
    },
    merges: () => merges,
  }
}

function areaOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':')
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) }
}

/** `AB12` is column 28. */
function columnOf(reference: string): number {
  const [, letters] = /^\$?([A-Z]{1,3})\$?[1-9][0-9]{0,6}$/.exec(reference) ?? []
  if (letters === undefined) throw new Error(`bad cell reference ${reference.slice(0, 20)}`)
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const rowOf = (reference: string): number => Number(reference.replace(/^\$?[A-Z]+\$?/, ''))
