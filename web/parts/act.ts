import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { Refusal } from '../client.ts'
import { useConfirmed } from '../frame/confirm-password.tsx'
import { useText } from '../text/text.tsx'

/**
 * An act with effect: asks for the password again where the service wants it, tells a refusal in the
 * service's own words, and reads anew what the act may have changed. Where somebody else was quicker
 * the new state is loaded and nothing is overwritten.
 */
export function useAct<Slots, Told>(
  act: (slots: Slots) => Promise<Told>,
  after: {
    readonly reread: readonly QueryKey[]
    readonly says?: string
    readonly onDone?: (told: Told) => void
  },
) {
  const { frame } = useText()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const confirmed = useConfirmed()
  const reread = () =>
    Promise.all(after.reread.map((queryKey) => cache.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn: (slots: Slots) => confirmed(() => act(slots)),
    onSuccess: async (told) => {
      await reread()
      if (after.says !== undefined) void message.success(after.says)
      after.onDone?.(told)
    },
    onError: async (problem) => {
      if (problem instanceof Refusal && problem.status === 412) {
        await reread()
        void message.warning(frame.states.changed)
        return
      }
      void message.error(sentences(problem, frame.states.code), 8)
    },
  })
}

/** What is told of each place that stands in the way is told here as well, as far as one reads at a glance. */
function sentences(problem: Error, coded: (code: string) => string): string {
  if (!(problem instanceof Refusal)) return problem.message
  const { message, code, problems } = problem
  const open = problems.slice(0, mostTold).map((one) => one.message)
  return `${message}${coded(code)}${open.map((each) => `\n${each}`).join('')}`
}

const mostTold = 5
