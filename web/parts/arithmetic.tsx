import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Arithmetic } from './arithmetic-lines.ts'
import { late } from './late.tsx'

const ArithmeticDrawer = late(
  async () => (await import('./arithmetic-drawer.tsx')).ArithmeticDrawer,
)

type Show = (arithmetic: Arithmetic) => void

const Showing = createContext<Show>(() => undefined)

export const useArithmetic = (): Show => useContext(Showing)

/** The drawer that every number of a page opens; one for the whole frame. */
export function ArithmeticDesk({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Arithmetic | null>(null)
  const [opened, setOpened] = useState(false)
  const show = useMemo<Show>(
    () => (arithmetic) => {
      setOpened(true)
      setShown(arithmetic)
    },
    [],
  )
  return (
    <Showing value={show}>
      {children}
      {opened && <ArithmeticDrawer of={shown} onClose={() => setShown(null)} />}
    </Showing>
  )
}

/** A number that came from a calculation: it opens its arithmetic. */
export function Figured({
  children,
  arithmetic,
}: {
  readonly children: ReactNode
  readonly arithmetic: () => Arithmetic
}) {
  const show = useArithmetic()
  return (
    <button type="button" className="figure-button" onClick={() => show(arithmetic())}>
      {children}
    </button>
  )
}
