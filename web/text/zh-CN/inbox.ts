/** 待办 drawer. */
export const inbox = {
  mine: '要我办',
  others: '我等别人',
  nothing: '没有待办。',
  due: (day: string) => `期限 ${day}`,
  overdue: '已逾期',
  open: '办理',
  look: '查看',
  owners: {
    personnel: '人事科',
    leadership: '分管领导',
    auditor: '督导核验',
    schools: '各学校',
    establishment: '编办',
    'human-resources': '人社局',
    supervision: '督导室',
  },
}
