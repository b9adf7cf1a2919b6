/** What people can run by itself and a sentence of a document may ask for. */
export const rulebookSteps: ReadonlyMap<string, string> = new Map([
  ['check', '检查数据'],
  ['indicators', '测算指标现状'],
  ['plan', '测算方案'],
  ['audit', '核验方案'],
])
