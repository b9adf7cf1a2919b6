import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function PlansPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.plans} conclusion={frame.pages.plans} />
}
