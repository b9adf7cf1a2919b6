/** 保存的列表: which rows and in which order, under a name; in this browser alone, without any search word. */
export type SavedList = {
  readonly name: string
  /** Words of the address: filters and sorting. */
  readonly filters: string
  readonly sort: string
}

/** What an earlier version of the page kept in another shape is left out. */
export function readLists(text: string | null): readonly SavedList[] {
  if (text === null) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept.filter(isSaved) : []
  } catch {
    return []
  }
}

const isSaved = (value: Partial<SavedList> | null): value is SavedList =>
  [value?.name, value?.filters, value?.sort].every((word) => typeof word === 'string')

/** One of a name: a new one takes its place. */
export const withList = (lists: readonly SavedList[], list: SavedList): readonly SavedList[] =>
  [...withoutList(lists, list.name), list].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))

export const withoutList = (lists: readonly SavedList[], name: string): readonly SavedList[] =>
  lists.filter((list) => list.name !== name)
