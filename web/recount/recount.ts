import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { AuditReport, Decision, Plan } from '../../solver/browser.ts'
import { api, take } from '../client.ts'
import { unchanging } from '../queries.ts'
import type { Counted, Order, Sheet } from './worker.ts'

/** Data, clauses and plan of a run, or of the data alone. */
export type SheetOf =
  | { readonly county: string; readonly run: string }
  | { readonly county: string; readonly data: string; readonly policy?: string }

export const sheetQuery = (of: SheetOf) =>
  queryOptions({
    queryKey: ['worksheet', of],
    // The service reads it as the audit does; its schema is the solver's own (dossier/county-schema.ts).
    queryFn: async () => (await askedFor(of)) as Sheet,
    ...unchanging,
  })

const askedFor = (of: SheetOf) =>
  'run' in of
    ? take(
        api.GET('/api/counties/{county}/runs/{run}/worksheet', {
          params: { path: { county: of.county, run: of.run } },
        }),
      )
    : take(
        api.GET('/api/counties/{county}/datasets/{data}/worksheet', {
          params: {
            path: { county: of.county, data: of.data },
            query: of.policy === undefined ? {} : { policy: of.policy },
          },
        }),
      )

export type Count = { readonly report: AuditReport; readonly milliseconds: number }

/**
 * The audit of a plan, counted in the page; without one, of the sheet's own plan. Decisions that are
 * tried out take the place of the sheet's own. While the next is counted the last stays.
 */
export function useRecount(of: SheetOf, plan?: Plan, decisions?: readonly Decision[]) {
  const sheet = useQuery(sheetQuery(of))
  const wanted = plan ?? sheet.data?.plan
  const count = useQuery({
    queryKey: ['recount', of, wanted, decisions],
    queryFn: async () => {
      if (sheet.data === undefined || wanted === undefined) throw new Error('no worksheet')
      return countOf(JSON.stringify(of), sheet.data, wanted, decisions)
    },
    enabled: sheet.data !== undefined,
    placeholderData: keepPreviousData,
    ...unchanging,
    gcTime: 60_000,
  })
  return { sheet, count }
}

type Waiting = { readonly done: (count: Count) => void; readonly fail: (problem: Error) => void }

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, Waiting>()
const known = new Map<string, Sheet>()

/** Asks the worker; it starts when it is first asked. */
export function countOf(
  key: string,
  sheet: Sheet,
  plan: Plan,
  decisions?: readonly Decision[],
): Promise<Count> {
  const desk = worker ?? started()
  if (known.get(key) !== sheet) {
    known.set(key, sheet)
    desk.postMessage({ kind: 'sheet', key, sheet } satisfies Order)
  }
  asked += 1
  const id = asked
  return new Promise((done, fail) => {
    waiting.set(id, { done, fail })
    const told = decisions === undefined ? {} : { decisions }
    desk.postMessage({ kind: 'count', id, key, plan, ...told } satisfies Order)
  })
}

function started(): Worker {
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Counted>) => hear(data)
  worker.onerror = ({ message }) => {
    for (const { fail } of waiting.values()) fail(new Error(message))
    waiting.clear()
    known.clear()
    worker = null
  }
  return worker
}

function hear(counted: Counted): void {
  const ask = waiting.get(counted.id)
  waiting.delete(counted.id)
  if ('broken' in counted) ask?.fail(new Error(counted.broken))
  else ask?.done(counted)
}
