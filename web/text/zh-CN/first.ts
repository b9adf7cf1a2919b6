import { accounts } from './accounts.ts'
import { frame } from './frame.ts'
import { inbox } from './inbox.ts'
import { keys } from './keys.ts'
import { plans } from './plans.ts'
import { ruralYears } from './rural-years.ts'
import { schoolBalance } from './school-balance.ts'
import { tour } from './tour.ts'

/** Words of the frame and of the plan, which is looked at first. */
export const first = { accounts, frame, inbox, keys, plans, ruralYears, schoolBalance, tour }
