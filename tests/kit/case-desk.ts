import { afterAll, beforeAll, expect } from 'vitest'
import type { CaseView } from '../../api/cases/contract.ts'
import { cases } from '../../api/cases/routes.ts'
import { documents } from '../../api/documents/routes.ts'
import type { TestDatabase } from './database.ts'
import { type DoneRun, plannedCounty, storeRun } from './done-run.ts'
import { as, serviceOf, type TestService } from './service.ts'

export type Who = ReturnType<typeof as>

const office = {
  bureau: '合成县教育和体育局',
  office: '人事科',
  phone: '0537-0000001',
  supervisionPhone: '0537-0000002',
  address: '合成县某路 1 号',
  email: 'renshi@example.invalid',
  hours: '工作日 8:30—12:00、14:00—17:30',
  docNoPrefix: '合教体字',
  accounts: '县会计核算中心',
}

/** The office of one county: its people, and what they do to cases. Starts and ends with its suite. */
export function caseDesk(fresh: () => Promise<TestDatabase>) {
  let at: TestDatabase
  let service: TestService
  let planned: DoneRun
  let keys = 0

  beforeAll(async () => {
    planned = await plannedCounty()
    at = await fresh()
    await at.db
      .insertInto('county')
      .values([
        { id: 'one', name: '合成县', city: null },
        { id: 'two', name: '另一县', city: null },
      ])
      .execute()
    service = await serviceOf(at, [cases, documents])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const clerk = as('personnel', 'one', 'clerk')
  const otherClerk = as('personnel', 'one', 'other-clerk')
  const leader = as('leadership', 'one', 'leader')
  const second = as('leadership', 'one', 'second')
  const importer = as('leadership', 'one', 'importer')

  const post = (url: string, who: Who, body: object, headers: object = {}) =>
    service.app.inject({
      method: 'POST',
      url: `/api/counties/one/cases${url}`,
      headers: { ...who, ...headers },
      payload: body,
    })
  const read = async (id: string, who: Who = clerk): Promise<CaseView> => {
    const reply = await service.app.inject({
      method: 'GET',
      url: `/api/counties/one/cases/${id}`,
      headers: who,
    })
    expect(reply.statusCode).toBe(200)
    return reply.json()
  }
  const open = async (): Promise<CaseView> => {
    const run = await storeRun(at.db, 'one', planned)
    keys += 1
    const key = { 'idempotency-key': `open-${String(keys).padStart(6, '0')}` }
    const reply = await post('', clerk, { run, name: '2026 年方案' }, key)
    expect(reply.json()).toMatchObject({ phase: 'draft' })
    return reply.json()
  }
  /** Acts with the version just read, and gives the reply. */
  const doing = async (id: string, act: string, who: Who, body: object = {}) => {
    const { version } = await read(id)
    return post(`/${id}/${act}`, who, body, { 'if-match': `"${version}"` })
  }
  const done = async (id: string, act: string, who: Who, body: object = {}) => {
    const reply = await doing(id, act, who, body)
    expect(reply.json()).not.toHaveProperty('code')
    return reply.json() as CaseView
  }
  /** As if it had been counted once more; that it is counted the first test shows. */
  const counted = async (id: string, plan: string) => {
    for (const condition of ['registersComplete', 'auditClean', 'auditRepeated'])
      await at.db
        .insertInto('case_check')
        .values({ plan_case: id, condition, plan, state: 'met', reason: '', by: 'clerk' })
        .execute()
  }
  const submitted = async () => {
    const { id, state } = await open()
    await counted(id, state.triple.planHash)
    await done(id, 'submit', clerk, { triple: state.triple })
    return { id, triple: state.triple }
  }
  const approved = async () => {
    const { id, triple } = await submitted()
    await done(id, 'approve', leader, { triple })
    const view = await done(id, 'approve', second, { triple })
    expect(view.phase).toBe('approved')
    return { id, triple }
  }
  /** China's wall clock, some minutes from now. */
  const moment = (minutes: number) =>
    new Date(Date.now() + 8 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 16)
  const putOffice = async () => {
    const before = await service.app.inject({
      method: 'GET',
      url: '/api/counties/one/process',
      headers: clerk,
    })
    const { version, settings } = before.json()
    const reply = await service.app.inject({
      method: 'PUT',
      url: '/api/counties/one/process',
      headers: { ...clerk, 'if-match': `"${version}"` },
      payload: { settings, office },
    })
    expect(reply.statusCode).toBe(200)
  }
  const get = (url: string, who: Who, county = 'one') =>
    service.app.inject({ method: 'GET', url: `/api/counties/${county}${url}`, headers: who })
  return {
    db: () => at.db,
    service: () => service,
    planned: () => planned,
    people: { clerk, otherClerk, leader, second, importer },
    post,
    get,
    read,
    open,
    doing,
    done,
    counted,
    submitted,
    approved,
    moment,
    putOffice,
  }
}
