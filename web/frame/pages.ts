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
