import { sql } from 'kysely'
import { type County, hardships, maskIdentity, willingnesses } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { type Actor, act, type Tx } from '../journal/act.ts'
import { type Fact, facts, revealsPerDay } from './reveal-contract.ts'
import { type SealingKeys, unseal, type Whose } from './sealed.ts'

type Teacher = County['teachers'][number]
type Wish = County['wishes'][number]
type Person = { readonly teacher: Teacher; readonly wish: Wish | null }

export type Revealed = {
  readonly fact: Fact
  readonly label: string
  readonly value: string | null
  readonly masked: string | null
  readonly left: number
}

/**
 * One fact of class C of one teacher 逐条查看: with a reason, at most thirty a day and account, and
 * always one row of the journal, which stands when the fact is read and not otherwise.
 */
export const reveal = (
  db: Db,
  keys: SealingKeys,
  by: Actor,
  whose: Whose,
  { fact, reason }: { readonly fact: Fact; readonly reason: string },
): Promise<Revealed> =>
  act(db, by, { chain: whose.county, action: 'person.reveal' }, async (tx) => {
    const person = await findPerson(tx, whose)
    requireImpersonal(reason, person.teacher.name)
    const left = await countReveal(tx, by.id)
    const value = fact === 'id-number' ? await unseal(tx, keys, whose) : told[fact](person)
    return {
      value: {
        fact,
        label: facts[fact],
        value,
        masked: fact === 'id-number' && value !== null ? maskIdentity(value) : null,
        left,
      },
      object: `teacher:${whose.teacher}`,
      before: whose.dataset,
      detail: { fact, reason },
    }
  })

/** What each fact says, in the words of the sheets. */
const told: { readonly [F in Exclude<Fact, 'id-number'>]: (person: Person) => string | null } = {
  'deferral-proof': ({ teacher }) => filled(teacher.deferral?.proof),
  'deferral-consent': ({ teacher }) => yesOrNo(teacher.deferral?.consent ?? null),
  home: ({ teacher }) => homeOf(teacher),
  spouse: ({ teacher }) => teacher.spouse,
  misconduct: ({ teacher }) => yesOrNo(teacher.misconduct),
  willingness: ({ wish }) =>
    wish === null || wish.willingness === null ? null : willingnesses[wish.willingness],
  hardship: ({ wish }) =>
    wish === null || wish.hardship === null ? null : hardships[wish.hardship],
  note: ({ teacher }) => filled(teacher.note),
}

const filled = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text

const yesOrNo = (value: boolean | null): string | null =>
  value === null ? null : value ? '是' : '否'

function homeOf({ home }: Teacher): string | null {
  if (home === null) return null
  const { township, location } = home
  const point = location === null ? '' : `${location.longitude}，${location.latitude}`
  return filled([township ?? '', point].filter((part) => part !== '').join('；'))
}

/**
 * The one person, taken out by the database so that this process need not read a whole county; the
 * bytes are hashed there as well, and a content that was altered is not read.
 */
async function findPerson(tx: Tx, { county, dataset, teacher }: Whose): Promise<Person> {
  const path = '$.teachers[*] ? (@.id == $id)'
  const wish = '$.wishes[*] ? (@.teacher == $id)'
  const names = JSON.stringify({ id: teacher })
  const row = await tx
    .selectFrom('dataset')
    .innerJoin('content', 'content.hash', 'dataset.hash')
    .where('dataset.county', '=', county)
    .where('dataset.hash', '=', dataset)
    .where('content.kind', '=', 'county')
    .select([
      sql<boolean>`encode(sha256(convert_to(body, 'UTF8')), 'hex') = content.hash`.as('sound'),
      sql<Teacher | null>`jsonb_path_query_first(body::jsonb, ${path}::jsonpath, ${names}::jsonb)`.as(
        'teacher',
      ),
      sql<Wish | null>`jsonb_path_query_first(body::jsonb, ${wish}::jsonpath, ${names}::jsonb)`.as(
        'wish',
      ),
    ])
    .executeTakeFirst()
  if (row === undefined || row.teacher === null)
    throw new Refused(404, 'teacher_not_found', '这版数据中没有这位教师。')
  if (!row.sound) throw new Error(`county ${dataset} was altered in the database`)
  return { teacher: row.teacher, wish: row.wish }
}

/** The journal names no person: its rows outlive the right to be forgotten. */
export function requireImpersonal(reason: string, name: string | null): void {
  if ((name !== null && reason.includes(name)) || /\d{7}/.test(reason.replace(/[\s-]/g, '')))
    throw new Refused(422, 'reason_personal', '理由会长期保存，请不要写姓名、号码或电话。')
}

/** Takes one of today's thirty, however many ask at once; says how many are left. */
async function countReveal(tx: Tx, account: string): Promise<number> {
  const taken = await tx
    .insertInto('reveal_count')
    .values({
      account,
      day: sql<string>`to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['account', 'day'])
        .doUpdateSet({ count: sql<number>`reveal_count.count + 1` })
        .where('reveal_count.count', '<', revealsPerDay),
    )
    .returning('count')
    .executeTakeFirst()
  if (taken === undefined)
    throw new Refused(429, 'reveal_limit', `今天已查看 ${revealsPerDay} 条，请明天再来。`)
  return revealsPerDay - taken.count
}
