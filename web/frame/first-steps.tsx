import { useRouterState } from '@tanstack/react-router'
import { Button, Tooltip, Tour } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { download, type Me } from '../client.ts'
import { useText } from '../text/text.tsx'

/**
 * 三步上手: what a newcomer is shown at the sample's plan, once for each account of this browser, and
 * again by the button in the bar.
 */
export function FirstSteps({ me }: { readonly me: Me }) {
  const { tour } = useText()
  const onPlan = useRouterState({ select: ({ location }) => /\/plans/.test(location.pathname) })
  const kept = `junpei-first-steps-${me.id}`
  const [open, setOpen] = useState(false)
  const again = useRef<HTMLButtonElement>(null)
  useKept(open, again)
  useEffect(() => {
    if (!onPlan || localStorage.getItem(kept) !== null) return
    return whenThere('.picture', () => setOpen(true))
  }, [onPlan, kept])
  const close = (): void => {
    localStorage.setItem(kept, 'seen')
    setOpen(false)
  }
  return (
    <>
      <Tooltip title={tour.again}>
        <Button
          ref={again}
          type="text"
          className="on-bar"
          aria-label={tour.again}
          onClick={() => setOpen(true)}
        >
          ?
        </Button>
      </Tooltip>
      <Tour
        open={open}
        onClose={close}
        onFinish={close}
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
    </>
  )
}

const onward = '.ant-tour .ant-btn-primary'

/** The keys stay with the steps while they are shown, and go to the button that shows them again. */
function useKept(open: boolean, after: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const page = document.getElementById('page')
    if (!open || page === null) return
    page.inert = true
    const stop = whenThere(onward, () => document.querySelector<HTMLElement>(onward)?.focus())
    return () => {
      stop()
      page.inert = false
      after.current?.focus()
    }
  }, [open, after])
}

/** A step whose place is not on this page stands in the middle of it. */
const at = (selector: string) => () => document.querySelector<HTMLElement>(selector) as HTMLElement

/** Calls once what is looked for has been drawn; returns how to stop waiting. */
function whenThere(selector: string, then: () => void): () => void {
  if (document.querySelector(selector) !== null) {
    then()
    return () => undefined
  }
  const watch = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    watch.disconnect()
    then()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  return () => watch.disconnect()
}
