/** Why a run failed 未完成的原因, for the people who started it. */
export const reasons = {
  limit: (seconds: number) =>
    `超过时限 ${seconds} 秒仍未结束，已强制停止。请放宽时限后重新测算，或减少优化目标。`,
  killed: (attempts: number) =>
    `求解进程连续 ${attempts} 次被系统中止（多为内存不足）。请增加内存或减小数据规模后重新测算。`,
  workers: (attempts: number) =>
    `承担测算的工作进程连续 ${attempts} 次中断。请检查服务器的运行状况后重新测算。`,
  stuck: '求解进程未能启动，已强制停止。请检查服务器的运行状况后重新测算。',
  broken: '测算无法进行：程序内部错误。请联系系统管理员。',
  exited: '求解进程没有给出结果就退出了。请重新测算；仍然如此的，请联系系统管理员。',
  garbled: '求解进程给出的内容不符合约定，未予采用。请重新测算；仍然如此的，请联系系统管理员。',
  refused: '求解没有完成：求解引擎未通过自检或给出了自相矛盾的结果。已保留现场，请联系系统管理员。',
  uncounted: '方案未能核验，因此没有采用。请重新测算；仍然如此的，请联系系统管理员。',
  unsound: (faults: number) =>
    `核验发现方案本身有 ${faults} 处矛盾，没有采用。已保留现场，请联系系统管理员。`,
  disagreeing: (claimed: number, counted: number) =>
    `求解结果称法定要求缺口为 ${claimed}，核验所得为 ${counted}，两者不一致，没有采用。已保留现场，请联系系统管理员。`,
} as const
