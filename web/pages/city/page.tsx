import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function CityPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.city} conclusion={frame.pages.city} />
}
