/**
 * The indicators of 督导评估 beside the seven of resources: fifteen of government guarantee 政府保障程度
 * and nine of education quality 教育质量 (教督〔2017〕6号; all read in a copy only). A few are counted
 * from the county's files, the others the county fills in on the sheet 其他指标.
 */
export type SupervisionItem = {
  readonly zh: string
  readonly standard: string
}

export const supervisionItems = {
  G1: { zh: '县域学校布局规划', standard: '布局合理，符合国家规定要求' },
  G2: {
    zh: '城乡义务教育学校建设、教师编制、生均公用经费、基本装备标准统一',
    standard: '四项标准城乡统一',
  },
  G3: { zh: '音乐、美术专用教室', standard: '每12个班级各不少于1间，面积不小于96、90平方米' },
  G4: { zh: '学校规模', standard: '小学、初中不超过2000人，九年一贯制学校不超过2500人' },
  G5: { zh: '班级学生数', standard: '小学不超过45人，初中不超过50人' },
  G6: { zh: '不足100人的村小、教学点公用经费', standard: '按100名学生核定' },
  G7: { zh: '特殊教育学校生均公用经费', standard: '不低于8000元' },
  G8: {
    zh: '教师平均工资收入水平、绩效工资总量核定',
    standard: '不低于当地公务员平均工资收入水平，按规定足额核定',
  },
  G9: { zh: '教师5年360学时培训完成率', standard: '100%' },
  G10: { zh: '教职工编制和岗位统筹分配', standard: '县级教育部门在核定总额内统筹分配' },
  G11: {
    zh: '教师交流轮岗',
    standard: '不低于符合交流条件教师总数的10%，其中骨干教师不低于交流轮岗教师总数的20%',
  },
  G12: { zh: '专任教师持有教师资格证上岗率', standard: '100%' },
  G13: { zh: '就近划片入学比例', standard: '小学100%，初中95%以上' },
  G14: { zh: '优质高中招生名额分配比例', standard: '不低于50%，并向农村初中倾斜' },
  G15: {
    zh: '留守儿童关爱体系、随迁子女就读比例',
    standard: '体系健全，公办（含购买学位）就读不低于85%',
  },
  Q1: { zh: '初中三年巩固率', standard: '95%以上' },
  Q2: { zh: '残疾儿童少年入学率', standard: '95%以上' },
  Q3: { zh: '学校章程与管理信息化', standard: '所有学校有章程，实现管理与教学信息化' },
  Q4: { zh: '教师培训经费', standard: '不低于学校年度公用经费预算总额的5%' },
  Q5: { zh: '教师信息化手段与设施设备利用', standard: '熟练运用，利用率较高' },
  Q6: { zh: '德育工作、校园文化建设', standard: '良好以上' },
  Q7: { zh: '课程开齐开足', standard: '开齐开足，教学秩序规范' },
  Q8: { zh: '学业负担', standard: '无过重课业负担' },
  Q9: {
    zh: '国家义务教育质量监测',
    standard: '相关科目学生学业水平达到Ⅲ级以上，校际差异率低于0.15',
  },
} as const satisfies { readonly [id: string]: SupervisionItem }

export type SupervisionId = keyof typeof supervisionItems
// Keys of an object literal keep their written order.
export const supervisionList = Object.keys(supervisionItems) as readonly SupervisionId[]

/** What the county may state itself: those, and the difference rate of 强镇筑基 documents. */
export const statedItems = {
  ...(Object.fromEntries(supervisionList.map((id) => [id, `${id} ${supervisionItems[id].zh}`])) as {
    readonly [Id in SupervisionId]: string
  }),
  'academic-difference': '镇驻地学校与城区学校学业差异率',
} as const
export type StatedItem = keyof typeof statedItems
