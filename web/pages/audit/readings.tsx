import type { Disputed } from '../../../solver/browser.ts'
import { EvidenceTag } from '../../parts/source-card.tsx'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { NameFold, useNames } from './names.tsx'

/** 口径对照: disputed requirements under each way of counting that is in use; those that differ first. */
export function Readings({ readings }: { readonly readings: readonly Disputed[] }) {
  const { audit } = useText()
  if (readings.length === 0) return <p>{audit.readings.none}</p>
  const ordered = [...readings].sort((a, b) => Number(b.flipped) - Number(a.flipped))
  return (
    <>
      <p>
        {audit.readings.sentence(readings.length, readings.filter(({ flipped }) => flipped).length)}
      </p>
      {ordered.map((one) => (
        <details key={one.id} open={one.flipped}>
          <summary>
            <span lang="zh-CN">
              {one.name}（{one.required}）
            </span>{' '}
            · {one.flipped ? <strong>≠ {audit.readings.flipped}</strong> : audit.readings.agree}
          </summary>
          <Ways of={one} />
        </details>
      ))}
    </>
  )
}

function Ways({ of }: { readonly of: Disputed }) {
  const { audit } = useText()
  const { listOf } = useNames()
  const words = audit.readings
  return (
    <table className="plain">
      <caption className="unseen">{`${of.name}（${of.required}）`}</caption>
      <thead>
        <tr>
          {[words.way, words.measured, words.verdict, words.basis, words.lists].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.readings.map(({ name, measured, verdict, source, evidence, ...lists }) => (
          <tr key={name} lang="zh-CN">
            <th scope="row">{name}</th>
            <td>{measured}</td>
            <td>
              <VerdictMark kind={verdictOf[verdict] ?? 'unknown'} />
            </td>
            <td>
              {source} <EvidenceTag evidence={evidence} />
            </td>
            <td>
              {lists.denominator.length > 0 && (
                <>
                  <NameFold list={listOf(audit.numerator, lists.numerator)} />
                  <NameFold list={listOf(audit.denominator, lists.denominator)} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
