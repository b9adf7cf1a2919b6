import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import type { Me } from '../client.ts'
import { late } from '../parts/late.tsx'

const FirstStepsTour = late(async () => (await import('./first-steps-tour.tsx')).FirstStepsTour)

/**
 * 三步上手: what a newcomer is shown at the sample's plan, once for each account of this browser, and
 * again when it is asked for.
 */
export function FirstSteps({
  me,
  open,
  onOpen,
  onClose,
  after,
}: {
  readonly me: Me
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  /** Where the focus goes when they are over. */
  readonly after: RefObject<HTMLElement | null>
}) {
  const onPlan = useRouterState({ select: ({ location }) => /\/plans/.test(location.pathname) })
  const kept = `junpei-first-steps-${me.id}`
  const show = useRef(onOpen)
  show.current = onOpen
  useKept(open, after)
  useEffect(() => {
    if (!onPlan || localStorage.getItem(kept) !== null) return
    return whenThere('.picture', () => show.current())
  }, [onPlan, kept])
  const close = (): void => {
    localStorage.setItem(kept, 'seen')
    onClose()
  }
  return open ? <FirstStepsTour onClose={close} /> : null
}

const onward = '.ant-tour .ant-btn-primary'

/** The keys stay with the steps while they are shown, and go to the button that shows them again. */
function useKept(open: boolean, after: RefObject<HTMLElement | null>): void {
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
