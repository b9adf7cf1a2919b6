import type { Me } from '../client.ts'

/** The pages, in the order of the year's work. */
export const countyPages = [
  'data',
  'diagnosis',
  'scenarios',
  'plans',
  'compare',
  'audit',
  'process',
] as const
export type PageName = (typeof countyPages)[number] | 'city' | 'accounts'

/** Pages whoever looks may open. */
export function pagesOf({ scope, role }: Me, county: string): readonly PageName[] {
  if (role === 'admin') return ['accounts']
  if (scope.kind === 'city') return county === '' ? ['city'] : [...countyPages, 'city']
  return countyPages
}

export function addressOf(page: PageName, { scope }: Me, county: string, year: number): string {
  if (page === 'accounts') return '/accounts'
  if (page === 'city') return `/city/${scope.kind === 'city' ? scope.city : ''}`
  return `/${county}/${year}/${page}`
}
