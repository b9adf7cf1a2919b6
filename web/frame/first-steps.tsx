import { useRouterState } from '@tanstack/react-router'
import { Button, Tooltip } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Me } from '../client.ts'
import { late } from '../parts/late.tsx'
import { useText } from '../text/text.tsx'

const FirstStepsTour = late(async () => (await import('./first-steps-tour.tsx')).FirstStepsTour)

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
      {open && <FirstStepsTour onClose={close} />}
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
