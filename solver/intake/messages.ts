import type { Place } from '../domain/county.ts'
import type { Problem, Severity } from '../domain/problem.ts'

/**
 * Every message of the import 导入提示: stable code, severity and text. A slot `{v}` stands for the
 * value as typed. Cause first, then the cure; the place is printed in front by `problems.ts`.
 */
export const messages = {
  // Files, sheets and headers.
  F01: { severity: 'error', text: '文件是空的（0 字节）。请重新从电脑上选择填好的导入表后上传。' },
  F02: {
    severity: 'error',
    text: '文件扩展名是 .xlsx，内容却是旧版 .xls（97-2003）。请在 Excel 或 WPS 中打开，选“另存为”→“Excel 工作簿(*.xlsx)”后再上传。',
  },
  F03: { severity: 'error', text: '文件已加密或设有打开密码，无法读取。请取消密码后另存再上传。' },
  F04: {
    severity: 'error',
    text: '文件解压后约 {n} MB，超过 {max} MB 上限，已停止读取。请删除图片、空白格式和无关工作表后再上传。',
  },
  F05: {
    severity: 'error',
    text: '找不到工作表“{sheet}”。文件里有：{list}。请把工作表改名为“{sheet}”，或下载模板后粘贴数据。',
  },
  F06: {
    severity: 'error',
    text: '没有找到表头行。前 6 行中应有一行含“{a}、{b}、{c}”。请检查是否删除了表头。',
  },
  F07: { severity: 'error', text: '缺少必填列“{col}”。可接受的写法：{synonyms}。请补上该列。' },
  F08: {
    severity: 'error',
    text: '列“{col}”出现了 {n} 次（{cells}）。请只保留一列，或把其余改成其他名称。',
  },
  F09: {
    severity: 'error',
    text: '工作表“{sheet}”有 {n} 行，超过 {max} 行上限。请核对是否把全市数据或空行一并复制进来。',
  },
  F10: {
    severity: 'error',
    text: '文件编码无法识别（不是 UTF-8 也不是 GB18030）。请在 Excel 中另存为“CSV UTF-8”后上传。',
  },
  F11: {
    severity: 'warning',
    text: '此单元格是公式，已采用表中保存的结果“{v}”。建议复制后“选择性粘贴→数值”。',
  },
  F12: {
    severity: 'error',
    text: '此单元格是公式且没有保存结果（{v}）。请在 Excel 中重新计算并保存，或改为数值。',
  },
  F13: { severity: 'error', text: '单元格显示错误值 {v}。请改正公式或直接填写数值。' },
  F14: { severity: 'notice', text: '未使用的列：{list}。如属必需，请按模板改列名。' },
  F15: {
    severity: 'notice',
    text: '检测到“身份证号”列，已按默认设置跳过，没有读入，也没有保存。本系统用教师编号识别教师。',
  },
  F16: {
    severity: 'warning',
    text: '工作表中有 {n} 个合并单元格位于数据区，仅左上角有值，其余按空白处理。请取消合并并逐行填写。',
  },
  F17: {
    severity: 'warning',
    text: '合计行“{col}”为 {a}，与各行相加 {b} 不一致，相差 {d}。请核对是否漏行或重复。',
  },
  F18: { severity: 'error', text: '找不到文件，或没有读取权限。请核对文件名和位置后重试。' },
  F19: {
    severity: 'error',
    text: '文件内容不是 Excel 工作簿（.xlsx），可能是改过扩展名、下载不完整，或被文档加密软件加密。请在 Excel 或 WPS 中打开，选“另存为”→“Excel 工作簿(*.xlsx)”后再上传。',
  },
  F20: {
    severity: 'error',
    text: '文件已损坏或不完整，无法读取（{part}）。请在 Excel 或 WPS 中打开检查，另存一份后再上传。',
  },
  F21: {
    severity: 'error',
    text: '文件内部结构异常（{reason}），为安全起见没有读取。请下载模板，把数据复制过去后再上传。',
  },
  F22: {
    severity: 'error',
    text: '读取文件超过 {s} 秒或占用内存过多，已停止。请删除无关工作表、空白行和多余格式后再上传。',
  },
  F23: {
    severity: 'error',
    text: '不支持扩展名为“{ext}”的文件。请另存为“Excel 工作簿(*.xlsx)”或“CSV UTF-8”后再上传。',
  },
  F24: {
    severity: 'error',
    text: '文件夹中没有 .csv 文件。请按“学校.csv、教师.csv”的样子，每个工作表存成一个文件。',
  },
  F25: {
    severity: 'error',
    text: '工作表“{sheet}”有 {n} 列，超过 {max} 列上限。请删除表格右侧多余的列后再上传。',
  },
  F26: {
    severity: 'error',
    text: '文件扩展名是 .csv，内容却不是文本。请在 Excel 中另存为“CSV UTF-8”后上传。',
  },
  F27: {
    severity: 'error',
    text: '文件约 {n} MB，超过 {max} MB 上限，没有读取。请删除图片和无关工作表后再上传。',
  },
  F28: {
    severity: 'error',
    text: '文件内容过多（有内容的单元格超过 {max} 个，或文字过长），已停止读取。请只保留需要的工作表和列。',
  },
  F29: {
    severity: 'error',
    text: '第 {line} 行起英文双引号没有成对，无法分列。请补上引号，或在 Excel 中重新另存为“CSV UTF-8”。',
  },
  // Single cells.
  G01: { severity: 'error', text: '“{col}”是必填项，现为空。请填写；确实没有的按说明填“无”。' },
  G02: { severity: 'error', text: '“{v}”不是可选值。可填：{list}。' },
  G03: { severity: 'error', text: '“{v}”不是数字。请只填数字，不要带单位或文字。' },
  G04: { severity: 'error', text: '{v} 超出合理范围（{min}—{max}）。请核对是否多输或少输了一位。' },
  G05: { severity: 'error', text: '“{v}”应为整数，不能有小数。' },
  G06: {
    severity: 'error',
    text: '“{v}”无法认成年月。请按 1985-03 的样子填写（也可写 1985.03、198503、1985年3月）。',
  },
  G07: { severity: 'error', text: '年月 {v} 不存在（月份应在 01—12）。' },
  G08: { severity: 'error', text: '年月 {v} 晚于基准日 {base}。请核对年份。' },
  G09: { severity: 'error', text: '“{v}”只有两位年份，无法判断世纪。请写四位年份，如 1985-03。' },
  G10: { severity: 'notice', text: '“{v}”按“{code}”处理。如不对，请改为标准写法。' },
  G11: { severity: 'warning', text: '文字长度 {n} 字，超过 {max} 字，请精简。' },
  G12: {
    severity: 'warning',
    text: '“{v}”含无法识别或替代字符（？、□、�）。多为生僻字转码丢失，请用支持 GB 18030 的输入法重新录入。',
  },
  // 学校.
  S01: {
    severity: 'error',
    text: '学校“{v}”与第 {row} 行重复。一所学校只填一行；九年一贯制学校也只填一行，小学、初中数据分列填写。',
  },
  S02: {
    severity: 'error',
    text: '学校代码“{v}”与“{name}”（第 {row} 行）相同。请核对学校标识码。',
  },
  S03: {
    severity: 'error',
    text: '学校没有学生（小学、初中学生数都是 0 或空）。若已撤并，请删除该行，并把教师改到新单位。',
  },
  S04: {
    severity: 'error',
    text: '办学类型为“{kind}”，却填了{stage}学生 {n} 人。请改办学类型，或把学生填到对应列。',
  },
  S05: { severity: 'error', text: '有学生 {n} 人，但{stage}班数为 0。请填写班数。' },
  S06: {
    severity: 'error',
    text: '各年级学生数相加为 {a}，与{stage}学生数 {b} 不一致，相差 {d}。请核对，以学年初统计为准。',
  },
  S07: {
    severity: 'warning',
    text: '平均班额 {x} 人，超过 {max} 人标准。如数据无误可继续；该校将列入大班额提示。',
  },
  S08: {
    severity: 'warning',
    text: '学校代码“{v}”不是 10 位数字。如是本县自编代码可忽略；如是学校标识码请核对。',
  },
  S09: { severity: 'warning', text: '学校代码前两位 {p} 与办学类型“{kind}”不常见的搭配，请核对。' },
  S10: { severity: 'error', text: '教学点没有填写“所属中心校”，或该中心校“{v}”不在学校表中。' },
  S11: {
    severity: 'warning',
    text: '经纬度 {v} 不在本县范围附近（距县内学校中心 {km} 公里）。请核对经度、纬度是否填反。',
  },
  S12: {
    severity: 'error',
    text: '仪器设备值的列名写的是“万元”。请换算成元，列名改为“教学仪器设备值(元)”。',
  },
  S13: { severity: 'warning', text: '学校学生数 {n} 人，超过规模上限 {max} 人。数据无误可继续。' },
  S14: {
    severity: 'warning',
    text: '核定编制 {a} 人，按标准测算约 {b} 人，相差超过 30%。请核对编制文件。',
  },
  S15: {
    severity: 'warning',
    text: '学校没有任何在编教师。请核对教师表“单位”列的写法，或确认由中心校统一管理。',
  },
  S16: {
    severity: 'warning',
    text: '各年级班数相加为 {a}，与{stage}班数 {b} 不一致，相差 {d}。复式班可忽略，其余请核对。',
  },
  S17: {
    severity: 'error',
    text: '填了“并入学校”“{v}”，但“拟撤并”没有填“是”。请补填“拟撤并”，或清空“并入学校”。',
  },
  S18: {
    severity: 'error',
    text: '并入学校“{v}”是本校，或该校也拟撤并，或不是县级教育部门办的普通学校。请填学生实际并入的学校。',
  },
  // 教师, and every school reference (T02).
  T01: {
    severity: 'error',
    text: '教师编号“{v}”与第 {row} 行（{name}）重复。同一人只填一行；不同的人请核对编号。',
  },
  T02: {
    severity: 'error',
    text: '{col}“{v}”不在学校表中。最接近的是：{near}。请改成学校表里的名称、简称或代码。',
  },
  T03: {
    severity: 'error',
    text: '单位“{v}”对应学校表中 {n} 所学校（{list}）。请写全称或学校代码。',
  },
  T04: {
    severity: 'error',
    text: '任教学段“{stage}”，但{school}没有该学段学生。请核对任教学段或单位。',
  },
  T05: {
    severity: 'warning',
    text: '教师资格为“{lic}”，低于任教学段“{stage}”。请核对资格证；如确属不符，该教师列入持证问题清单，本次不安排该学段的新岗位。',
  },
  T06: {
    severity: 'error',
    text: '本校任教起始年月 {a} 早于出生后 16 年（出生 {b}）。请核对两个日期。',
  },
  T07: {
    severity: 'warning',
    text: '按出生年月 {b} 已年满 {age} 岁，超过法定退休年月 {r}。如已退休请删除该行，延迟退休请在备注说明。',
  },
  T08: { severity: 'error', text: '本校任教起始年月 {a} 早于参加工作年月 {b}。请核对。' },
  T09: {
    severity: 'error',
    text: '实际任教学校比例之和为 {x}，应等于 1。例：明德小学:0.6;大河教学点:0.4。',
  },
  T10: {
    severity: 'error',
    text: '填了“骨干级别”却没有骨干称号。请补称号（如 学科带头人），或清空级别。',
  },
  T11: {
    severity: 'warning',
    text: '有骨干称号“{v}”但没有级别，暂不计入县级以上骨干。请补“县级/市级/省级”。',
  },
  T12: {
    severity: 'warning',
    text: '骨干称号有效期至 {v}，早于基准日 {base}，按现行设置{counted}。',
  },
  T13: {
    severity: 'warning',
    text: '“{v}”属于荣誉称号，现行设置不计入骨干教师。如本省规定计入，请在参数中注明依据。',
  },
  T14: { severity: 'error', text: '填了暂缓原因“{v}”，没有填“暂缓至”。请按 2027-08 的样子填写。' },
  T15: {
    severity: 'warning',
    text: '暂缓原因需要证明材料，但“暂缓证明”为空。核验时将列为“证明缺失”。请填材料名称和编号，不写病情。',
  },
  T16: {
    severity: 'warning',
    text: '暂缓原因为“距法定退休不足五年”，测算退休年月 {r}，距今 {m} 个月，不符合。请核对或改用其他情形。',
  },
  T17: { severity: 'error', text: '该情形须经本人同意，“本人同意暂缓”为空或为“否”。' },
  T18: { severity: 'warning', text: '暂缓已到期（{v}）。本学年按符合条件人员处理。' },
  T19: {
    severity: 'error',
    text: '任教学科“{v}”中有两门学科连写。请用顿号分开，如 语文、数学，第一门为主教学科。',
  },
  T20: {
    severity: 'error',
    text: '“全科/包班”不能直接测算学科余缺。请填主教学科，并在备注写“包班”。',
  },
  T21: {
    severity: 'warning',
    text: '周课时 {n} 节，明显{direction}标准 {s} 节。请核对是否按班次或按月填写。',
  },
  T22: {
    severity: 'warning',
    text: '与第 {row} 行姓名、性别、出生年月都相同但编号不同。请确认是否同一人重复；同名不同人可忽略。',
  },
  T23: { severity: 'warning', text: '人员状态“{v}”不计入专任教师，也不能列入交流轮岗名单。' },
  T24: {
    severity: 'warning',
    text: '在岗状态为“借出”，编制仍在本校但不承担课时，将列入借调提示。',
  },
  T25: {
    severity: 'error',
    text: '配偶教师编号“{v}”不在教师表中，或双方填写不一致。请核对或清空。',
  },
  T26: {
    severity: 'warning',
    text: '填有“{special}”但没有“服务期至”，本次按仍在服务期处理，不列入交流对象。',
  },
  T27: {
    severity: 'error',
    text: '“是否在编”填“否”，不能判断人员状态。请改填 聘任制、代课、兼职、实习支教 或 退休返聘。',
  },
  // 班级课时.
  C01: {
    severity: 'error',
    text: '学校“{school}”没有 {grade} 年级学生，却填了课时。请删除该行或核对年级。',
  },
  C02: {
    severity: 'warning',
    text: '{grade} 年级各学科周课时合计 {a}，与课程表规定 {b} 不一致。请核对是否漏填学科。',
  },
  C03: { severity: 'error', text: '学校、年级、学科与第 {row} 行重复。请合并为一行。' },
  // 距离.
  D01: { severity: 'error', text: '起点与终点是同一所学校。请删除该行。' },
  D02: {
    severity: 'warning',
    text: '往返里程不一致：{a}→{b} {x} 公里，反向 {y} 公里。系统取较大值；如确属单行路请填“否”。',
  },
  D03: { severity: 'warning', text: '里程 {x} 公里小于直线距离 {y} 公里。请核对里程或经纬度。' },
  // 共同体结对.
  P01: { severity: 'error', text: '牵头学校“{v}”同时列为成员。请只保留一处。' },
  P02: { severity: 'warning', text: '学校“{v}”同时属于 {n} 个同类共同体。请确认。' },
  // 意愿.
  Y01: { severity: 'error', text: '教师编号“{v}”不在教师表中。' },
  Y02: { severity: 'warning', text: '编号对应的姓名与教师表不一致。请核对编号，以编号为准。' },
  Y03: { severity: 'warning', text: '意向学校“{v}”就是现单位，已忽略。' },
  Y04: { severity: 'error', text: '意向学校超过 3 个。请只保留前 3 个。' },
  Y05: { severity: 'error', text: '教师编号与第 {row} 行重复。一人只填一行。' },
  // 参数.
  N01: { severity: 'error', text: '参数名“{v}”不认识。可用参数见“填写说明”第 4 节。' },
  N02: { severity: 'error', text: '参数“{name}”取值 {v} 不在允许范围（{range}）。' },
  N03: {
    severity: 'warning',
    text: '参数“{name}”取 {v}，低于上级文件要求 {u}（{doc}）。方案会同时按两种要求核验。',
  },
  N04: {
    severity: 'warning',
    text: '参数“{name}”没有填写依据。结果中将注明“县级自定，无依据文件”。',
  },
  // The county as a whole.
  X01: {
    severity: 'warning',
    text: '{school}教师表中在编 {a} 人，学校表核定编制 {b} 人，超过 20%。请核对。',
  },
  X02: {
    severity: 'warning',
    text: '全县{stage}没有一名{subject}教师，但有 {h} 节周课时需求。请核对学科写法。',
  },
  X03: {
    severity: 'error',
    text: '全县没有一名教师达到“同校任教 {y} 年”的条件，无法测算。请核对“本校任教起始年月”是否都填成了同一天。',
  },
  X04: {
    severity: 'warning',
    text: '{p}% 的教师“本校任教起始年月”相同（{v}），疑为批量填充。请核对。',
  },
  X05: {
    severity: 'warning',
    text: '与上一版数据相比，教师减少 {a} 人、增加 {b} 人、单位变动 {c} 人。请在确认页逐项查看后再导入。',
  },
} as const satisfies Record<string, { readonly severity: Severity; readonly text: string }>

