/**
 * What people can run by itself and a sentence of a document may ask for: commands, and rooms of the
 * service by their folder.
 */
export const rulebookSteps: ReadonlyMap<string, string> = new Map([
  ['check', '检查数据'],
  ['indicators', '测算指标现状'],
  ['plan', '测算方案'],
  ['audit', '核验方案'],
  ['scenarios', '测算情景和各阶段竞聘结果'],
  ['cases', '方案流程：送审、批准、公示、异议、定稿、到岗、考核'],
  ['documents', '方案文书'],
  ['journal', '操作日志'],
  ['dossiers', '卷宗和离线核验'],
  ['cities', '市级总览和创建规划'],
])
