import type { Finding } from '../../domain/finding.ts'
import type { Source } from '../../domain/policy.ts'
import {
  type Provision,
  type Standard,
  type StandardFinding,
  type StandardId,
  standardList,
  standards,
} from '../../domain/standard.ts'
import type { DefinitionParams } from '../../rules/definitions/index.ts'
import type { Profile } from '../../rules/index.ts'
import type { Replay } from '../replay.ts'
import { civics } from './civics.ts'
import { classSize } from './class-size.ts'
import { conduct } from './conduct.ts'
import { health } from './health.ts'
import { labour } from './labour.ts'
import { licence } from './licence.ts'
import { mental } from './mental.ts'
import { peopleLists } from './people-lists.ts'
import { posts } from './posts.ts'
import { quota } from './quota.ts'
import { quotaLines } from './quota-lines.ts'
import { recruitmentLines } from './recruitment.ts'
import { schoolSize } from './school-size.ts'
import { special } from './special.ts'
import { specialGrade } from './special-grade.ts'
import { sports } from './sports.ts'
import type { StandardCheck } from './standard-check.ts'
import { study } from './study.ts'
import { subjectMatch } from './subject-match.ts'
import { supervisionLines } from './supervision.ts'
import { towns } from './towns.ts'
import { training } from './training.ts'
import { women } from './women.ts'

/** How a standard is counted, and which key of the definition `standards` has its numbers. */
const checks: {
  readonly [Id in StandardId]: {
    readonly check: StandardCheck
    readonly values: keyof DefinitionParams<'standards'> | null
  }
} = {
  'class-size': { check: classSize, values: 'classSize' },
  'school-size': { check: schoolSize, values: 'schoolSize' },
  quota: { check: quota, values: 'quota' },
  licence: { check: licence, values: 'licence' },
  training: { check: training, values: 'training' },
  conduct: { check: conduct, values: null },
  'subject-match': { check: subjectMatch, values: null },
  civics: { check: civics, values: 'civics' },
  sports: { check: sports, values: 'sports' },
  labour: { check: labour, values: 'labour' },
  mental: { check: mental, values: 'mental' },
  special: { check: special, values: 'special' },
  health: { check: health, values: 'health' },
  posts: { check: posts, values: null },
  'special-grade': { check: specialGrade, values: null },
  study: { check: study, values: null },
  towns: { check: towns, values: 'towns' },
  women: { check: women, values: 'women' },
}

/** 配备核查: every standard in the order of the list, and the lists made beside them. */
export function provisionOf(
  replay: Replay,
  profile: Profile,
  findings: readonly Finding[],
): Provision {
  const found = standardList.map((id) => findingOf(id, replay, profile))
  const lines = quotaLines(replay)
  const { people, gaps } = peopleLists(replay)
  return {
    standards: found,
    quota: lines,
    people,
    peopleGaps: gaps,
    recruitment: recruitmentLines(replay, lines),
    supervision: supervisionLines(replay, found, findings),
  }
}

function findingOf(id: StandardId, replay: Replay, profile: Profile): StandardFinding {
  const standard: Standard = standards[id]
  const { check, values } = checks[id]
  return {
    standard: id,
    name: standard.zh,
    ...check(replay, profile),
    measure: standard.measure,
    sources: sourcesOf(profile, standard, values),
  }
}

/** The texts that set its numbers; where it has none, the text that asks for it. */
function sourcesOf(
  { standardSources, definitionSources }: Profile,
  { source }: Standard,
  values: string | null,
): readonly Source[] {
  if (source !== undefined) return [source]
  return (values === null ? undefined : standardSources?.[values]) ?? definitionSources.standards
}
