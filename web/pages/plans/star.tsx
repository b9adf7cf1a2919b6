import { useText } from '../../text/text.tsx'

/** 骨干教师: a shape with its word, since a print is grey. */
export function Star() {
  const { plans } = useText()
  return (
    <span className="star" role="img" aria-label={plans.columns.backbone}>
      ★
    </span>
  )
}
