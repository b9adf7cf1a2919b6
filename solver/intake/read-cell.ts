import { type Content, contentText, normalise } from './cell.ts'
import type { Column, Read } from './column.ts'
import type { Tell } from './messages.ts'
import type { Tenths } from './month-cell.ts'
import type { RawCell } from './raw.ts'

/** One cell by its column: resolved, tidied, read; whatever is wrong is told once. */
export function readCell<T>(
  raw: RawCell | null,
  column: Column<T>,
  context: { readonly tenths: Tenths | null; readonly tell: Tell },
): Read<T> {
  const content = resolved(raw, context.tell)
  if (content === undefined) return undefined
  const text = content === null ? '' : contentText(content)
  if (content !== null && text !== '' && !column.blanks.includes(text)) {
    return column.read({ content, text, ...context })
  }
  if (!column.required) return null
  context.tell('G01', { col: column.header })
  return undefined
}

/** Formulas give their saved result; `undefined` where there is none or it is an error value. */
function resolved(cell: RawCell | null, tell: Tell): Content | null | undefined {
  switch (cell?.kind) {
    case undefined:
      return null
    case 'text':
      return { kind: 'text', text: normalise(cell.text) }
    case 'number':
    case 'date':
      return cell
    case 'boolean':
      return { kind: 'text', text: cell.value ? 'TRUE' : 'FALSE' }
    case 'error':
      tell('F13', {})
      return undefined
    case 'formula':
      return ofFormula(cell.result, tell)
  }
}

function ofFormula(result: RawCell | null, tell: Tell): Content | null | undefined {
  if (result === null) {
    tell('F12', {})
    return undefined
  }
  if (result.kind !== 'error') tell('F11', {})
  return resolved(result, tell)
}
