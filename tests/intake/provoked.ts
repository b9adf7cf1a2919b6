import type { MessageCode } from '../../solver/intake/messages.ts'
import type { RawBook, RawSheet } from '../../solver/intake/raw.ts'
import { bookOf, type Fields, goodSchool, goodTeacher, rowsOf, sheetOf, smallBook } from './book.ts'

/** A county with one thing wrong, and all that is then said about it. */
export type Provoked = {
  readonly code: MessageCode
  readonly book: RawBook
  readonly line: string
}

const formula = (text: string, result: number | null) => ({
  kind: 'formula' as const,
  formula: text,
  result: result === null ? null : { kind: 'number' as const, value: result },
})

const second: Fields = { ...goodTeacher, id: '1002', name: '李大河', birth: '1990-05' }
const withTeacher = (teacher: Fields): RawBook => smallBook({ teacher })
const withSchool = (school: Fields): RawBook => smallBook({ school })
const withSheet = (...more: readonly RawSheet[]): RawBook => smallBook({ more })

/** A second school with a teacher of its own, so that nothing is said about its staff. */
const river: Fields = { ...goodSchool, name: '大河小学' }
const riverTeacher: Fields = { ...second, personnelSchool: '大河小学' }
const twoSchools = (more: {
  readonly school?: Fields
  readonly river?: Fields
  readonly more?: readonly RawSheet[]
}): RawBook =>
  smallBook({
    school: more.school ?? {},
    schools: [{ ...river, ...more.river }],
    teachers: [riverTeacher],
    more: more.more ?? [],
  })

const merged = (sheet: RawSheet, merge: RawSheet['merges'][number]): RawSheet => ({
  ...sheet,
  merges: [merge],
})

const many = (count: number, fields: (i: number) => Fields): readonly Fields[] =>
  Array.from({ length: count }, (_, i) => fields(i))

const schools = rowsOf('schools', [goodSchool])
const teachers = rowsOf('teachers', [goodTeacher])

