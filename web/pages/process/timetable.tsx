import { useQuery } from '@tanstack/react-query'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { type PlanCase, processQueries } from './queries.ts'
import { eventsOf } from './standing.ts'

/** 时间表: what has happened and when periods end, with the calendar they are counted by. */
export function Timetable({ of }: { readonly of: PlanCase }) {
  const { frame, process } = useText()
  const holidays = useQuery(processQueries.holidays(of.county))
  const who = useWho(of)
  const years = holidays.data?.official ?? []
  return (
    <section className="panel">
      <h2>{process.timetable}</h2>
      <PlainTable
        caption={
          years.length === 0 ? process.noCalendar : process.calendar(years.join(frame.marks.comma))
        }
        // A plan and the one that took its place may be out on the wall until the same day.
        rows={eventsOf(of, process).map((event, place) => ({ ...event, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            label: process.at,
            cell: ({ at }) => <span className="nowrap">{at.replace('T', ' ')}</span>,
          },
          { label: process.what, cell: ({ what }) => what },
          { label: process.who, cell: ({ who: by }) => (by === null ? '' : who(by)) },
        ]}
      />
    </section>
  )
}

/** What an official is called; oneself is 您. */
export function useWho({ officials }: PlanCase): (account: string) => string {
  const { frame, process } = useText()
  const { data: me } = useMe()
  return (account) => {
    const name = officials.find(({ id }) => id === account)?.name ?? account.slice(0, 8)
    return account === me?.id ? `${name}${frame.marks.aside(process.you)}` : name
  }
}
