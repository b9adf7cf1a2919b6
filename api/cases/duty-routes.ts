import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  caseDuties,
  type Day,
  type Duty,
  dayOfMoment,
  readProcessCalendar,
  yearlyDuties,
} from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import type { Ground } from '../ground.ts'
import { calendarFor, now } from './clock.ts'
import { countyParams } from './contract.ts'
import { stateOf } from './store.ts'

const duty = z.strictObject({
  case: z.uuid().nullable().describe('方案流程；全年日程的为 null'),
  owner: z.string().describe('由谁办理'),
  sentence: z.string(),
  from: z.string().nullable().describe('此日之前不能办理'),
  due: z.string().nullable(),
  provisional: z.boolean().describe('期限暂按法定节假日推算'),
  overdue: z.boolean(),
})
const dutyList = z.strictObject({
  today: z.string(),
  own: z.array(duty).readonly().describe('本角色现在要办的'),
  others: z.array(duty).readonly().describe('在等其他人办理的'),
})

/** Phases in which nobody has anything to do any more. */
const over = ['closed', 'withdrawn', 'superseded'] as const

/** 待办: what each role has to do now, and until when. */
export const dutyRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/duties',
      {
        schema: { params: countyParams, response: { 200: dutyList } },
        config: { access: 'plan:read' },
      },
      async (request) => {
        const { county } = request.params
        const { role } = accountOf(request)
        const today = dayOfMoment(now())
        const inputs = { steps: yearlySteps(), calendar: await calendarFor(db, county) }
        const rows = await db
          .selectFrom('plan_case')
          .select(['id', 'state'])
          .where('county', '=', county)
          .where('phase', 'not in', over)
          .orderBy('made')
          .execute()
        const found: Told[] = []
        for (const { id, state } of rows)
          for (const one of caseDuties(today, await stateOf(db, state), inputs))
            found.push(told(id, one))
        for (const one of yearlyDuties(today, schoolYear(today), inputs))
          found.push(told(null, one))
        return {
          today,
          own: found.filter(({ owner }) => owner === role),
          others: found.filter(({ owner }) => owner !== role),
        }
      },
    )
  }

type Told = z.infer<typeof duty>

const told = (planCase: string | null, { owner, sentence, from, due, overdue }: Duty): Told => ({
  case: planCase,
  owner,
  sentence,
  from,
  due: due?.day ?? null,
  provisional: due?.state === 'provisional',
  overdue,
})

function yearlySteps() {
  const read = readProcessCalendar()
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
  return read.value
}

/** The year whose rotation is prepared or carried out: from March on the one that begins in autumn. */
const schoolYear = (today: Day): number =>
  Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 3 ? 1 : 0)
