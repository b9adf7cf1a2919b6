import { definitionSentence } from '../../../solver/browser.ts'
import { count } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Counted } from '../diagnosis/counted.ts'
import { type Ground, groundsOf } from './eligibility.ts'

const shapes = { due: '●', deferred: '◌', 'not-due': '–' } as const

/** 谁符合交流条件, who does not, and why: each count opens its names and the article. */
export function EligibilityPanel({ counted }: { readonly counted: Counted }) {
  const text = useText()
  const { data } = text
  const { data: me } = useMe()
  const mayReveal = me?.permissions.includes('person:reveal') === true
  const { standings } = counted.report
  const of = (standing: Ground['standing']): string =>
    count(standings.filter((each) => each.standing === standing).length)
  const grounds = groundsOf(standings, data)
  return (
    <section className="panel" aria-label={data.eligibility.title}>
      <h2>{data.eligibility.title}</h2>
      <p>
        <strong>{data.eligibility.sentence(of('due'), of('deferred'), of('not-due'))}</strong>{' '}
        <span className="quiet">{data.eligibility.hint}</span>
      </p>
      <PlainTable
        caption={`${definitionSentence(counted.profile, 'due')}。`}
        rows={grounds}
        rowKey={({ key }) => key}
        columns={[
          {
            label: data.preview.standing,
            cell: ({ standing }) => (
              <span>
                <span aria-hidden="true">{shapes[standing]}</span> {standingWords(standing, data)}
              </span>
            ),
          },
          { label: data.eligibility.reason, cell: ({ label }) => label },
          {
            label: data.eligibility.people,
            number: true,
            cell: (ground) => (
              <Figured arithmetic={() => groundArithmetic(counted, ground, mayReveal, text)}>
                {count(ground.people.length)}
              </Figured>
            ),
          },
        ]}
      />
    </section>
  )
}

const standingWords = (standing: Ground['standing'], { eligibility }: Text['data']): string =>
  standing === 'not-due' ? eligibility.notDue : eligibility[standing]

/** Behind grounds of health or family stand no names, but for those who keep them. */
function groundArithmetic(
  { county, profile, report }: Counted,
  { label, people, standing, sensitive }: Ground,
  mayReveal: boolean,
  { data }: Text,
): Arithmetic {
  const { eligibility } = data
  const counted = new Set(people)
  const denominator = report.standings.filter(
    ({ teacher, inDenominator }) => inDenominator && counted.has(teacher),
  ).length
  return {
    title: label,
    formula: `${definitionSentence(profile, 'due')}。`,
    lines: [
      [data.preview.standing, standingWords(standing, data)],
      [eligibility.people, count(people.length)],
      [eligibility.denominator, count(denominator)],
    ],
    lists: [
      {
        title: label,
        count: people.length,
        people: sensitive && !mayReveal ? [] : namesOf(county).people(people),
      },
    ],
    sources: profile.definitionSources.due,
  }
}
