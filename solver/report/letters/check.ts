import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import type { Problem } from '../../domain/problem.ts'
import { dayOfBirth, health, privateIn } from '../privacy.ts'
import { open } from './words.ts'

/** A text of a letter and where it stands, as an official would look for it. */
type Piece = { readonly place: string; readonly text: string; readonly isCell: boolean }

type PublicTerms = {
  /** The office's own telephones. */
  readonly permitted: readonly string[]
  /** Nobody named was born after this year. */
  readonly youngest: number
  readonly namesNobody: boolean
}

/**
 * What must not be printed in public: identity numbers, mobile numbers but the office's own, days of
 * birth, health and family. A hit stops the letter, and names the kind and the place, never the value.
 */
export function privateInLetter(
  letter: LetterSpec,
  { permitted, youngest, namesNobody }: PublicTerms,
): readonly Problem[] {
  return piecesOf(letter).flatMap(({ place, text, isCell }) => {
    const rest = permitted
      .filter((each) => each !== '')
      .reduce((left, each) => left.replaceAll(each, ''), text)
    const found = privateIn(rest)
      .filter((what) => what !== dayOfBirth || (isCell && !namesNobody) || hasBirth(rest, youngest))
      .filter((what) => what !== health || !namesNobody)
    return found.map((what) =>
      problem(
        'B06',
        `${place}疑似含有${what}，已停止生成“${letter.title}”。请核对所引用的教师、学校数据和办公信息后重新生成。`,
      ),
    )
  })
}

/** A paper that is published or final has nothing left to be filled in. */
export const openInLetter = (letter: LetterSpec): readonly Problem[] =>
  piecesOf(letter)
    .filter(({ text }) => text.includes(open))
    .map(({ place, text }) =>
      problem('B07', `${place}还有待填内容，不能公示或定稿：${around(text)}`),
    )

/** Days of the notice are of this year; a year in which a teacher may have been born is not. */
const hasBirth = (text: string, youngest: number): boolean =>
  [
    ...text.matchAll(/(?<!\d)(\d{4})\s*(?:[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}|\d{4}(?!\d))/g),
  ].some(([, year]) => Number(year) <= youngest)

const around = (text: string): string => {
  const at = text.indexOf(open)
  return `“…${text.slice(Math.max(0, at - 12), at + open.length + 6)}…”`
}

function piecesOf({ parts }: LetterSpec): readonly Piece[] {
  let paragraphs = 0
  let tables = 0
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Piece[] => {
      if (block.kind === 'table') {
        tables += 1
        return cellsOf(block, tables)
      }
      return textsOf(block).map((text) => {
        paragraphs += 1
        return { place: `第${paragraphs}段`, text, isCell: false }
      })
    }),
  )
}

const cellsOf = (
  { table }: Extract<LetterBlock, { readonly kind: 'table' }>,
  number: number,
): readonly Piece[] =>
  table.rows.flatMap((row, at) =>
    row.map((text, column) => ({
      place: `第${number}张表第${at + 1}行“${(table.header ? table.columns[column]?.label : row[0]) ?? ''}”`,
      text,
      isCell: table.header,
    })),
  )

function textsOf(block: Exclude<LetterBlock, { readonly kind: 'table' }>): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'annexes':
      return block.names
    case 'signature':
      return [...block.names, block.date]
    case 'slips':
      return [
        block.seam,
        ...block.slips.flatMap(({ title, number, addressee, paragraphs, signature }) => [
          title,
          number,
          addressee,
          ...paragraphs,
          ...signature,
        ]),
      ]
    default:
      return [block.text]
  }
}

const problem = (code: string, message: string): Problem => ({
  code,
  severity: 'error',
  place: null,
  value: null,
  message,
})
