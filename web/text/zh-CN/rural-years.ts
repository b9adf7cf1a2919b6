/** 乡村任教年限: the second tab of the burden. */
export const ruralYears = {
  choice: '看哪一种负担',
  travel: '路程',
  years: '乡村任教年限',
  title: '谁已在乡村任教多年，又去乡村？',
  sentence: (median: string, tenth: string, again: number) =>
    `已在乡村任教：中位 ${median} 年，最长的十分之一不少于 ${tenth} 年；其中 ${again} 人这次仍去乡村学校。`,
  none: '没有人填写乡村任教年限。',
  legend: '■ 这次去乡村学校　□ 去其他学校；横轴为已在乡村学校任教的年数，纵轴为人数。',
  unknown: (n: number) => `另有 ${n} 人未填乡村任教年限，没有画出。`,
  median: (years: string) => `中位 ${years} 年`,
  worstTenth: (years: string) => `最长十分之一 ≥ ${years} 年`,
  bar: (years: number, rural: number, others: number) =>
    `已任教 ${years} 年：${rural} 人去乡村学校，${others} 人去其他学校`,
  formula: '交流教师按“乡村任教年限”（截至基准日，由本县填报）逐人清点。',
  toRural: '这次去乡村学校',
  others: '去其他学校',
  caption: '乡村任教年限和去向',
  yearsColumn: '年数',
}
