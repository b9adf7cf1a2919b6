import type { LetterId } from './letters/index.ts'

/** Steps of the process that wait for documents. */
export const documentSteps = {
  submit: '送审',
  notice: '公示',
  final: '定稿',
  dispatch: '派遣',
  close: '结项',
} as const
export type DocumentStep = keyof typeof documentSteps

export type DocumentDescription = {
  readonly title: string
  readonly file: 'xlsx' | 'docx'
  /** A public, B work, C sensitive: who may see it at all. */
  readonly privacy: 'A' | 'B' | 'C'
  /** Steps that cannot be taken without it. */
  readonly neededBy: readonly DocumentStep[]
  /** Who gets it, in words. */
  readonly audience: string
  /** What it can be made for alone: one school, one township, one person. */
  readonly parts?: 'school' | 'township' | 'teacher'
}

/** Every paper of the year the program makes, by its number. */
export const documents = {
  D01: {
    title: '符合交流条件教师名册',
    file: 'xlsx',
    privacy: 'B',
    neededBy: ['submit'],
    audience: '人事科、学校',
  },
  D01b: {
    title: '符合交流条件教师名册（公示栏）',
    file: 'xlsx',
    privacy: 'A',
    neededBy: [],
    audience: '学校公示栏',
  },
  D02: {
    title: '暂缓交流教师名册',
    file: 'xlsx',
    privacy: 'C',
    neededBy: ['submit'],
    audience: '人事科',
  },
  D02b: {
    title: '暂缓交流教师名册（公示栏）',
    file: 'xlsx',
    privacy: 'A',
    neededBy: [],
    audience: '学校公示栏',
  },
  D03: {
    title: '编制岗位余缺情况表',
    file: 'xlsx',
    privacy: 'A',
    neededBy: ['submit'],
    audience: '编办、人社局、学校',
  },
  D04: {
    title: '校长教师交流轮岗实施方案',
    file: 'docx',
    privacy: 'A',
    neededBy: [],
    audience: '各学校、社会',
  },
  D05: {
    title: '交流轮岗教师花名册',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '学校、市局、存档',
  },
  D06: {
    title: '拟交流轮岗教师名单公示',
    file: 'docx',
    privacy: 'A',
    neededBy: ['notice'],
    audience: '社会',
  },
  D07: {
    title: '异议答复书',
    file: 'docx',
    privacy: 'C',
    neededBy: ['final'],
    audience: '反映人',
  },
  D07a: {
    title: '异议登记表',
    file: 'xlsx',
    privacy: 'C',
    neededBy: [],
    audience: '人事科',
  },
  D08: {
    title: '交流轮岗情况汇总表',
    file: 'xlsx',
    privacy: 'A',
    neededBy: ['close'],
    audience: '市局、督导室',
  },
  D09a: {
    title: '工作调配（交流轮岗）通知',
    file: 'docx',
    privacy: 'B',
    neededBy: ['dispatch'],
    audience: '有关学校、人社局、编办、财政局',
  },
  D09b: {
    title: '派遣介绍信',
    file: 'docx',
    privacy: 'B',
    neededBy: ['dispatch'],
    audience: '本人、接收学校',
    parts: 'teacher',
  },
  D10: {
    title: '支教（交流）协议要点',
    file: 'docx',
    privacy: 'B',
    neededBy: [],
    audience: '派出学校、接收学校、本人',
    parts: 'teacher',
  },
  D11: {
    title: '走教教师课时安排表',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '中心学校、接收学校、教师',
  },
  D12: {
    title: '七项指标与差异系数自评表',
    file: 'xlsx',
    privacy: 'A',
    neededBy: [],
    audience: '县政府、督导室',
  },
  D13: {
    title: '方案核验报告',
    file: 'docx',
    privacy: 'B',
    neededBy: ['submit', 'final'],
    audience: '局领导、人事科、存档',
  },
  D13a: {
    title: '方案核验报告附表',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '局领导、人事科、存档',
  },
  D14: {
    title: '交流轮岗指标佐证材料目录',
    file: 'xlsx',
    privacy: 'B',
    neededBy: ['close'],
    audience: '督导室、检查组',
  },
  D15: {
    title: '期满（学年）考核表',
    file: 'docx',
    privacy: 'B',
    neededBy: [],
    audience: '本人、派出学校、接收学校',
    parts: 'teacher',
  },
  D15a: {
    title: '期满（学年）考核汇总表',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '人事科、存档',
  },
  D16: {
    title: '问题台账与销号表',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '县政府、市局',
  },
  D17: {
    title: '编制调整使用情况备案报告',
    file: 'docx',
    privacy: 'A',
    neededBy: [],
    audience: '编办',
  },
  D17a: {
    title: '编制测算与调剂建议表',
    file: 'xlsx',
    privacy: 'A',
    neededBy: [],
    audience: '编办',
  },
  D18: {
    title: '人员流动和招聘需求表',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '人社局',
  },
  D19: {
    title: '一镇一评表',
    file: 'xlsx',
    privacy: 'A',
    neededBy: [],
    audience: '乡镇、学校',
    parts: 'township',
  },
  D20: {
    title: '一校一表',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '本校、乡镇',
    parts: 'school',
  },
  D21: {
    title: '创建规划表',
    file: 'xlsx',
    privacy: 'A',
    neededBy: [],
    audience: '市局',
  },
  D22: {
    title: '临时性缺员与政府购买服务需求清单',
    file: 'xlsx',
    privacy: 'B',
    neededBy: [],
    audience: '财政局',
  },
} as const satisfies { readonly [id: string]: DocumentDescription }

export type DocumentId = keyof typeof documents

// Keys of an object literal keep their written order.
export const documentIds = Object.keys(documents) as readonly DocumentId[]

/** For lists and menus. */
export const documentList: readonly (DocumentDescription & { readonly id: DocumentId })[] =
  documentIds.map((id) => ({ id, ...documents[id] }))

export const isLetter = (id: DocumentId): id is LetterId & DocumentId =>
  documents[id].file === 'docx'
