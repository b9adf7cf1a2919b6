import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function AccountsPage() {
  const { frame } = useText()
  return <PageHead page={frame.pages.accounts} conclusion={frame.pages.accounts} />
}
