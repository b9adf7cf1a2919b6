/**
 * The project's rulebook register: its numbering of the staffing sentences of the five documents,
 * `<document>-<n>` with n from 1 without a gap, and those it marks as out of scope because they
 * decide nothing about staff. 42 + 42 + 39 + 24 + 31 = 178.
 */
export const register = [
  {
    document: 'liaocheng',
    digit: 0,
    rows: 42,
    outOfScope: [5, 6, 8, 26, 28, 30, 36],
  },
  {
    document: 'qufu',
    digit: 1,
    rows: 42,
    outOfScope: [5, 21, 24, 25, 27, 33, 34, 35, 41, 42],
  },
  { document: 'linxi', digit: 2, rows: 39, outOfScope: [6, 10, 32, 38, 39] },
  { document: 'longting', digit: 3, rows: 24, outOfScope: [3, 15, 24] },
  {
    document: 'jinan',
    digit: 4,
    rows: 31,
    outOfScope: [2, 7, 8, 10, 14, 20, 23, 26, 30, 31],
  },
] as const

export const registeredIds: readonly string[] = register.flatMap(({ digit, rows }) =>
  Array.from({ length: rows }, (_, at) => `${digit}-${at + 1}`),
)

export const registeredOutOfScope: readonly string[] = register.flatMap(({ digit, outOfScope }) =>
  outOfScope.map((at) => `${digit}-${at}`),
)
