import { useState } from 'react'

/** A yes or no that this browser remembers. */
export function useKeptChoice(
  place: string,
  fallback: boolean,
): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => (localStorage.getItem(place) ?? wordOf(fallback)) === 'yes')
  return [
    on,
    (next) => {
      localStorage.setItem(place, wordOf(next))
      setOn(next)
    },
  ]
}

const wordOf = (on: boolean) => (on ? 'yes' : 'no')