export const provoked: readonly Provoked[] = [
  {
    code: 'F05',
    book: bookOf(schools, sheetOf('学生', [['姓名'], ['王小明']])),
    line: '文件“明德县_均配导入表_2026.xlsx”：找不到工作表“教师”。文件里有：学校、学生。请把工作表改名为“教师”，或下载模板后粘贴数据。',
  },
  {
    code: 'F06',
    book: bookOf(schools, sheetOf('教师', [['花名册'], ['1001', '张明德']])),
    line: '《教师》：没有找到表头行。前 6 行中应有一行含“教师编号、姓名、性别”。请检查是否删除了表头。',
  },
  {
    code: 'F07',
    book: bookOf(
      schools,
      sheetOf(
        '教师',
        teachers.rows.map(({ cells }) => cells.filter((_, i) => i !== 2)),
      ),
    ),
    line: '《教师》第 1 行“性别”：缺少必填列“性别”。可接受的写法：性别。请补上该列。',
  },
  {
    code: 'F08',
    book: bookOf(
      schools,
      sheetOf(
        '教师',
        teachers.rows.map(({ cells }) => [...cells, cells[1] ?? null]),
      ),
    ),
    line: '《教师》第 1 行“姓名”：列“姓名”出现了 2 次（B1、M1）。请只保留一列，或把其余改成其他名称。',
  },
  {
    code: 'F09',
    book: bookOf(
      schools,
      sheetOf(
        '教师',
        Array.from({ length: 50_000 }, () => ['1001']),
      ),
    ),
    line: '《教师》：工作表“教师”有 50000 行，超过 30000 行上限。请核对是否把全市数据或空行一并复制进来。',
  },
  {
    code: 'F11',
    book: withTeacher({ weeklyLessons: formula('C2*2', 14) }),
    line: '《教师》第 2 行“周课时”（J2）：此单元格是公式，已采用表中保存的结果“14”。建议复制后“选择性粘贴→数值”。',
  },
  {
    code: 'F12',
    book: withTeacher({ weeklyLessons: formula('C2*2', null) }),
    line: '《教师》第 2 行“周课时”（J2）：此单元格是公式且没有保存结果（=C2*2）。请在 Excel 中重新计算并保存，或改为数值。',
  },
  {
    code: 'F13',
    book: withTeacher({ weeklyLessons: { kind: 'error', text: '#REF!' } }),
    line: '《教师》第 2 行“周课时”（J2）：单元格显示错误值 #REF!。请改正公式或直接填写数值。',
  },
  {
    code: 'F14',
    book: bookOf(
      schools,
      sheetOf(
        '教师',
        teachers.rows.map(({ cells }, i) => [
          ...cells,
          i === 0 ? '联系电话' : '13800000000',
          i === 0 ? '民族' : '汉',
        ]),
      ),
    ),
    line: '《教师》第 1 行：未使用的列：联系电话、民族。如属必需，请按模板改列名。',
  },
  {
    code: 'F15',
    book: bookOf(
      schools,
      sheetOf(
        '教师',
        teachers.rows.map(({ cells }, i) => [
          ...cells,
          i === 0 ? '身份证号码' : '370881198503120021',
        ]),
      ),
    ),
    line: '《教师》第 1 行“身份证号码”（M1）：检测到“身份证号”列，已按默认设置跳过，没有读入，也没有保存。本系统用教师编号识别教师。',
  },
  {
    code: 'F16',
    book: bookOf(schools, merged(teachers, { top: 2, left: 3, bottom: 3, right: 3 })),
    line: '《教师》：工作表中有 1 个合并单元格位于数据区，仅左上角有值，其余按空白处理。请取消合并并逐行填写。',
  },
  {
    code: 'F17',
    book: bookOf(rowsOf('schools', [goodSchool, { name: '合计', primaryPupils: 95 }]), teachers),
    line: '《学校》第 3 行“小学学生数”（E3）：合计行“小学学生数”为 95，与各行相加 90 不一致，相差 5。请核对是否漏行或重复。',
  },
  {
    code: 'G01',
    book: withTeacher({ title: null }),
    line: '《教师》第 2 行“职称”（K2）：“职称”是必填项，现为空。请填写；确实没有的按说明填“无”。',
  },
  {
    code: 'G02',
    book: withTeacher({ title: '特聘岗' }),
    line: '《教师》第 2 行“职称”（K2）：“特聘岗”不是可选值。可填：正高级教师、高级教师、一级教师、二级教师、三级教师、未定级。',
  },
  {
    code: 'G03',
    book: withTeacher({ weeklyLessons: '十四' }),
    line: '《教师》第 2 行“周课时”（J2）：“十四”不是数字。请只填数字，不要带单位或文字。',
  },
  {
    code: 'G04',
    book: withTeacher({ weeklyLessons: 140 }),
    line: '《教师》第 2 行“周课时”（J2）：140 超出合理范围（0—40）。请核对是否多输或少输了一位。',
  },
  {
    code: 'G05',
    book: withTeacher({ schoolsServed: '1.5' }),
    line: '《教师》第 2 行“任教2年以上学校数”（M2）：“1.5”应为整数，不能有小数。',
  },
  {
    code: 'G06',
    book: withTeacher({ birth: '八五年三月' }),
    line: '《教师》第 2 行“出生年月”（D2）：“八五年三月”无法认成年月。请按 1985-03 的样子填写（也可写 1985.03、198503、1985年3月）。',
  },
  {
    code: 'G07',
    book: withTeacher({ birth: '1985-13' }),
    line: '《教师》第 2 行“出生年月”（D2）：年月 1985-13 不存在（月份应在 01—12）。',
  },
  {
    code: 'G08',
    book: withTeacher({ since: '2026-09' }),
    line: '《教师》第 2 行“本校任教起始年月”（L2）：年月 2026-09 晚于基准日 2026-08。请核对年份。',
  },
  {
    code: 'G09',
    book: withTeacher({ birth: '85.03' }),
    line: '《教师》第 2 行“出生年月”（D2）：“85.03”只有两位年份，无法判断世纪。请写四位年份，如 1985-03。',
  },
  {
    code: 'G10',
    book: withTeacher({ title: '小高' }),
    line: '《教师》第 2 行“职称”（K2）：“小高”按“一级教师”处理。如不对，请改为标准写法。',
  },
  {
    code: 'G11',
    book: withTeacher({ note: '很'.repeat(201) }),
    line: '《教师》第 2 行“备注”（M2）：文字长度 201 字，超过 200 字，请精简。',
  },
  {
    code: 'G12',
    book: withTeacher({ name: '张□德' }),
    line: '《教师》第 2 行“姓名”（B2）：“张□德”含无法识别或替代字符（？、□、�）。多为生僻字转码丢失，请用支持 GB 18030 的输入法重新录入。',
  },
  {
    code: 'S01',
    book: smallBook({ schools: [goodSchool] }),
    line: '《学校》第 3 行“学校名称”（A3）：学校“明德小学”与第 2 行重复。一所学校只填一行；九年一贯制学校也只填一行，小学、初中数据分列填写。',
  },
  {
    code: 'S02',
    book: twoSchools({ school: { code: '2137000001' }, river: { code: '2137000001' } }),
    line: '《学校》第 3 行“学校代码”（B3）：学校代码“2137000001”与“明德小学”（第 2 行）相同。请核对学校标识码。',
  },
  {
    code: 'S03',
    book: withSchool({ primaryPupils: 0 }),
    line: '《学校》第 2 行“小学学生数”（E2）：学校没有学生（小学、初中学生数都是 0 或空）。若已撤并，请删除该行，并把教师改到新单位。',
  },
  {
    code: 'S04',
    book: withSchool({ juniorPupils: 30 }),
    line: '《学校》第 2 行“初中学生数”（F2）：办学类型为“小学”，却填了初中学生 30 人。请改办学类型，或把学生填到对应列。',
  },
  {
    code: 'S05',
    book: withSchool({ primaryClasses: 0 }),
    line: '《学校》第 2 行“小学班数”（G2）：有学生 90 人，但小学班数为 0。请填写班数。',
  },
  {
    code: 'S06',
    book: withSchool({ grade1Pupils: 40, grade2Pupils: 45 }),
    line: '《学校》第 2 行“小学学生数”（E2）：各年级学生数相加为 85，与小学学生数 90 不一致，相差 5。请核对，以学年初统计为准。',
  },
  {
    code: 'S07',
    book: withSchool({ primaryPupils: 136 }),
    line: '《学校》第 2 行“小学班数”（G2）：平均班额 45.3 人，超过 45 人标准。如数据无误可继续；该校将列入大班额提示。',
  },
  {
    code: 'S08',
    book: withSchool({ code: 'MD01' }),
    line: '《学校》第 2 行“学校代码”（B2）：学校代码“MD01”不是 10 位数字。如是本县自编代码可忽略；如是学校标识码请核对。',
  },
  {
    code: 'S09',
    book: withSchool({ code: '3137000001' }),
    line: '《学校》第 2 行“学校代码”（B2）：学校代码前两位 31 与办学类型“小学”不常见的搭配，请核对。',
  },
  {
    code: 'S10',
    book: twoSchools({ river: { kind: '教学点', centralSchool: '明得小学' } }),
    line: '《学校》第 3 行“所属中心校”（E3）：教学点没有填写“所属中心校”，或该中心校“明得小学”不在学校表中。',
  },
  {
    code: 'S11',
    book: smallBook({
      school: { longitude: 117, latitude: 35.5 },
      schools: [
        { ...river, longitude: 117.1, latitude: 35.6 },
        { ...river, name: '远山小学', longitude: 119.1, latitude: 35.6 },
      ],
      teachers: [
        riverTeacher,
        { ...second, id: '1003', name: '王远山', personnelSchool: '远山小学' },
      ],
    }),
    line: '《学校》第 4 行“经度”（I4）：经纬度 119.1,35.6 不在本县范围附近（距县内学校中心 181 公里）。请核对经度、纬度是否填反。',
  },
  {
    code: 'S12',
    book: bookOf(
      sheetOf(
        '学校',
        schools.rows.map(({ cells }, i) => [...cells, i === 0 ? '教学仪器设备值（万元）' : '12']),
      ),
      teachers,
    ),
    line: '《学校》第 1 行“教学仪器设备值(万元)”（I1）：仪器设备值的列名写的是“万元”。请换算成元，列名改为“教学仪器设备值(元)”。',
  },
  {
    code: 'S13',
    book: withSchool({ primaryPupils: 2001, primaryClasses: 45 }),
    line: '《学校》第 2 行“小学学生数”（E2）：学校学生数 2001 人，超过规模上限 2000 人。数据无误可继续。',
  },
  {
    code: 'S14',
    book: withSchool({ primaryPupils: 190, primaryClasses: 5, primaryQuota: 14 }),
    line: '《学校》第 2 行“核定编制(小学)”（I2）：核定编制 14 人，按标准测算约 10 人，相差超过 30%。请核对编制文件。',
  },
  {
    code: 'S15',
    book: smallBook({ schools: [river] }),
    line: '《学校》第 3 行“学校名称”（A3）：学校没有任何在编教师。请核对教师表“单位”列的写法，或确认由中心校统一管理。',
  },
  {
    code: 'S17',
    book: twoSchools({ school: { closingInto: '大河小学' } }),
    line: '《学校》第 2 行“并入学校”（I2）：填了“并入学校”“大河小学”，但“拟撤并”没有填“是”。请补填“拟撤并”，或清空“并入学校”。',
  },
  {
    code: 'S18',
    book: twoSchools({ school: { closing: '是', closingInto: '明德小学' } }),
    line: '《学校》第 2 行“并入学校”（J2）：并入学校“明德小学”是本校，或该校也拟撤并，或不是县级教育部门办的普通学校。请填学生实际并入的学校。',
  },
  {
    code: 'S16',
    book: withSchool({ grade1Classes: 1, grade2Classes: 1 }),
    line: '《学校》第 2 行“小学班数”（G2）：各年级班数相加为 2，与小学班数 3 不一致，相差 1。复式班可忽略，其余请核对。',
  },
  {
    code: 'T01',
    book: smallBook({ teachers: [{ ...second, id: '1001' }] }),
    line: '《教师》第 3 行“教师编号”（A3）：教师编号“1001”与第 2 行（张明德）重复。同一人只填一行；不同的人请核对编号。',
  },
  {
    code: 'T02',
    book: withTeacher({ personnelSchool: '明得小学' }),
    line: '《教师》第 2 行“单位”（E2）：单位“明得小学”不在学校表中。最接近的是：明德小学。请改成学校表里的名称、简称或代码。',
  },
  {
    code: 'T03',
    book: smallBook({
      school: { shortName: '中心小学' },
      schools: [{ ...river, shortName: '中心小学' }],
      teacher: { personnelSchool: '中心小学' },
      teachers: [riverTeacher],
    }),
    line: '《教师》第 2 行“单位”（E2）：单位“中心小学”对应学校表中 2 所学校（明德小学、大河小学）。请写全称或学校代码。',
  },
  {
    code: 'T04',
    book: withTeacher({ stages: '初中', licenceStages: '初中' }),
    line: '《教师》第 2 行“任教学段”（G2）：任教学段“初中”，但明德小学没有该学段学生。请核对任教学段或单位。',
  },
  {
    code: 'T05',
    book: withTeacher({ licenceStages: '幼儿园' }),
    line: '《教师》第 2 行“教师资格学段”（I2）：教师资格为“幼儿园”，低于任教学段“小学”。请核对资格证；如确属不符，该教师列入持证问题清单，本次不安排该学段的新岗位。',
  },
  {
    code: 'T06',
    book: withTeacher({ since: '2001-02' }),
    line: '《教师》第 2 行“本校任教起始年月”（L2）：本校任教起始年月 2001-02 早于出生后 16 年（出生 1985-03）。请核对两个日期。',
  },
  {
    code: 'T07',
    book: withTeacher({ birth: '1969-12' }),
    line: '《教师》第 2 行“出生年月”（D2）：按出生年月 1969-12 已年满 56 岁，超过法定退休年月 2024-12。如已退休请删除该行，延迟退休请在备注说明。',
  },
  {
    code: 'T08',
    book: withTeacher({ workSince: '2017-09' }),
    line: '《教师》第 2 行“本校任教起始年月”（L2）：本校任教起始年月 2016-09 早于参加工作年月 2017-09。请核对。',
  },
  {
    code: 'T09',
    book: smallBook({
      schools: [river],
      teacher: { teaching: '明德小学:0.6;大河小学:0.3' },
      teachers: [riverTeacher],
    }),
    line: '《教师》第 2 行“实际任教学校”（F2）：实际任教学校比例之和为 0.9，应等于 1。例：明德小学:0.6;大河教学点:0.4。',
  },
  {
    code: 'T10',
    book: withTeacher({ backboneLevels: '市级' }),
    line: '《教师》第 2 行“骨干级别”（L2）：填了“骨干级别”却没有骨干称号。请补称号（如 学科带头人），或清空级别。',
  },
  {
    code: 'T11',
    book: withTeacher({ backbone: '教学能手' }),
    line: '《教师》第 2 行“骨干称号”（L2）：有骨干称号“教学能手”但没有级别，暂不计入县级以上骨干。请补“县级/市级/省级”。',
  },
  {
    code: 'T12',
    book: withTeacher({ backbone: '县级教学能手', backboneValidTo: '2026-07' }),
    line: '《教师》第 2 行“有效期至”（M2）：骨干称号有效期至 2026-07，早于基准日 2026-08，按现行设置不计入。',
  },
  {
    code: 'T13',
    book: withTeacher({ backbone: '优秀教师', backboneLevels: '县级' }),
    line: '《教师》第 2 行“骨干称号”（L2）：“优秀教师”属于荣誉称号，现行设置不计入骨干教师。如本省规定计入，请在参数中注明依据。',
  },
  {
    code: 'T14',
    book: withTeacher({ deferral: '孕期', deferralProof: '医院证明 1 号' }),
    line: '《教师》第 2 行“暂缓至”：填了暂缓原因“（不显示）”，没有填“暂缓至”。请按 2027-08 的样子填写。',
  },
  {
    code: 'T15',
    book: withTeacher({ deferral: '孕期', deferralUntil: '2027-08' }),
    line: '《教师》第 2 行“暂缓证明”：暂缓原因需要证明材料，但“暂缓证明”为空。核验时将列为“证明缺失”。请填材料名称和编号，不写病情。',
  },
  {
    code: 'T16',
    book: withTeacher({ deferral: '距法定退休不足五年', consent: '是' }),
    line: '《教师》第 2 行“暂缓原因”（M2）：暂缓原因为“距法定退休不足五年”，测算退休年月 2043-03，距今 199 个月，不符合。请核对或改用其他情形。',
  },
  {
    code: 'T17',
    book: withTeacher({ birth: '1971-09', deferral: '距法定退休不足五年', consent: '否' }),
    line: '《教师》第 2 行“本人同意暂缓”（N2）：该情形须经本人同意，“本人同意暂缓”为空或为“否”。',
  },
  {
    code: 'T18',
    book: withTeacher({
      deferral: '孕期',
      deferralProof: '医院证明 1 号',
      deferralUntil: '2026-07',
    }),
    line: '《教师》第 2 行“暂缓至”（O2）：暂缓已到期（不显示）。本学年按符合条件人员处理。',
  },
  {
    code: 'T19',
    book: withTeacher({ subjects: '语数' }),
    line: '《教师》第 2 行“任教学科”（H2）：任教学科“语数”中有两门学科连写。请用顿号分开，如 语文、数学，第一门为主教学科。',
  },
  {
    code: 'T20',
    book: withTeacher({ subjects: '全科' }),
    line: '《教师》第 2 行“任教学科”（H2）：“全科/包班”不能直接测算学科余缺。请填主教学科，并在备注写“包班”。',
  },
  {
    code: 'T21',
    book: withTeacher({ weeklyLessons: 28 }),
    line: '《教师》第 2 行“周课时”（J2）：周课时 28 节，明显高于标准 14 节。请核对是否按班次或按月填写。',
  },
  {
    code: 'T22',
    book: smallBook({ teachers: [{ ...goodTeacher, id: '1002' }] }),
    line: '《教师》第 3 行“姓名”（B3）：与第 2 行姓名、性别、出生年月都相同但编号不同。请确认是否同一人重复；同名不同人可忽略。',
  },
  {
    code: 'T23',
    book: smallBook({ teachers: [{ ...second, employment: '代课' }] }),
    line: '《教师》第 3 行“人员状态”（F3）：人员状态“代课”不计入专任教师，也不能列入交流轮岗名单。',
  },
  {
    code: 'T24',
    book: withTeacher({ presence: '借出' }),
    line: '《教师》第 2 行“在岗状态”（G2）：在岗状态为“借出”，编制仍在本校但不承担课时，将列入借调提示。',
  },
  {
    code: 'T25',
    book: withTeacher({ spouse: '2002' }),
    line: '《教师》第 2 行“配偶教师编号”（M2）：配偶教师编号“（不显示）”不在教师表中，或双方填写不一致。请核对或清空。',
  },
  {
    code: 'T26',
    book: withTeacher({ special: '特岗服务期' }),
    line: '《教师》第 2 行“服务期至”：填有“特岗服务期”但没有“服务期至”，本次按仍在服务期处理，不列入交流对象。',
  },
  {
    code: 'T27',
    book: withTeacher({ employment: '否' }),
    line: '《教师》第 2 行“人员状态”（F2）：“是否在编”填“否”，不能判断人员状态。请改填 聘任制、代课、兼职、实习支教 或 退休返聘。',
  },
  {
    code: 'C01',
    book: withSheet(
      rowsOf('lessons', [{ school: '明德小学', grade: 7, subject: '数学', lessonsPerClass: 4 }]),
    ),
    line: '《班级课时》第 2 行“年级”（B2）：学校“明德小学”没有 7 年级学生，却填了课时。请删除该行或核对年级。',
  },
  {
    code: 'C02',
    book: withSheet(
      rowsOf(
        'lessons',
        ['数学', '劳动', '综合实践活动', '心理健康', '地方与校本课程', '保健'].map((subject) => ({
          school: '全县',
          grade: '三年级',
          subject,
          lessonsPerClass: 4,
        })),
      ),
    ),
    line: '《班级课时》第 2 行“年级”（B2）：3 年级各学科周课时合计 24，与课程表规定 30 不一致。请核对是否漏填学科。',
  },
  {
    code: 'C03',
    book: withSheet(
      rowsOf(
        'lessons',
        many(2, () => ({ school: '全县', grade: 3, subject: '数学', lessonsPerClass: 4 })),
      ),
    ),
    line: '《班级课时》第 3 行“年级”（B3）：学校、年级、学科与第 2 行重复。请合并为一行。',
  },
  {
    code: 'D01',
    book: withSheet(rowsOf('distances', [{ from: '明德小学', to: '明德小学', metres: 1 }])),
    line: '《距离》第 2 行“终点学校”（B2）：起点与终点是同一所学校。请删除该行。',
  },
  {
    code: 'D02',
    book: twoSchools({
      more: [
        rowsOf('distances', [
          { from: '明德小学', to: '大河小学', metres: 6.4 },
          { from: '大河小学', to: '明德小学', metres: 7 },
        ]),
      ],
    }),
    line: '《距离》第 3 行“里程(公里)”（C3）：往返里程不一致：大河小学→明德小学 7 公里，反向 6.4 公里。系统取较大值；如确属单行路请填“否”。',
  },
  {
    code: 'D03',
    book: twoSchools({
      school: { longitude: 117, latitude: 35.5 },
      river: { longitude: 117, latitude: 35.6 },
      more: [rowsOf('distances', [{ from: '明德小学', to: '大河小学', metres: 6.4 }])],
    }),
    line: '《距离》第 2 行“里程(公里)”（C2）：里程 6.4 公里小于直线距离 11.1 公里。请核对里程或经纬度。',
  },
  {
    code: 'P01',
    book: twoSchools({
      more: [
        rowsOf('networks', [
          { name: '明德集团', kind: '教育集团', lead: '明德小学', members: '大河小学;明德小学' },
        ]),
      ],
    }),
    line: '《共同体结对》第 2 行“牵头学校”（C2）：牵头学校“明德小学”同时列为成员。请只保留一处。',
  },
  {
    code: 'P02',
    book: smallBook({
      schools: [river, { ...river, name: '远山小学' }],
      teachers: [
        riverTeacher,
        { ...second, id: '1003', name: '王远山', personnelSchool: '远山小学' },
      ],
      more: [
        rowsOf('networks', [
          { name: '明德集团', kind: '教育集团', lead: '明德小学', members: '大河小学' },
          { name: '远山集团', kind: '教育集团', lead: '远山小学', members: '大河小学' },
        ]),
      ],
    }),
    line: '《共同体结对》第 3 行“成员学校”（D3）：学校“大河小学”同时属于 2 个同类共同体。请确认。',
  },
  {
    code: 'Y01',
    book: withSheet(rowsOf('wishes', [{ teacher: '9999', willingness: '服从' }])),
    line: '《意愿》第 2 行“教师编号”（A2）：教师编号“（不显示）”不在教师表中。',
  },
  {
    code: 'Y02',
    book: withSheet(rowsOf('wishes', [{ teacher: '1001', name: '张明得' }])),
    line: '《意愿》第 2 行“姓名”（B2）：编号对应的姓名与教师表不一致。请核对编号，以编号为准。',
  },
  {
    code: 'Y03',
    book: withSheet(rowsOf('wishes', [{ teacher: '1001', school1: '明德小学' }])),
    line: '《意愿》第 2 行“意向学校1”（B2）：意向学校“（不显示）”就是现单位，已忽略。',
  },
  {
    code: 'Y04',
    book: smallBook({
      schools: ['甲', '乙', '丙', '丁'].map((name) => ({ ...river, name: `${name}小学` })),
      teachers: ['甲', '乙', '丙', '丁'].map((name, i) => ({
        ...second,
        id: `200${i}`,
        name: `李${name}`,
        personnelSchool: `${name}小学`,
      })),
      more: [rowsOf('wishes', [{ teacher: '1001', school1: '甲小学;乙小学;丙小学;丁小学' }])],
    }),
    line: '《意愿》第 2 行“意向学校1”（B2）：意向学校超过 3 个。请只保留前 3 个。',
  },
  {
    code: 'Y05',
    book: withSheet(
      rowsOf(
        'wishes',
        many(2, () => ({ teacher: '1001', willingness: '服从' })),
      ),
    ),
    line: '《意愿》第 3 行“教师编号”（A3）：教师编号与第 2 行重复。一人只填一行。',
  },
  {
    code: 'N02',
    book: withSheet(rowsOf('parameters', [{ name: '基准日', value: '八月底' }])),
    line: '《参数》第 2 行“取值”（B2）：参数“基准日”取值 八月底 不在允许范围（日期，如 2026-08-31）。',
  },
  {
    code: 'X01',
    book: smallBook({
      school: { primaryQuota: 6 },
      teachers: many(7, (i) => ({ ...second, id: `200${i}`, name: `李${i}` })),
    }),
    line: '《学校》第 2 行“核定编制(小学)”（I2）：明德小学教师表中在编 8 人，学校表核定编制 6 人，超过 20%。请核对。',
  },
  {
    code: 'X02',
    book: withSheet(
      rowsOf('lessons', [
        { school: '全县', grade: 3, subject: '音乐', classes: 1, lessonsPerClass: 2 },
      ]),
    ),
    line: '《教师》“任教学科”：全县小学没有一名音乐教师，但有 2 节周课时需求。请核对学科写法。',
  },
  {
    code: 'X03',
    book: withTeacher({ since: '2021-09' }),
    line: '《教师》“本校任教起始年月”：全县没有一名教师达到“同校任教 6 年”的条件，无法测算。请核对“本校任教起始年月”是否都填成了同一天。',
  },
  {
    code: 'X04',
    book: smallBook({
      teachers: many(30, (i) => ({
        ...second,
        id: `20${i + 10}`,
        name: `李${i}`,
        since: i < 15 ? '2016-09' : `20${10 + (i % 10)}-03`,
      })),
    }),
    line: '《教师》“本校任教起始年月”：51.6% 的教师“本校任教起始年月”相同（2016-09），疑为批量填充。请核对。',
  },
]
