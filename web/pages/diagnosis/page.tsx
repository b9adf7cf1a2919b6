import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function DiagnosisPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.diagnosis} conclusion={frame.pages.diagnosis} />
}
