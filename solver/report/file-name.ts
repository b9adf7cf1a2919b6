import type { County } from '../domain/county.ts'
import { schoolYear } from './format.ts'
import type { DocumentState } from './render.ts'

/** `D05_交流轮岗教师花名册_{县}_{2026-2027学年}_{草稿}.xlsx`: one document alone. */
export const documentFileName = (
  county: County,
  document: { readonly code: string; readonly name: string; readonly file?: 'xlsx' | 'docx' },
  state: DocumentState,
): string =>
  `${[document.code, ...partsOf(county, document.name, state)].join('_')}.${document.file ?? 'xlsx'}`

/** The workbook that holds them all: `交流轮岗方案_{县}_{2026-2027学年}_{草稿}.xlsx`. */
export const workbookFileName = (county: County, state: DocumentState): string =>
  `${partsOf(county, '交流轮岗方案', state).join('_')}.xlsx`

const partsOf = (county: County, name: string, state: DocumentState): readonly string[] =>
  [name, county.name, schoolYear(county.year, '-'), state].map(permitted)

/** Characters no common file system takes, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const permitted = (part: string): string => part.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '_').trim()
