/** 学校前后对照: one measure, school by school. */
export const schoolBalance = {
  title: (measure: string) => `各校${measure}如何？`,
  changed: (n: number, all: number) => `${all} 所学校中 ${n} 所有变化。`,
  spread: (median: string, least: string, most: string, unit: string) =>
    `中位 ${median}，最低 ${least}，最高 ${most}（${unit}）。`,
  legend: '○ 现状　● 方案',
  legendNow: '○ 现状',
  medianMark: '竖线为城区、镇区、乡村各自的中位数。',
  folded: (n: number) => `另 ${n} 校不变。`,
  lower: '越低越好。',
  school: '学校',
  setting: '城乡',
  before: '现状',
  after: '方案',
}
