import type { AuditReport } from '../../../solver/browser.ts'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { NameFold, NamesNotice, useNames } from './names.tsx'

/** 人员决定: whether the plan keeps what people decided; no proofs, of a deferral its code only. */
export function Decisions({ decisions = [] }: Pick<AuditReport, 'decisions'>) {
  const { audit } = useText()
  const { listOf } = useNames()
  if (decisions.length === 0) return <p>{audit.decisions.none}</p>
  const broken = decisions.filter(({ kept }) => !kept)
  return (
    <>
      <p>{audit.decisions.sentence(decisions.length, broken.length)}</p>
      <NamesNotice />
      <ul className="details" lang="zh-CN">
        {[...broken, ...decisions.filter(({ kept }) => kept)].map(
          ({ teacher, kind, sentence, kept }) => (
            <li key={`${teacher}${kind}`}>
              <VerdictMark kind={kept ? 'complies' : 'fails'} words={false} />{' '}
              {kept ? audit.decisions.kept : audit.decisions.broken} · {sentence}
              <NameFold list={listOf(audit.names, [teacher])} />
            </li>
          ),
        )}
      </ul>
    </>
  )
}
