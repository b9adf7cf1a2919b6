/** How much of a stranger's file is taken. */
export type ReadLimits = {
  /** On disk. */
  readonly fileMegabytes: number
  /** After unpacking, declared and counted. */
  readonly totalMegabytes: number
  /** Parts of the archive, or files of a folder. */
  readonly entries: number
  /** Unpacked over packed size of the whole archive, judged above 10 MB. */
  readonly ratio: number
  /** Rows that hold anything, per sheet. */
  readonly rows: number
  /** Sheets that may be longer, by name: pairs of schools are many. */
  readonly rowsOf: { readonly [sheet: string]: number }
  readonly columns: number
  /** Cells that hold anything, over all sheets. */
  readonly cells: number
  /** Characters in these cells: one long text may be used by very many cells. */
  readonly characters: number
  readonly seconds: number
  /** Heap of the quarantine process. */
  readonly heapMegabytes: number
}

export const defaultLimits: ReadLimits = {
  fileMegabytes: 50,
  totalMegabytes: 100,
  entries: 200,
  ratio: 100,
  rows: 20_000,
  rowsOf: { 距离: 100_000 },
  columns: 200,
  cells: 2_000_000,
  characters: 50_000_000,
  seconds: 20,
  heapMegabytes: 512,
}

export const megabyte = 1024 * 1024

export const rowLimit = (limits: ReadLimits, sheet: string): number =>
  limits.rowsOf[sheet] ?? limits.rows
