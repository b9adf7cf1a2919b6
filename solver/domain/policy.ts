/** How sure we are of a text 依据状态: read in it (V), read in a copy of it (W), not read (U). */
export const evidences = { verified: '已核', secondary: '转引', assumed: '待核' } as const
export type Evidence = keyof typeof evidences

/** Where a clause or definition comes from 出处. */
export type Source = {
  /** Title of the document, without 《》. */
  readonly document: string
  /** 文号; empty where the document has none or it is not confirmed. */
  readonly number: string
  /** Item of the document, as its readers cite it: `政府保障程度第11项`. */
  readonly item: string
  /** Wording, short; empty where it was not read. */
  readonly quote: string
  /** `YYYY-MM-DD`, or empty where unknown. */
  readonly effective: string
  readonly evidence: Evidence
  readonly reviewed: { readonly by: string; readonly on: string } | null
  /** Remark for the reader, in Chinese: which reading was chosen and why. */
  readonly note: string
}

/** A numbered text 政策文件. */
export type PolicyDocument = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly issuer: string
  /** `default`: no text at all, but what the software assumes where none was read. */
  readonly level: 'default' | 'national' | 'province' | 'city' | 'county' | 'override'
}
