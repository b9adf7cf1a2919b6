/** Every page of the sample county, as its address. */
export const countyPages = [
  'data',
  'diagnosis',
  'scenarios',
  'plans',
  'compare',
  'audit',
  'process',
] as const
