import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'

export function VerifyPage() {
  const { frame } = useText()
  return (
    <main id="content">
      <PageHead page={frame.pages.verify} conclusion={frame.pages.verify} />
    </main>
  )
}
