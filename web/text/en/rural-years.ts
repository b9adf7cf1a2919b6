import type { Text } from '../zh-CN/index.ts'

export const ruralYears: Text['ruralYears'] = {
  choice: 'Which burden',
  travel: 'Travel',
  years: 'Years in rural schools',
  title: 'Who has taught long in rural schools and is sent to one again?',
  sentence: (median, tenth, again) =>
    `Years in rural schools so far: median ${median}, longest tenth at least ${tenth}; of these ${again} are sent to a rural school again.`,
  none: 'Nobody’s years in rural schools are on file.',
  legend:
    '■ to a rural school now  □ to another; across: years in rural schools so far, up: people.',
  unknown: (n) => `The years of ${n} more are not on file and not drawn.`,
  median: (years) => `median ${years}`,
  worstTenth: (years) => `longest tenth ≥ ${years}`,
  bar: (years, rural, others) => `${years} years: ${rural} to rural schools, ${others} to others`,
  formula: 'People of the plan by the years in rural schools the county filed for the base date.',
  toRural: 'To a rural school now',
  others: 'To another school',
  caption: 'Years in rural schools, and where to',
  yearsColumn: 'Years',
}
