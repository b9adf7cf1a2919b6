import { useSyncExternalStore } from 'react'

/** Is the page being drawn for paper? A picture is then laid out for the sheet, not shrunk to it. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const printed = window.matchMedia('print')
      printed.addEventListener('change', changed)
      return () => printed.removeEventListener('change', changed)
    },
    () => window.matchMedia('print').matches,
  )