export type MessageCode = keyof typeof messages

type SlotNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never

/** What a message needs besides the value, which its problem carries anyway. */
export type Slots<Code extends MessageCode> = {
  readonly [Name in Exclude<SlotNames<(typeof messages)[Code]['text']>, 'v'>]: string | number
}

/** Says what is wrong, at a place already known. */
export type Tell = <Code extends MessageCode>(code: Code, slots: Slots<Code>) => void

/** Printed instead of a value of a sensitive column 敏感信息, which is never echoed. */
export const hidden = '（不显示）'

/** `value` is the text as typed, or `null` where it must not be shown. */
export function problemOf<Code extends MessageCode>(
  code: Code,
  place: Place | null,
  slots: Slots<Code>,
  value: string | null = null,
): Problem {
  const shown = value === null ? null : cut(value)
  const known: Readonly<Record<string, string | number>> = { v: shown ?? hidden, ...slots }
  const { severity, text } = messages[code]
  // The words for a hidden value bring their own brackets.
  const bare = shown === null ? text.replace('（{v}）', '{v}') : text
  const message = bare.replace(/\{(\w+)\}/g, (slot, name: string) => String(known[name] ?? slot))
  return { code, severity, place, value: shown, message }
}

/** A message is one line; 20 characters are enough to find the cell again. */
export function cut(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('')
}
