/**
 * A letter to be written 公文, as plain data: what `report/letters` composes and `word.ts`, which alone
 * knows the library, turns into a file. Texts carry no style: the kind of a block decides it.
 */
export type LetterSpec = {
  /** For the file's properties; never a person's name. */
  readonly title: string
  readonly parts: readonly LetterPart[]
}

/** Pages of one kind; every part begins on a new page. */
export type LetterPart = {
  /** `letter` and `landscape` are A4 as GB/T 9704 lays it out; `slips` is A4 cut in three by hand. */
  readonly page: LetterPage
  /** Counts its pages from 1: a paper of its own among others in one file. */
  readonly restart?: boolean
  readonly blocks: readonly LetterBlock[]
}

export type LetterPage = 'letter' | 'landscape' | 'slips'

export type LetterBlock =
  /** Lines already broken so that no word is split. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** 草稿, 合成数据: under the title, since grey is lost on copies. */
  | { readonly kind: 'stamp'; readonly text: string }
  /** 文号 or 编号, centred. */
  | { readonly kind: 'number'; readonly text: string }
  /** 主送, flush left. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** 一、 in 黑体, （一） in 楷体. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small, flush left: what stands under a table. */
  | { readonly kind: 'note'; readonly text: string }
  /** 附件：1. … under the text, without a final mark. */
  | { readonly kind: 'annexes'; readonly names: readonly string[] }
  /** 附件1, top left; the first block of its part. */
  | { readonly kind: 'annex'; readonly text: string }
  /** 落款: each name on a line of its own, with room for its seal, and the date. */
  | { readonly kind: 'signature'; readonly names: readonly string[]; readonly date: string }
  /** 抄送, between two rules at the foot. */
  | { readonly kind: 'copies'; readonly text: string }
  | { readonly kind: 'table'; readonly table: LetterTable }
  /** 存根, 正联, 回执: three slips of one page, a seam between each two. */
  | { readonly kind: 'slips'; readonly slips: readonly Slip[]; readonly seam: string }

export type LetterTable = {
  readonly columns: readonly LetterColumn[]
  /** Without a header the first column names what the others say. */
  readonly header: boolean
  /** Least height of a row in millimetres, where people write or set a seal. */
  readonly rowHeight?: number
  readonly rows: readonly (readonly string[])[]
}

export type LetterColumn = {
  readonly label: string
  /** In characters, as in sheets; columns share the width of the page in this proportion. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

export type Slip = {
  readonly title: string
  /** 字号, to the right under the title. */
  readonly number: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** Name of the sender and date, to the right. */
  readonly signature: readonly string[]
}
