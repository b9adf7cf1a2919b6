import { Button, Tour } from 'antd'
import { download } from '../client.ts'
import { useText } from '../text/text.tsx'

/** The three steps themselves. */
export function FirstStepsTour({ onClose }: { readonly onClose: () => void }) {
  const { tour } = useText()
  return (
    <Tour
      open
      onClose={onClose}
      onFinish={onClose}
      steps={[
        {
          title: tour.sentence.title,
          description: tour.sentence.words,
          target: at('.conclusion'),
          nextButtonProps: { children: tour.next },
        },
        {
          title: tour.map.title,
          description: tour.map.words,
          target: at('.picture'),
          nextButtonProps: { children: tour.next },
          prevButtonProps: { children: tour.back },
        },
        {
          title: tour.own.title,
          description: tour.own.words,
          cover: (
            <Button onClick={() => void download('/api/import-template')}>{tour.template}</Button>
          ),
          target: at('.steps li'),
          nextButtonProps: { children: tour.goOn },
          prevButtonProps: { children: tour.back },
        },
      ]}
    />
  )
}

/** A step whose place is not on this page stands in the middle of it. */
const at = (selector: string) => () => document.querySelector<HTMLElement>(selector) as HTMLElement
