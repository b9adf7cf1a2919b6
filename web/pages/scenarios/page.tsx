import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function ScenariosPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.scenarios} conclusion={frame.pages.scenarios} />
}
