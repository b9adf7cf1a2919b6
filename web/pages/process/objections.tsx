import { Button, Tag } from 'antd'
import { useState } from 'react'
import { dayOfMoment, momentAt } from '../../../solver/browser.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { AnswerDialog } from './answer.tsx'
import { PaperDialog } from './objection-paper.tsx'
import type { PlanCase } from './queries.ts'
import { RegisterDialog } from './register.tsx'

type Objection = PlanCase['state']['objections'][number]
type Asked =
  | { readonly kind: 'register' }
  | { readonly kind: 'answer' | 'paper'; readonly id: string }

/** 异议: when each came and how it ended; who said what is in the register, read one at a time. */
export function Objections({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const { data: me } = useMe()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { objections, authors, notices } = of.state
  const may = (act: string) => of.acts.some((one) => one.act === act)
  const mayAnswer = may('answer') && me !== undefined && me !== null && !authors.includes(me.id)
  const words = process.objectionList
  const close = () => setAsked(null)
  return (
    <section className="panel">
      <div className="line">
        <h2>{process.objections}</h2>
        {may('register') && notices.length > 0 && (
          <Button size="small" onClick={() => setAsked({ kind: 'register' })}>
            {process.act.register}
          </Button>
        )}
      </div>
      {objections.length === 0 ? (
        <p>{process.noObjections}</p>
      ) : (
        <table className="plain">
          <caption className="unseen">{process.objections}</caption>
          <thead>
            <tr>
              {[words.id, words.received, words.channel, words.due, words.state, words.changes].map(
                (label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ),
              )}
              <th scope="col">
                <span className="unseen">{process.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {objections.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.id}</th>
                <td>{one.receivedAt.replace('T', ' ')}</td>
                <td>{process.channels[one.channel]}</td>
                <td>{one.due.day}</td>
                <td>
                  <ObjectionState of={one} />
                </td>
                <td>{changes(one, process)}</td>
                <td>
                  {one.answer === null && mayAnswer && (
                    <Button size="small" onClick={() => setAsked({ kind: 'answer', id: one.id })}>
                      {process.act.answer}
                    </Button>
                  )}{' '}
                  {me?.permissions.includes('person:reveal') === true && (
                    <Button size="small" onClick={() => setAsked({ kind: 'paper', id: one.id })}>
                      {process.seePaper}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked?.kind === 'register' && <RegisterDialog of={of} close={close} />}
      {asked?.kind === 'answer' && <AnswerDialog of={of} objection={asked.id} close={close} />}
      {asked?.kind === 'paper' && <PaperDialog of={of} objection={asked.id} close={close} />}
    </section>
  )
}

const changes = ({ answer }: Objection, process: ReturnType<typeof useText>['process']): string => {
  if (answer === null) return ''
  return answer.changesPlan ? process.yes : process.no
}

function ObjectionState({ of: { answer, due, inTime } }: { readonly of: Objection }) {
  const { process } = useText()
  const overdue = answer === null && dayOfMoment(momentAt(Date.now())) > due.day
  return (
    <>
      {answer === null ? process.open : process.answered(process.outcomes[answer.outcome])}{' '}
      {overdue && <Tag>{process.overdue}</Tag>}
      {!inTime && <Tag>{process.late}</Tag>}
    </>
  )
}
