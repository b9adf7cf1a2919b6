import { useEffect } from 'react'
import { topDialogue } from '../../frame/primary-key.ts'
import type { PlanDesk } from './desk.tsx'

/** Esc clears the selection, where nothing lies open that it closes and nobody types. */
export function useClearKey({ selection, select }: Pick<PlanDesk, 'selection' | 'select'>): void {
  const selects = selection !== null
  useEffect(() => {
    if (!selects) return
    const hear = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.key !== 'Escape' || event.defaultPrevented || typing || isOpen()) return
      select(null)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [selects, select])
}

const isOpen = (): boolean =>
  topDialogue() !== null ||
  document.querySelector('.ant-dropdown:not(.ant-dropdown-hidden), .ant-tour') !== null
