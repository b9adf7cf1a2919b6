import { Tag } from 'antd'
import type { Source } from '../../solver/browser.ts'
import { useText } from '../text/text.tsx'

/** Where a rule comes from: document, number, item, wording, and how sure we are of it. */
export function SourceCard({ source }: { readonly source: Source }) {
  const { document, number, item, quote, note } = source
  return (
    <blockquote className="source" lang="zh-CN">
      <p>
        <EvidenceTag evidence={source.evidence} /> 《{document}》{number} {item}
      </p>
      {quote !== '' && <p>“{quote}”</p>}
      {note !== '' && <p className="quiet">{note}</p>}
    </blockquote>
  )
}

/** 已核 / 转引 / 待核. */
export function EvidenceTag({ evidence }: { readonly evidence: Source['evidence'] }) {
  const { frame } = useText()
  return <Tag>{frame.evidence[evidence]}</Tag>
}
