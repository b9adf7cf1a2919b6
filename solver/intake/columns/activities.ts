import { activityCodes } from '../codes.ts'
import { column, type Sheet } from '../column.ts'
import { choice, codeText, month, nameText, number, text } from '../kinds.ts'
import { mostRows } from '../thresholds.ts'

export const activityColumns = {
  kind: column('活动类型', choice(activityCodes), {
    synonyms: '类型 活动',
    required: true,
    example: '送教',
    hint: '这类活动只登记、列表，不计为交流轮岗。',
  }),
  teacher: column('教师编号', codeText(30), {
    synonyms: '教职工号 工号 人员编号',
    hint: '教师表中的编号；教研员等不在教师表中的不填。',
  }),
  name: column('姓名', nameText(30), {
    synonyms: '教师姓名 主讲人 教研员',
    required: true,
    example: '张明德',
  }),
  school: column('服务学校', text(60), {
    synonyms: '学校 学校名称 受援学校 联系学校',
    required: true,
    example: '大河教学点',
    width: 24,
  }),
  month: column('活动年月', month(), { synonyms: '年月 时间 日期', example: '2026-03' }),
  hours: column('课时数', number(0, 2000, 0.5), { synonyms: '学时 课时 节数', example: '4' }),
  note: column('备注', text(200, true), { synonyms: '说明', sensitive: true, width: 24 }),
} as const

export const activitySheet: Sheet<typeof activityColumns, Record<never, never>> = {
  name: '活动登记',
  synonyms: ['送教送培登记', '教研活动登记', '活动登记表'],
  required: false,
  maxRows: mostRows.activities,
  about: '可不填。送教、送培、名师讲坛、网络教研、教研员联系学校，每次一行；不计为交流轮岗。',
  columns: activityColumns,
  also: {},
}
