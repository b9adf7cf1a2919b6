import { type ActivityKind, activityKinds, modes } from '../../domain/codes.ts'
import type { Activity } from '../../domain/county.ts'
import { idKey, type Key } from '../order.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'

type ActivityRow = {
  readonly register: Register
  readonly activity: Activity
}

/** Keys of an object literal keep their written order. */
const kinds = Object.keys(activityKinds) as readonly ActivityKind[]

const keys: { readonly [key: string]: (row: ActivityRow) => Key } = {
  kind: ({ activity }) => ({
    rank: kinds.indexOf(activity.kind),
    label: activityKinds[activity.kind],
  }),
  month: ({ activity }) => idKey(activity.month ?? ''),
  school: ({ activity }) => idKey(activity.school),
}

/** 活动登记: what the county registered, listed and counted nowhere else. */
export const activityTable = defineTable<ActivityRow>({
  rows: (register) =>
    (register.county.activities ?? []).map((activity) => ({ register, activity })),
  fields: {
    kind: ({ activity }) => activityKinds[activity.kind],
    name: ({ activity }) => activity.name,
    teacher: ({ activity }) => activity.teacher ?? '',
    home: ({ register, activity }) => homeOf(register, activity),
    school: ({ register, activity }) =>
      register.schools.get(activity.school)?.name ?? activity.school,
    month: ({ activity }) => activity.month,
    hours: ({ activity }) => activity.hours,
    rotating: ({ register, activity }) => rotationOf(register, activity),
    note: ({ activity }) => activity.note,
  },
  keys,
  facts: {
    活动次数: (rows) => String(rows.length),
    /** Town seats no researcher is linked with: what 镇驻地 texts ask for. */
    未联系镇驻地学校: (rows) => unlinkedSeats(rows),
  },
})

function homeOf({ schools, teachers }: Register, { teacher }: Activity): string {
  const home = teacher === null ? undefined : teachers.get(teacher)?.personnelSchool
  return home === undefined ? '' : (schools.get(home)?.name ?? home)
}

/** The person may rotate as well; that is the transfer's doing and not the activity's. */
function rotationOf({ transfers }: Register, { teacher }: Activity): string {
  const move = transfers.find((one) => one.teacher.id === teacher)
  return move === undefined ? '' : `另有${modes[move.figures.transfer.mode]}安排，按该安排计入`
}

function unlinkedSeats(rows: readonly ActivityRow[]): string {
  const [first] = rows
  if (first === undefined || !rows.some(({ activity }) => activity.kind === 'liaison')) return ''
  const linked = new Set(
    rows.filter(({ activity }) => activity.kind === 'liaison').map((row) => row.activity.school),
  )
  const seats = first.register.county.schools.filter(
    ({ townSeat, sponsor }) => townSeat && sponsor === 'county',
  )
  const left = seats.filter(({ id }) => !linked.has(id))
  return left.length === 0
    ? `镇驻地学校${seats.length}所均有教研员联系。`
    : `镇驻地学校${seats.length}所中${left.length}所没有教研员联系：${left.map(({ name }) => name).join('、')}。`
}
