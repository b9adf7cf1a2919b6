import type { Page } from 'playwright-core'
import { audit } from '../../solver/audit/audit.ts'
import { stageList } from '../../solver/domain/codes.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import type { Plan, Transfer } from '../../solver/domain/plan.ts'
import { maskCounty } from '../../solver/dossier/mask.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import type { Profile } from '../../solver/rules/index.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { itemAt, randomOf } from '../../solver/sample/random.ts'
import type { Sheet } from '../../web/recount/worker.ts'

export type Size = {
  readonly schools: number
  readonly teachers: number
  readonly transfers: number
}

/** A worksheet 底稿 of a made-up county, as the service would send it, with a plan drawn by chance. */
export function sheetOf({ schools, teachers, transfers }: Size): Sheet {
  const county = generateCounty({ schools, teachers, seed: 1 })
  const profile = profileNamed('qufu')
  const plan = planByChance(county, transfers)
  const names = new Map<string, string>(county.teachers.map(({ id, name }) => [id, name]))
  const masked = maskCounty(county, audit(county, profile, plan), 'office')
  const named = masked.teachers.map((one) => ({ ...one, name: names.get(one.id) ?? one.id }))
  return { county: { ...masked, teachers: named }, profile, plan, decisions: [] }
}

/** From now on the page is told this worksheet, whichever run it asks for. */
export async function tellSheet(page: Page, sheet: Sheet): Promise<void> {
  const body = JSON.stringify(sheet)
  await page.route(/\/runs\/[^/]+\/worksheet$/, (route) =>
    route.fulfill({ body, contentType: 'application/json; charset=utf-8' }),
  )
}

function profileNamed(id: string): Profile {
  const read = readProfile(id)
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
  return read.value
}

/** So many people to schools of their stage: the plan can be carried out, and is no good one. */
function planByChance(county: County, count: number): Plan {
  const random = randomOf(1, 'transfers')
  const transfers = random
    .shuffle(county.teachers)
    .flatMap((teacher): readonly Transfer[] => {
      const stage = stageList.find((one) => teacher.stages[one] === 1000)
      const open = county.schools.filter(
        (school) => stage !== undefined && mayReceive(school, teacher) && school[stage] !== null,
      )
      if (stage === undefined || teacher.employment !== 'in-quota' || open.length === 0) return []
      return [
        {
          teacher: teacher.id,
          from: teacher.personnelSchool,
          to: itemAt(open, random.below(open.length)).id,
          stage,
          subject: teacher.subjects[0],
          mode: 'regular',
          relationMoves: false,
          start: `${county.year}-09`,
          end: `${county.year + 3}-08`,
        },
      ]
    })
    .slice(0, count)
  if (transfers.length < count) throw new Error(`only ${transfers.length} can go`)
  return {
    year: county.year,
    transfers: transfers.toSorted((a, b) => (a.teacher < b.teacher ? -1 : 1)),
  }
}

const mayReceive = ({ id, sponsor, kind }: School, { personnelSchool }: Teacher): boolean =>
  id !== personnelSchool && sponsor === 'county' && kind !== 'special'
