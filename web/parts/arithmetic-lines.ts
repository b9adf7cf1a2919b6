import type { ReactNode } from 'react'
import type { Source } from '../../solver/browser.ts'

/** One list of names behind a number. `people` is empty where the role may not read them. */
export type NameList = {
  readonly title: string
  readonly count: number
  readonly people: readonly string[]
}

/** 算式: the formula in words, the numbers put in, who is counted, and the article that asks for it. */
export type Arithmetic = {
  readonly title: string
  /** The formula in words. */
  readonly formula?: string
  /** The numbers put in: what, how much. */
  readonly lines: readonly (readonly [string, ReactNode])[]
  /** What came of it, and what would be enough. */
  readonly result?: ReactNode
  /** What may be done with it. */
  readonly foot?: ReactNode
  readonly lists?: readonly NameList[]
  readonly sources?: readonly Source[]
}
