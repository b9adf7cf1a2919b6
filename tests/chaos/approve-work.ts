import { randomUUID } from 'node:crypto'
import { readContent } from '../../api/store/content.ts'
import { audit, generateCounty, readProfile, simplePlan } from '../../solver/index.ts'
import { type DoneRun, storeRun } from '../kit/done-run.ts'
import { as } from '../kit/service.ts'
import { insist } from './insist.ts'
import { answerOf, type Office, type Work } from './works.ts'

/** Plans are drafted, submitted and approved by two people. */
export async function approveWork({ app, db }: Office): Promise<Work> {
  const county = 'approvals'
  await db.insertInto('county').values({ id: county, name: '合成县', city: null }).execute()
  const clerk = as('personnel', county, 'clerk')
  const leaders = [as('leadership', county, 'leader'), as('leadership', county, 'second')]
  const planned = plannedByHand()
  const approved: string[] = []

  /** Acts on what stands, as often as somebody else or the weather was quicker. */
  const step = async (id: string, verb: string, who: object, isDone: (view: View) => boolean) => {
    for (;;) {
      const url = `/api/counties/${county}/cases/${id}`
      const view = (await answerOf(app, { url, headers: { ...clerk } })).json() as View
      if (isDone(view)) return
      const { triple } = view.state
      const reply = await app.inject({
        method: 'POST',
        url: `${url}/${verb}`,
        headers: { ...who, 'if-match': `"${view.version}"` },
        payload: { triple },
      })
      if (reply.statusCode !== 200 && reply.statusCode !== 412 && reply.statusCode < 500)
        throw new Error(`${verb}: ${reply.body}`)
    }
  }

  const act = async (): Promise<void> => {
    const run = await storedRun(() => storeRun(db, county, planned))
    const opened = await answerOf(app, {
      method: 'POST',
      url: `/api/counties/${county}/cases`,
      headers: { ...clerk, 'idempotency-key': `chaos-${run}` },
      payload: { run, name: '2026 年方案' },
    })
    const { id, state } = opened.json() as View
    for (const condition of ['registersComplete', 'auditClean', 'auditRepeated'])
      await insist(() =>
        db
          .insertInto('case_check')
          .values({
            plan_case: id,
            condition,
            plan: state.triple.planHash,
            state: 'met',
            reason: '',
            by: 'clerk',
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    await step(id, 'submit', clerk, ({ phase }) => phase !== 'draft')
    for (const [n, leader] of leaders.entries())
      await step(id, 'approve', leader, (view) => view.state.approvals.length > n)
    approved.push(id)
  }

  const faults = async (): Promise<readonly string[]> => {
    const found: string[] = []
    for (const id of approved) {
      const row = await db
        .selectFrom('plan_case')
        .select(['phase', 'state'])
        .where('id', '=', id)
        .executeTakeFirst()
      const state = await readContent<View['state']>(db, 'case', row?.state ?? '')
      const people = new Set(state.approvals.map(({ by }) => by))
      if (row?.phase !== 'approved' || people.size !== 2) found.push(`case ${id} lost an approval`)
      const acts = await db
        .selectFrom('journal')
        .select('action')
        .where('object', '=', `case:${id}`)
        .orderBy('seq')
        .execute()
      const told = acts.map(({ action }) => action).join()
      if (told !== 'case.open,case.submit,case.approve,case.approve')
        found.push(`case ${id} was ${told}`)
    }
    return found
  }
  return {
    name: 'approvals',
    act,
    settle: async () => undefined,
    faults,
    done: () => approved.length,
  }
}

type View = {
  readonly id: string
  readonly phase: string
  readonly version: number
  readonly state: {
    readonly triple: { readonly planHash: string }
    readonly approvals: readonly { readonly by: string }[]
  }
}

/** Where the database is killed while a run is put there for the case, another is. */
async function storedRun(store: () => Promise<string>): Promise<string> {
  const run = await insist(store)
  return run ?? randomUUID()
}

/** A run as a worker would have stored it, whose plan needs no solving. */
function plannedByHand(): DoneRun {
  const county = generateCounty({ name: '合成县', schools: 4, teachers: 60, seed: 9 })
  const read = readProfile('shandong')
  if (!read.ok) throw new Error('no profile')
  const profile = read.value
  const plan = simplePlan(county, profile, audit(county, profile, { year: 2026, transfers: [] }))
  const size = { schools: 4, teachers: 60, due: 0, moves: 0, columns: 0, rows: 0, nonzeros: 0 }
  const run = { plan, levels: [], engine: 'by hand', size, seconds: 0, shortfalls: {} }
  return { county, profile, run }
}
