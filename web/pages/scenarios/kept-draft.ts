import { useState } from 'react'
import type { Draft } from './draft.ts'

/**
 * A draft that outlives a reload or a lost session: kept in this browser's tab until it is saved or
 * discarded. It holds numbers of teachers and reasons, so never beyond the tab.
 */
export function useKeptDraft(name: string, base: Draft) {
  const key = `junpei-draft ${name}`
  const [kept] = useState(() => read(key))
  const [draft, set] = useState<Draft>(kept ?? base)
  const setDraft = (next: Draft): void => {
    set(next)
    if (next === base) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(next))
  }
  return { draft, setDraft, restored: kept !== null }
}

function read(key: string): Draft | null {
  const text = sessionStorage.getItem(key)
  // Written above, with the type its name says.
  return text === null ? null : (JSON.parse(text) as Draft)
}
