import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { api, type Me, Refusal, take } from '../client.ts'
import { meQuery, useMe } from '../queries.ts'
import { FirstPassword, SignIn } from './sign-in.tsx'
import { Loaded } from './states.tsx'

/** Loaded by those alone whose role asks for it. */
const MustEnable = lazy(async () => ({
  default: (await import('./second-factor.tsx')).MustEnable,
}))

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
        if (!who.mustEnableSecondFactor) return children(who)
        return (
          <Suspense>
            <MustEnable />
          </Suspense>
        )
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
