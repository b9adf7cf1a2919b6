import { Result } from 'antd'
import { useText } from '../text/text.tsx'

/** The reply carried no data; the page says who may look. */
export function NoPermission({ who }: { readonly who?: string }) {
  const { frame } = useText()
  return (
    <Result
      status="403"
      icon={null}
      title={frame.states.noPermission}
      subTitle={who}
      extra={<a href="/">{frame.states.home}</a>}
    />
  )
}
