import type { Text } from '../zh-CN/index.ts'
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

export const en: Text = {
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
