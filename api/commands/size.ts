import type { County } from '../../solver/index.ts'

export const sizeOf = (county: County) => ({
  county: county.name,
  year: county.year,
  synthetic: county.synthetic,
  schools: county.schools.length,
  teachers: county.teachers.length,
})
