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
      const code = problem instanceof Refusal ? frame.states.code(problem.code) : ''
      void message.error(`${problem.message}${code}`, 8)
    },
  })
}
