import { describe, expect, test } from 'vitest'
import { caseOf, moveCase, stateOf } from '../../../api/cases/store.ts'
import { type Moment, missingPapers, paperCodes } from '../../../solver/index.ts'
import { caseDesk } from '../../kit/case-desk.ts'
import { onEveryDatabase } from '../../kit/database.ts'

onEveryDatabase((fresh) => {
  const desk = caseDesk(fresh)
  const { clerk, leader } = desk.people
  const { db, doing, done, get, moment, open, post, read } = desk

  /** As if it had been announced and its letters had gone out today. */
  const dispatched = async () => {
    const { id } = await open()
    await db()
      .transaction()
      .execute(async (tx) => {
        const row = await caseOf(tx, 'one', id, true)
        const at = moment(0) as Moment
        const signed = { by: 'clerk', at }
        const state = await stateOf(tx, row.state)
        const next = { ...state, phase: 'dispatched', finalised: signed, dispatched: signed }
        await moveCase(tx, row, { ...next, phase: 'dispatched' }, row.run)
      })
    return read(id)
  }
  type Case = Awaited<ReturnType<typeof dispatched>>
  const today = () => moment(0).slice(0, 10)
  const slipsOf = ({ state }: Case, on = today()) =>
    state.people.map(({ teacher, relationMoves }) => ({
      teacher,
      arrived: true,
      on,
      reason: '',
      relationMoved: relationMoves,
    }))
  const judgementsOf = ({ state }: Case) =>
    state.people.map(({ teacher }) => ({
      teacher,
      assessment: 'term',
      year: state.year,
      grade: 'competent',
    }))
  const journalOf = (action: string, id: string) =>
    db()
      .selectFrom('journal')
      .select(['detail'])
      .where('action', '=', action)
      .where('object', '=', `case:${id}`)
      .execute()

  describe('many slips at once', () => {
    test('are one act: one version, one row of the journal that names nobody', async () => {
      const before = await dispatched()
      const slips = slipsOf(before)
      expect(slips.length).toBeGreaterThan(1)
      const view = await done(before.id, 'arrivals', clerk, { slips })
      expect(view.phase).toBe('in-post')
      expect(view.version).toBe(before.version + 1)
      expect(view.state.arrivals.map(({ teacher }) => teacher)).toEqual(
        before.state.people.map(({ teacher }) => teacher),
      )
      const rows = await journalOf('case.arrive', before.id)
      expect(rows).toHaveLength(1)
      expect(JSON.parse(rows[0]?.detail ?? '')).toMatchObject({
        people: slips.length,
        arrived: slips.length,
      })
      for (const { teacher } of slips) expect(rows[0]?.detail).not.toContain(`"${teacher}"`)

      const judged = await done(before.id, 'assessments', clerk, {
        judgements: judgementsOf(before),
      })
      expect(judged.phase).toBe('assessed')
      expect(judged.version).toBe(before.version + 2)
      expect(await journalOf('case.assess', before.id)).toHaveLength(1)
    })

    test('one that is refused keeps all of them out', async () => {
      const before = await dispatched()
      const [first, ...rest] = slipsOf(before)
      const slips = [...rest, { ...first, on: '2000-01-01' }]
      const refused = await doing(before.id, 'arrivals', clerk, { slips })
      expect(refused.json()).toMatchObject({ status: 422, code: 'case_Q31' })
      const after = await read(before.id)
      expect(after.state.arrivals).toEqual([])
      expect(after.version).toBe(before.version)
      expect(await journalOf('case.arrive', before.id)).toEqual([])
      const early = await doing(before.id, 'assessments', clerk, {
        judgements: judgementsOf(before),
      })
      expect(early.statusCode).toBe(409)
    })

    test('nobody stands in them twice, and an empty list is no act', async () => {
      const before = await dispatched()
      const [slip] = slipsOf(before)
      const twice = await doing(before.id, 'arrivals', clerk, { slips: [slip, slip] })
      expect(twice.statusCode).toBe(400)
      expect((await doing(before.id, 'arrivals', clerk, { slips: [] })).statusCode).toBe(400)
    })

    test('whoever has seen an older version, or is no clerk, records nothing', async () => {
      const before = await dispatched()
      const slips = slipsOf(before)
      const stale = await post(`/${before.id}/arrivals`, clerk, { slips }, { 'if-match': '"0"' })
      expect(stale.statusCode).toBe(412)
      expect((await doing(before.id, 'arrivals', leader, { slips })).statusCode).toBe(403)
    })
  })

  test('papers of one folder are entered together, or none of them', async () => {
    const { id } = await open()
    const folder = { number: '', formed: '', issuer: '', pages: 1, place: '档案柜一' }
    const unknown = await post(`/${id}/evidence`, clerk, { codes: ['A-02', 'Z-99'], ...folder })
    expect(unknown.json()).toMatchObject({ status: 422, code: 'unknown_paper' })
    const there = async () => (await get(`/cases/${id}/evidence`, clerk)).json()
    expect((await there()).papers).toEqual([])
    const codes = missingPapers('ABCD', [])
    const entered = await post(`/${id}/evidence`, clerk, { codes, ...folder })
    expect(entered.json()).toMatchObject({ missing: [] })
    expect(entered.json().papers).toHaveLength(codes.length)
    const { catalogue } = await there()
    expect(catalogue.map(({ code }: { code: string }) => code)).toEqual(paperCodes)
    const rows = await journalOf('case.evidence', id)
    expect(rows.map(({ detail }) => JSON.parse(detail))).toEqual([{ codes }])
  })
})
