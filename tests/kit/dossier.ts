import type { Decision } from '../../solver/domain/decision.ts'
import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import type { Run } from '../../solver/domain/run.ts'
import type { DossierSource } from '../../solver/dossier/build.ts'
import { buildDossier } from '../../solver/dossier/build.ts'
import { type JournalAct, type JournalRow, nextRow } from '../../solver/dossier/chain.ts'
import { type Checkpoint, checkpointOf } from '../../solver/dossier/checkpoint.ts'
import { portableHash, type Signer, signatureOf, signerOf } from '../../solver/dossier/crypto.ts'
import type { Manifest } from '../../solver/dossier/manifest.ts'
import { type PartName, partList } from '../../solver/dossier/parts.ts'
import { peopleOf } from '../../solver/process/announced.ts'
import type { CaseState } from '../../solver/process/case.ts'
import { canonical } from '../../solver/report/canonical.ts'
import { by, having, opened } from '../process/cases.ts'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from './county.ts'
import { clauseOf, profileOf } from './profile.ts'

/** Keys made up for tests: 32 equal bytes. */
export const office: Signer = signerOf(new Uint8Array(32).fill(7))
export const stranger: Signer = signerOf(new Uint8Array(32).fill(9))

const place = (longitude: number) => ({ longitude, latitude: 35.6 })

/** Three schools, four teachers, one of whom moves from a home that is known; one decision that is kept. */
export const smallCounty = countyOf({
  schools: [
    school('a', { location: place(117), setting: 'urban' }),
    school('b', { location: place(117.1) }),
    school('c', { location: place(117.2), order: 2 }),
  ],
  teachers: [
    teacher('t1', 'a', { home: { township: '甲镇', location: place(117.03) } }),
    teacher('t2', 'a', { backbone: countyBackbone }),
    teacher('t3', 'b', {
      deferral: { reason: 'Z02', proof: '县医院证明2026-17', until: '2027-08', consent: true },
    }),
    teacher('t4', 'c'),
  ],
})

const [mover, other] = smallCounty.teachers
if (mover === undefined || other === undefined) throw new Error('the county has teachers')
export const lawfulPlan = planOf(transferOf(mover, 'b'))
/** Another plan that keeps the same law. */
export const otherLawfulPlan = planOf(transferOf(other, 'b'))

export const decisions: readonly Decision[] = [
  {
    kind: 'stay',
    teacher: teacherId('t4'),
    origin: 'personnel',
    reason: '本校唯一数学教师',
    proof: '局人事会纪要3号',
  },
  {
    kind: 'not-to',
    teacher: teacherId('t2'),
    school: schoolId('c'),
    origin: 'in-school',
    reason: '校内竞聘结果',
    proof: '',
  },
]

export const smallProfile = profileOf([
  clauseOf('rotation-share', { minPercent: 10 }),
  clauseOf('travel-limit', { maxKilometres: 40 }),
])

export const smallRun: Run = {
  plan: lawfulPlan,
  levels: [
    {
      goal: 'shortfall',
      unit: '点',
      value: 0,
      bound: 0,
      gap: 0,
      proven: true,
      stoppedBy: 'proof',
      seconds: 0.1,
    },
    {
      goal: 'fewest-moves',
      unit: '人',
      value: 1,
      bound: 0,
      gap: 1,
      proven: false,
      stoppedBy: 'clock',
      seconds: 0.2,
    },
  ],
  engine: 'highs 1.15.3',
  size: { schools: 3, teachers: 4, due: 3, moves: 4, columns: 9, rows: 12, nonzeros: 20 },
  seconds: 0.3,
  shortfalls: {},
}

const triple = {
  planHash: portableHash(lawfulPlan),
  profileHash: portableHash(smallProfile),
  dataHash: portableHash(smallCounty),
}

