import {
  type AuditReport,
  type County,
  type School,
  type SchoolId,
  type Setting,
  type Stage,
  type Subject,
  subjects,
  type Teacher,
  type TeacherId,
  type Transfer,
} from '../../../solver/browser.ts'

/** 城→乡、强→弱; 同类; 乡→城: what the colour and the dash of a transfer say. */
export type Direction = 'down' | 'level' | 'up'
export const directionList = ['down', 'level', 'up'] as const satisfies readonly Direction[]

/** One transfer as every view of the plan draws it. Ways in metres, `null` where unknown. */
export type PlanRow = {
  readonly teacher: TeacherId
  readonly name: string
  readonly person: Teacher
  readonly stage: Stage
  readonly subject: Subject
  readonly subjectName: string
  readonly backbone: boolean
  readonly from: School
  readonly to: School
  readonly direction: Direction
  readonly transfer: Transfer
  readonly travel: number | null
  readonly extraTravel: number | null
}

/** The plan with its people and schools at hand. */
export type Board = {
  readonly county: County
  readonly report: AuditReport
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly teachers: ReadonlyMap<TeacherId, Teacher>
  /** Sorted by teacher. */
  readonly rows: readonly PlanRow[]
  readonly rowOf: ReadonlyMap<TeacherId, PlanRow>
}

export function boardOf(county: County, report: AuditReport): Board {
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]))
  const backbone = new Set(
    report.standings.filter((standing) => standing.backbone).map(({ teacher }) => teacher),
  )
  const rows = report.transfers.flatMap(({ transfer, travel, extraTravel }): readonly PlanRow[] => {
    const person = teachers.get(transfer.teacher)
    const from = schools.get(transfer.from)
    const to = schools.get(transfer.to)
    if (person === undefined || from === undefined || to === undefined) return []
    return [
      {
        teacher: person.id,
        name: person.name,
        person,
        stage: transfer.stage,
        subject: transfer.subject,
        subjectName: subjects[transfer.subject],
        backbone: backbone.has(person.id),
        from,
        to,
        direction: directionOf(from, to),
        transfer,
        travel,
        extraTravel,
      },
    ]
  })
  const sorted = rows.sort((a, b) => (a.teacher < b.teacher ? -1 : 1))
  return {
    county,
    report,
    schools,
    teachers,
    rows: sorted,
    rowOf: new Map(sorted.map((row) => [row.teacher, row])),
  }
}

const farness: { readonly [S in Setting]: number } = { urban: 0, town: 1, rural: 2 }

/** Within the same setting a strong school that sends to another one is a step down as well. */
export function directionOf(
  from: Pick<School, 'setting' | 'strong' | 'weak'>,
  to: Pick<School, 'setting' | 'strong' | 'weak'>,
): Direction {
  const step = farness[to.setting] - farness[from.setting]
  if (step !== 0) return step > 0 ? 'down' : 'up'
  const strength = (school: Pick<School, 'strong' | 'weak'>) =>
    Number(school.strong) - Number(school.weak)
  const fall = strength(from) - strength(to)
  if (fall === 0) return 'level'
  return fall > 0 ? 'down' : 'up'
}

/** What fits into a picture: the short name where there is one, at most eight characters. */
export function briefName({ name, shortName }: Pick<School, 'name' | 'shortName'>): string {
  const text = [...(shortName ?? name)]
  return text.length > 8 ? `${text.slice(0, 7).join('')}…` : text.join('')
}
