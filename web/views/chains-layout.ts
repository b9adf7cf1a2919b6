/** One chain to draw: schools and people in turn, from the one who leaves without being followed. */
export type ChainLine = {
  readonly id: string
  readonly kind: 'cycle' | 'chain' | 'single'
  /** One more school than people: of a cycle the last is the first. */
  readonly schools: readonly string[]
  readonly people: readonly string[]
}

export type ChainPiece = {
  readonly kind: 'school' | 'person'
  readonly id: string
  readonly x: number
  readonly y: number
}
export type ChainRow = {
  readonly id: string
  readonly kind: ChainLine['kind']
  readonly y: number
  readonly height: number
  /** Left to right: the vacancy first, then who comes, then whose place that was. */
  readonly pieces: readonly ChainPiece[]
}

export const boxWidth = 128
export const chipWidth = 84
const arrowWidth = 20
const lineHeight = 36
const left = 34

/** Rows below each other; a chain too long for the width goes on in the next line. */
export function layoutChains(
  lines: readonly ChainLine[],
  width: number,
): { readonly rows: readonly ChainRow[]; readonly height: number } {
  let y = 0
  const rows = lines.map((line) => {
    const laid = piecesOf(line, width)
    const row = {
      id: line.id,
      kind: line.kind,
      y,
      height: laid.height,
      pieces: laid.pieces.map((piece) => ({ ...piece, y: piece.y + y })),
    }
    y += laid.height
    return row
  })
  return { rows, height: y }
}

function piecesOf({ schools, people }: ChainLine, width: number) {
  const pieces: ChainPiece[] = []
  let [x, y] = [left, 0]
  const turned = { schools: [...schools].reverse(), people: [...people].reverse() }
  for (const [at, school] of turned.schools.entries()) {
    pieces.push({ kind: 'school', id: school, x, y })
    x += boxWidth + arrowWidth
    const person = turned.people[at]
    if (person === undefined) continue
    if (x + chipWidth + arrowWidth + boxWidth > width) [x, y] = [left, y + lineHeight]
    pieces.push({ kind: 'person', id: person, x, y })
    x += chipWidth + arrowWidth
  }
  return { pieces, height: y + lineHeight }
}
