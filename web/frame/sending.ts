import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Me, Refusal } from '../client.ts'
import { meQuery } from '../queries.ts'

/** Sends a form and tells why it was not taken. `next` takes the refusals that are no failure. */
export function useSending<Values>(
  send: (values: Values) => Promise<Me>,
  next: (refusal: Refusal) => boolean = () => false,
) {
  const cache = useQueryClient()
  const [told, setTold] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const submit = async (values: Values): Promise<void> => {
    setSending(true)
    setTold(null)
    try {
      cache.setQueryData(meQuery.queryKey, await send(values))
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      if (!next(problem)) setTold(problem.message)
    } finally {
      setSending(false)
    }
  }
  return { told, sending, submit }
}
