import { first } from './first.ts'
import { later } from './later.ts'

/** 界面用语. One file a page; the English twin has the same keys, or it does not compile. */
export const zhCN = { ...first, ...later }

type Widened<T> = T extends string
  ? string
  : T extends (...slots: infer Slots) => string
    ? (...slots: Slots) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

export type Text = Widened<typeof zhCN>
