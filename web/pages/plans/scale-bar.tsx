import { useText } from '../../text/text.tsx'

/** Nothing where the map is no map. */
export function ScaleBar({ pixels }: { readonly pixels: number | null }) {
  const { plans } = useText()
  if (pixels === null) return null
  const length = [50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1].find((km) => km * pixels <= 90) ?? 0.1
  const width = length * pixels
  return (
    <span>
      <svg width={width + 2} height="10" aria-hidden="true">
        <path d={`M1,2V8H${width}V2`} fill="none" stroke="#4A545E" strokeWidth="1.5" />
      </svg>{' '}
      {plans.map.kilometres(length)}
    </span>
  )
}
