import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { Place } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { policyProblem } from './policy-messages.ts'

/** One policy file as plain data, which remembers where each value was written. */
export type PolicyFile = {
  readonly file: string
  readonly value: unknown
  /** The deepest part of `path` that was written at all. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

export function parsePolicyFile(
  file: string,
  text: string,
): Result<PolicyFile, readonly Problem[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = [
    ...[...document.errors, ...document.warnings].map((error) =>
      policyProblem('L01', placeAt(file, lines, error.pos[0], ''), { cause: error.code }),
    ),
    ...aliasesOf(document).map((offset) =>
      policyProblem('L02', placeAt(file, lines, offset, ''), {}),
    ),
  ]
  if (problems.length > 0) return fail(problems)
  return ok({ file, value: document.toJS(), placeOf: placesOf(file, document, lines) })
}

/** Aliases are refused: a value must stand where it is read, and few lines must not become many. */
function aliasesOf(document: Document.Parsed): readonly number[] {
  const offsets: number[] = []
  visit(document, {
    Alias: (_key, node) => {
      offsets.push(node.range?.[0] ?? 0)
    },
  })
  return offsets
}

const placesOf =
  (file: string, document: Document.Parsed, lines: LineCounter) =>
  (path: readonly PropertyKey[]): Place => {
    const label = path.map(String).join('.')
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return placeAt(file, lines, node.range[0], label)
    }
    return placeAt(file, lines, 0, label)
  }

function placeAt(file: string, lines: LineCounter, offset: number, label: string): Place {
  const { line, col } = lines.linePos(offset)
  return { file, sheet: null, row: line, column: col, header: label === '' ? null : label }
}
