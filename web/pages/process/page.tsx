import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function ProcessPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.process} conclusion={frame.pages.process} />
}
