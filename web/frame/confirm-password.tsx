import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { Refusal } from '../client.ts'
import { late } from '../parts/late.tsx'

const ConfirmDialog = late(async () => (await import('./confirm-dialog.tsx')).ConfirmDialog)

/**
 * Acts that take effect and papers about people ask for the password again: the service refuses
 * with `confirm_password`, the page asks, and the act is sent once more.
 */
type Confirmed = <T>(act: () => Promise<T>) => Promise<T>

const Confirming = createContext<Confirmed>((act) => act())

export const useConfirmed = (): Confirmed => useContext(Confirming)

export const isConfirmWanted = (problem: unknown): boolean =>
  problem instanceof Refusal && problem.code === 'confirm_password'

type Asking = { readonly answer: (confirmed: boolean) => void }

export function ConfirmPassword({ children }: { readonly children: ReactNode }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = useRef<() => Promise<boolean>>(async () => false)
  ask.current = () => new Promise((answer) => setAsking({ answer }))

  const confirmed = useCallback<Confirmed>(async (act) => {
    try {
      return await act()
    } catch (problem) {
      if (!isConfirmWanted(problem) || !(await ask.current())) throw problem
      return act()
    }
  }, [])
  const end = (answer: boolean): void => {
    asking?.answer(answer)
    setAsking(null)
  }
  return (
    <Confirming value={confirmed}>
      {children}
      {asking !== null && <ConfirmDialog onEnd={end} />}
    </Confirming>
  )
}
