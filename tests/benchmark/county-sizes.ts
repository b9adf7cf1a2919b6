/** The made-up counties that are measured, and the usual limit of a run. */
export const sizes = {
  tiny: { schools: 8, teachers: 250, seconds: 30 },
  sample: { schools: 40, teachers: 1300, seconds: 60 },
  county: { schools: 80, teachers: 4000, seconds: 90 },
  large: { schools: 150, teachers: 8000, seconds: 300 },
} as const
