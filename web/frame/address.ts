import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { readSelection, type Selection, writeSelection } from './selection.ts'

/** `?a=b` as plain words: an address can be read aloud and typed by hand. */
export type Search = { readonly [name: string]: string | undefined }

export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

export function writeSearch(search: Search): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== '') words.set(name, value)
  const text = words.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** One word of the address and how to change it; a filter replaces, a selection can be gone back to. */
export function useAddressWord(
  name: string,
): readonly [string | undefined, (value: string | undefined, kind?: 'replace' | 'push') => void] {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (value: string | undefined, kind: 'replace' | 'push' = 'replace') =>
      void navigate({
        to: '.',
        search: (before: Search) => ({ ...before, [name]: value }) as never,
        replace: kind === 'replace',
        resetScroll: false,
      }),
    [navigate, name],
  )
  return [search[name], change]
}

/** What a page of a county is about, from its address. */
export function usePlace(): { readonly county: string; readonly year: number } {
  const { county = '', year = '' }: { county?: string; year?: string } = useParams({
    strict: false,
  })
  return { county, year: Number(year) }
}

export function useSelection(): readonly [Selection | null, (selection: Selection | null) => void] {
  const [word, change] = useAddressWord('sel')
  const select = useCallback(
    (selection: Selection | null) => change(writeSelection(selection), 'push'),
    [change],
  )
  return [readSelection(word), select]
}
