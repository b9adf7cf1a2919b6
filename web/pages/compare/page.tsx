import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function ComparePage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.compare} conclusion={frame.pages.compare} />
}