/** Drawn up by p1 from data of p2, approved by l1 and l2. */
export const approvedCase: CaseState = having(
  opened({ triple, people: peopleOf(lawfulPlan) }),
  [{ kind: 'submit', triple }, by('p1', '2026-07-07T09:00')],
  [{ kind: 'approve', triple }, by('l1', '2026-07-08T09:00')],
  [{ kind: 'approve', triple }, by('l2', '2026-07-08T10:00')],
)

export const actBy = (
  actor: string,
  action: string,
  object: string,
  more: Partial<JournalAct> = {},
): JournalAct => ({
  at: '2026-07-06T01:00:00.000Z',
  actor,
  role: actor.startsWith('l') ? 'leadership' : 'personnel',
  action,
  object,
  before: null,
  after: null,
  detail: {},
  ...more,
})

export function rowsOf(chain: string, acts: readonly JournalAct[]): readonly JournalRow[] {
  const rows: JournalRow[] = []
  for (const act of acts) rows.push(nextRow(chain, rows.at(-1) ?? null, act))
  return rows
}

const plan = { plan: triple.planHash }
const stateHash = portableHash(approvedCase)

/** The acts on the plan, with acts on others before, between and after. */
export const journalRows = rowsOf('county-1', [
  actBy('p9', 'dataset.confirm', 'dataset:old'),
  actBy('p2', 'dataset.confirm', `dataset:${triple.dataHash}`, { after: triple.dataHash }),
  actBy('p1', 'run.start', 'run:1'),
  actBy('p9', 'case.open', 'case:0'),
  actBy('p1', 'case.open', 'case:1', { detail: plan }),
  actBy('p1', 'case.submit', 'case:1', { detail: plan }),
  actBy('p9', 'case.submit', 'case:0'),
  actBy('l1', 'case.approve', 'case:1', { detail: plan }),
  actBy('l2', 'case.approve', 'case:1', { after: stateHash, detail: plan }),
  actBy('p9', 'case.withdraw', 'case:0'),
])

export const checkpointAt = (
  rows: readonly JournalRow[],
  size = rows.length,
  signer: Signer = office,
): Checkpoint => {
  const last = rows[size - 1]
  if (last === undefined) throw new Error('the checkpoint needs a row')
  return checkpointOf(
    {
      chain: last.chain,
      size,
      head: last.hash,
      at: `2026-07-09T00:00:${String(size).padStart(2, '0')}.000Z`,
    },
    signer,
  )
}

export const smallSource: DossierSource = {
  county: smallCounty,
  plan: lawfulPlan,
  decisions,
  profile: smallProfile,
  run: smallRun,
  process: { id: '1', state: approvedCase },
  journal: { rows: journalRows, checkpoint: checkpointAt(journalRows), objects: ['run:1'] },
  level: 'office',
  at: '2026-07-10T00:00:00.000Z',
  programs: { junpei: '0.1.0', highs: '1.15.3' },
  search: { seed: 0, seconds: 120, goals: ['shortfall', 'fewest-moves'] },
  runs: { number: 2, of: 3 },
}

export const dossierOf = (more: Partial<DossierSource> = {}, signer: Signer = office): string =>
  buildDossier({ ...smallSource, ...more }, signer)

export type Written = {
  readonly manifest: Manifest
  readonly parts: { readonly [Part in PartName]: unknown }
  readonly signature: string
}

/** What whoever holds no key can do: change the text of a dossier. */
export const written = (text: string): Written => JSON.parse(text)

export const bytesOf = (dossier: Written | string): Uint8Array =>
  new TextEncoder().encode(typeof dossier === 'string' ? dossier : canonical(dossier))

/** What an office can do that means to deceive: change parts and sign them again. */
export function resigned(
  text: string,
  change: { readonly [Part in PartName]?: unknown },
  manifest: Partial<Manifest> = {},
  signer: Signer = office,
): Uint8Array {
  const before = written(text)
  const parts = { ...before.parts, ...change }
  const hashes = Object.fromEntries(partList.map((part) => [part, portableHash(parts[part])]))
  const after = { ...before.manifest, ...manifest, parts: hashes }
  return bytesOf(canonical({ manifest: after, parts, signature: signatureOf(after, signer) }))
}
