import { accounts } from './accounts.ts'
import { audit } from './audit.ts'
import { city } from './city.ts'
import { compare } from './compare.ts'
import { data } from './data.ts'
import { diagnosis } from './diagnosis.ts'
import { frame } from './frame.ts'
import { inbox } from './inbox.ts'
import { keys } from './keys.ts'
import { plans } from './plans.ts'
import { process } from './process.ts'
import { ruralYears } from './rural-years.ts'
import { scenarios } from './scenarios.ts'
import { schoolBalance } from './school-balance.ts'
import { tour } from './tour.ts'
import { verify } from './verify.ts'

/** 界面用语. One file a page; the English twin has the same keys, or it does not compile. */
export const zhCN = {
  accounts,
  audit,
  city,
  compare,
  data,
  diagnosis,
  frame,
  inbox,
  keys,
  plans,
  ruralYears,
  scenarios,
  schoolBalance,
  tour,
  process,
  verify,
}

type Widened<T> = T extends string
  ? string
  : T extends (...slots: infer Slots) => string
    ? (...slots: Slots) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

export type Text = Widened<typeof zhCN>
