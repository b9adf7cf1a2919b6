import type { Profile } from '../rules/index.ts'
import { ofDefinition, ofRule, type Parameter, unread } from './policy-parameter.ts'
import { choice, decimal, percent, whole, yesNo } from './policy-values.ts'

/** In the order in which 填写说明 prints them. */
export const parameters: readonly Parameter[] = [
  ofRule('交流比例下限', 'rotation-share', percent(0, 100), {
    explanation: '实际交流轮岗教师数占符合交流条件教师总数的最低比例。',
    get: (params) => params.minPercent,
    put: (_params, minPercent) => ({ minPercent }),
  }),
  ofRule('骨干占比下限', 'backbone-share', percent(0, 100), {
    explanation: '实际交流轮岗教师中骨干教师的最低比例。',
    get: (params) => params.minPercent,
    put: (_params, minPercent) => ({ minPercent }),
  }),
  ofRule('交流规模上限', 'rotation-cap', percent(0, 100), {
    explanation: '本学年交流轮岗教师数占符合交流条件教师总数的最高比例。',
    get: (params) => params.maxPercent,
    put: (_params, maxPercent) => ({ maxPercent }),
  }),
  ofDefinition('同校任教年限下限', 'due', whole(0, 40), {
    explanation: '在同一学校连续任教满多少年（足年）为符合交流条件。',
    get: (params) => params.minYears,
    put: (params, minYears) => ({ ...params, minYears }),
  }),
  ofDefinition('要求中级及以上职称', 'due', yesNo, {
    explanation: '填“是”时，只有一级教师及以上职称的才列入符合交流条件。',
    get: (params) => params.requireIntermediateTitle,
    put: (params, requireIntermediateTitle) => ({ ...params, requireIntermediateTitle }),
  }),
  ofDefinition('暂缓是否扣除分母', 'due', yesNo, {
    explanation: '填“是”时，暂缓交流人员不计入符合交流条件教师总数；填“否”时仍计入。',
    get: ({ exemptions }) => {
      const [first, ...others] = exemptions.map((each) => each.removesFromDenominator)
      return first !== undefined && others.every((other) => other === first) ? first : null
    },
    put: (params, removesFromDenominator) => ({
      ...params,
      exemptions: params.exemptions.map((each) => ({ ...each, removesFromDenominator })),
    }),
  }),
  ofDefinition(
    '交流比例分母范围',
    'due',
    choice({ all: ['全县'], 'urban-or-strong': ['城区和优质学校', '城镇和优质学校'] }),
    {
      explanation: '交流比例的分母计全县符合条件教师，还是只计城区学校和优质学校的符合条件教师。',
      get: (params) => params.scope,
      put: (params, scope) => ({ ...params, scope }),
    },
  ),
  ofDefinition('交流期限(年)', 'term', whole(1, 6), {
    explanation: '本次安排的交流期限，按学年计。',
    get: (params) => params.years,
    put: (params, years) => ({ ...params, years }),
  }),
  ofDefinition('是否调动人事关系', 'term', yesNo, {
    explanation: '填“是”时人事关系随转；填“否”时人走关系留，不改变接收校的学历和骨干指标。',
    get: (params) => params.relationMoves,
    put: (params, relationMoves) => ({ ...params, relationMoves }),
  }),
  ofRule('最短交流期限(月)', 'term-length', whole(1, 72), {
    explanation: '短于此月数的不计为交流轮岗；一学年按 10 个月计。',
    get: (params) => params.minMonths,
    put: (params, minMonths) => params && { ...params, minMonths },
  }),
  ofRule('跨学段安排', 'stage-licence', yesNo, {
    explanation: '填“是”时，持有拟任学段及以上教师资格的可跨学段交流。',
    get: (params) => params.crossStage,
    put: (params, crossStage) => params && { ...params, crossStage },
  }),
  ofRule('要求资格学科一致', 'stage-licence', yesNo, {
    explanation: '填“是”时，教师资格的学科须与拟任学科一致；资格未写学科的视为符合。',
    get: (params) => params.matchSubject,
    put: (params, matchSubject) => params && { ...params, matchSubject },
  }),
  ofDefinition(
    '指标口径',
    'counting',
    choice({
      personnel: ['人事关系', '人事关系口径'],
      teaching: ['实际任教', '实际任教口径'],
    }),
    {
      explanation: '七项指标按人事关系所在校计，还是按实际任教校计；两种口径都会报告。',
      get: (params) => params.basis,
      put: (params, basis) => ({ ...params, basis }),
    },
  ),
  ofRule(
    '差异系数口径',
    'difference-coefficient',
    choice({
      weighted: ['加权', '按学生数加权'],
      unweighted: ['不加权', '不加权(总体标准差)', '总体标准差'],
      sample: ['样本标准差', '不加权(样本标准差)', '样本'],
    }),
    {
      explanation: '校际差异系数的算法，测算按所选的一种，三种都会报告。',
      get: (params) => params.convention,
      put: (params, convention) => params && { ...params, convention },
    },
  ),
  ofRule('小学差异系数上限', 'difference-coefficient', decimal(1, 200), {
    explanation: '小学每项指标校际差异系数的上限。',
    get: (params) => params.maxPercent.primary,
    put: (params, primary) =>
      params && { ...params, maxPercent: { ...params.maxPercent, primary } },
  }),
  ofRule('初中差异系数上限', 'difference-coefficient', decimal(1, 200), {
    explanation: '初中每项指标校际差异系数的上限。',
    get: (params) => params.maxPercent.junior,
    put: (params, junior) => params && { ...params, maxPercent: { ...params.maxPercent, junior } },
  }),
  ofDefinition('教学点计入差异系数', 'counting', yesNo, {
    explanation: '填“是”时，教学点作为单独一校进入校际差异系数。',
    get: (params) => params.teachingPointsInCoefficient,
    put: (params, teachingPointsInCoefficient) => ({ ...params, teachingPointsInCoefficient }),
  }),
  ofDefinition(
    '骨干最低级别',
    'backbone',
    choice({ county: ['县级'], city: ['市级'], province: ['省级'], national: ['国家级'] }),
    {
      explanation: '骨干称号达到此级别及以上的才计为骨干教师；“市级”指设区的市。',
      get: ({ minLevel }) => (minLevel === 'school' ? null : minLevel),
      put: (params, minLevel) => ({ ...params, minLevel }),
    },
  ),
  ofDefinition('荣誉称号计入骨干', 'backbone', yesNo, {
    explanation: '填“是”时，优秀教师等荣誉称号达到骨干最低级别的也计为骨干教师。',
    get: (params) => params.titles.includes('honour'),
    put: (params, counted) => ({
      ...params,
      titles: [
        ...params.titles.filter((title) => title !== 'honour'),
        ...(counted ? (['honour'] as const) : []),
      ],
    }),
  }),
  ofDefinition('过期称号计入骨干', 'backbone', yesNo, {
    explanation: '填“是”时，有效期早于基准日的骨干称号仍计入。',
    get: (params) => params.countExpired,
    put: (params, countExpired) => ({ ...params, countExpired }),
  }),
  ofRule('单校流出比例上限', 'school-loss', percent(1, 100), {
    explanation: '一所学校本学年流出教师占该校专任教师的最高比例，不足 1 人的按 1 人。',
    get: (params) => params.maxPercent,
    put: (params, maxPercent) => ({ maxSubjectPercent: 100, ...params, maxPercent }),
  }),
  ofRule('同学科流出比例上限', 'school-loss', percent(1, 100), {
    explanation: '一所学校同一学科流出教师占该学科教师的最高比例，不足 1 人的按 1 人。',
    get: (params) => params.maxSubjectPercent,
    put: (params, maxSubjectPercent) => ({ maxPercent: 100, ...params, maxSubjectPercent }),
  }),
  ofRule('里程上限(公里)', 'travel-limit', whole(1, 500), {
    explanation: '教师到交流学校的单程里程上限；比现在更近的不受限。',
    get: (params) => params.maxKilometres,
    put: (params, maxKilometres) => ({ ...params, maxKilometres }),
  }),
  ofDefinition('道路系数', 'travel', decimal(100, 300), {
    explanation: '没有填报里程的，按直线距离乘以此系数估算。',
    get: (params) => params.roadPercent,
    put: (_params, roadPercent) => ({ roadPercent }),
  }),
  ofDefinition(
    '学制',
    'lessons',
    choice({ '6-3': ['六三', '六三制', '6-3'], '5-4': ['五四', '五四制', '5-4'] }),
    {
      explanation: '六三学制小学六年、初中三年；五四学制小学五年、初中四年。',
      get: (params) => params.schoolSystem,
      put: (params, schoolSystem) => ({ ...params, schoolSystem }),
    },
  ),
  unread('公示工作日', whole(1, 30), '公示的工作日天数；目前不参与测算。'),
]

/** Facts about the county that share the sheet; intake reads them itself. */
export const countyFacts: readonly string[] = ['县名', '学年', '基准日', '坐标系', '合成数据']

/** For the template's 填写说明. */
export const parameterNames: readonly Pick<Parameter, 'name' | 'range' | 'explanation'>[] =
  parameters.map(({ name, range, explanation }) => ({ name, range, explanation }))

/** What a scenario may change in a profile, with the value in force; `null` where there is none. */
export const parametersOf = (
  profile: Profile,
): readonly (Pick<Parameter, 'name' | 'range' | 'explanation' | 'sets'> & {
  readonly current: string | null
})[] =>
  parameters
    .filter(({ sets }) => sets !== null)
    .map(({ name, range, explanation, sets, current }) => ({
      name,
      range,
      explanation,
      sets,
      current: current(profile),
    }))
