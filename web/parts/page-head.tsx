import { Link } from '@tanstack/react-router'
import { Breadcrumb } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { usePlace } from '../frame/address.ts'
import { useText } from '../text/text.tsx'

type Crumb = { readonly words: string; readonly to?: string }

/**
 * Head of a page: where it is, its one primary act at the right, and what it concludes: one
 * sentence, the largest text of the page.
 */
export function PageHead({
  page,
  crumbs = [],
  conclusion,
  actions,
}: {
  readonly page: string
  readonly crumbs?: readonly Crumb[]
  readonly conclusion: ReactNode
  readonly actions?: ReactNode
}) {
  const { frame } = useText()
  const { county, year } = usePlace()
  useEffect(() => {
    document.title = frame.title(page)
  }, [frame, page])
  const first = county === '' ? [] : [{ words: frame.schoolYear(year) }]
  return (
    <header className="page-head">
      <div className="page-line">
        <Breadcrumb
          items={[...first, { words: page }, ...crumbs].map(({ words, to }: Crumb) => ({
            title: to === undefined ? words : <Link to={to as string}>{words}</Link>,
          }))}
        />
        <div className="page-actions no-print">{actions}</div>
      </div>
      <h1 className="conclusion">{conclusion}</h1>
    </header>
  )
}
