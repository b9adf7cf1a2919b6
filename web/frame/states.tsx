import { Alert, Button, Empty, Skeleton } from 'antd'
import { Component, type ReactNode } from 'react'
import { Refusal } from '../client.ts'
import { late } from '../parts/late.tsx'
import { useText } from '../text/text.tsx'

export const NoPermission = late(async () => (await import('./no-permission.tsx')).NoPermission)

/** What a page shows where it has nothing to show yet: each with its cause and its cure. */

type Asked<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly failureCount: number
  readonly refetch: () => unknown
}

/** Draws what was asked for, or why it is not there. */
export function Loaded<T>({
  of,
  children,
  rows = 8,
}: {
  readonly of: Asked<T>
  readonly children: (data: T) => ReactNode
  readonly rows?: number
}) {
  const { frame } = useText()
  const { data, error, failureCount, refetch } = of
  if (data !== undefined) return children(data)
  if (error !== null) return <Problem problem={error} retry={refetch} />
  return (
    <div role="status" aria-label={frame.states.loading}>
      {failureCount > 0 && <Alert type="warning" title={frame.states.lost(failureCount)} banner />}
      <Skeleton active paragraph={{ rows }} />
    </div>
  )
}

export function Problem({
  problem,
  retry,
}: {
  readonly problem: Error
  readonly retry?: () => unknown
}) {
  const { frame } = useText()
  if (problem instanceof Refusal && problem.status === 403) return <NoPermission />
  const code = problem instanceof Refusal ? problem.code : 'page'
  return (
    <Alert
      type="error"
      showIcon
      title={frame.states.failed}
      description={
        <>
          <p>
            {problem.message}
            {frame.states.code(code)}
          </p>
          {problem instanceof Refusal && problem.problems.length > 0 && (
            <ul>
              {problem.problems.map(({ at, message }) => (
                <li key={`${at} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
        </>
      }
      action={retry && <Button onClick={() => void retry()}>{frame.states.retry}</Button>}
    />
  )
}

/** What this page will show, what is missing, one button. */
export function Nothing({
  says,
  children,
}: {
  readonly says: string
  readonly children?: ReactNode
}) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={says}>
      {children}
    </Empty>
  )
}

type BoundaryProps = { readonly says: string; readonly children: ReactNode }

/** A picture that fails takes nothing with it. */
export class Boundary extends Component<BoundaryProps, { readonly problem: Error | null }> {
  override state: { readonly problem: Error | null } = { problem: null }
  static getDerivedStateFromError(problem: Error) {
    return { problem }
  }
  override render() {
    const { problem } = this.state
    if (problem === null) return this.props.children
    return <Alert type="error" title={this.props.says} description={problem.message} />
  }
}
