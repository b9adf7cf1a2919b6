import type { FindingView, LevelView, ResultView } from '../../api/contract.ts'

const level: LevelView = {
  goal: 'shortfall',
  name: '法定要求缺口最小',
  unit: '点',
  value: 4,
  bound: 3,
  gap: 1,
  proven: false,
  stoppedBy: 'work',
  seconds: 2,
}

const finding: FindingView = {
  clause: 'test/rotation-share',
  name: '交流轮岗比例',
  verdict: 'short',
  measured: 1,
  required: 2,
  shortfall: 1,
  unit: '人',
  sentence: '交流 1 人，应不少于 2 人。',
  details: [],
  source: {
    document: '测试文件',
    number: '测〔2026〕1号',
    item: '第一项',
    quote: '',
    effective: '2026-01-01',
    evidence: 'assumed',
    note: '',
  },
}

export const exampleResult: ResultView = {
  title: '测试县2026—2027学年交流轮岗方案',
  synthetic: true,
  profile: '测试规则档',
  version: '0.1.0',
  hashes: { data: 'a'.repeat(64), profile: 'b'.repeat(64), plan: 'c'.repeat(64) },
  engine: 'HiGHS',
  seconds: 2.5,
  headlines: [{ label: '交流人数', value: '1', note: '应不少于 2 人' }],
  levels: [level],
  findings: [finding],
  flags: [],
  differences: [],
  transfers: [],
  files: [{ name: '方案 一.xlsx', bytes: 4 }],
}
