import { type ComponentType, type FunctionComponent, lazy, Suspense } from 'react'

/** A part that is loaded when it is first shown; nothing stands in its place until then. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  const Part: ComponentType<Props> = lazy(async () => ({ default: await load() }))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}
