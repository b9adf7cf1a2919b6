/** 待办 drawer. */
export const inbox = {
  mine: '要我办',
  others: '我等别人',
  nothing: '没有待办。',
  due: (day: string) => `期限 ${day}`,
  overdue: '已逾期',
  open: '办理',
}
