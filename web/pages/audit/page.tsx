import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function AuditPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.audit} conclusion={frame.pages.audit} />
}
