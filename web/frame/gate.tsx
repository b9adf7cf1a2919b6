import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { api, type Me, Refusal, take } from '../client.ts'
import { late } from '../parts/late.tsx'
import { meQuery, useMe } from '../queries.ts'
import { Loaded } from './states.tsx'

/** Forms are loaded by those alone who have to fill them in. */
const SignIn = late(async () => (await import('./sign-in.tsx')).SignIn)
const FirstPassword = late(async () => (await import('./sign-in.tsx')).FirstPassword)
const MustEnable = late(async () => (await import('./second-factor.tsx')).MustEnable)

/** Lets in who is signed in: by his session, by the code of this machine's own start, or by the form. */
export function Gate({ children }: { readonly children: (me: Me) => ReactNode }) {
  const ready = useOneTimeCode()
  const me = useMe()
  if (!ready) return null
  return (
    <Loaded of={me}>
      {(who) => {
        if (who === null) return <SignIn />
        if (who.mustChangePassword) return <FirstPassword />
        return who.mustEnableSecondFactor ? <MustEnable /> : children(who)
      }}
    </Loaded>
  )
}

/** `#code=…` is good for once, and nobody shall find it in the history. */
function useOneTimeCode(): boolean {
  const cache = useQueryClient()
  const [code] = useState(() => /^#code=([\w-]+)$/.exec(location.hash)?.[1] ?? null)
  const [ready, setReady] = useState(code === null)
  useEffect(() => {
    if (code === null) return
    history.replaceState(history.state, '', location.pathname + location.search)
    take(api.POST('/api/sign-in/once', { body: { code } }))
      .then((me) => cache.setQueryData(meQuery.queryKey, me))
      // A used code is no news: whoever has a session stays in, and others see the form.
      .catch((problem: unknown) => {
        if (!(problem instanceof Refusal)) throw problem
      })
      .finally(() => setReady(true))
  }, [code, cache])
  return ready
}
