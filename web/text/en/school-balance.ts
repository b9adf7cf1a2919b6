import type { Text } from '../zh-CN/index.ts'

export const schoolBalance: Text['schoolBalance'] = {
  title: (measure) => `How do schools stand in ${measure}?`,
  changed: (n, all) => `${n} of ${all} schools change.`,
  spread: (median, least, most, unit) =>
    `Median ${median}, least ${least}, most ${most} (${unit}).`,
  legend: '○ now  ● plan',
  legendNow: '○ now',
  medianMark: 'Upright lines: medians of urban, township and village schools.',
  folded: (n) => `${n} more unchanged.`,
  lower: 'Lower is better.',
  school: 'School',
  setting: 'Setting',
  before: 'Now',
  after: 'Plan',
}
