import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function DataPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.data} conclusion={frame.pages.data} />
}
