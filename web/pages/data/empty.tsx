import { Steps } from 'antd'
import { useText } from '../../text/text.tsx'

/** A county without data: what to do, in three steps. */
export function ThreeSteps() {
  const { data } = useText()
  return (
    <section className="panel" aria-label={data.stepsTitle}>
      <h2>{data.stepsTitle}</h2>
      <Steps
        orientation="vertical"
        current={0}
        items={data.steps.map(({ title, words }) => ({ title, content: words }))}
      />
    </section>
  )
}
