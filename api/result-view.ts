import {
  type AuditReport,
  bases,
  type County,
  conventions,
  explainTransfer,
  type IndicatorRow,
  indicatorCodes,
  indicators,
  levelsCheckedInWords,
  modes,
  type Profile,
  type Register,
  type Run,
  registerOf,
  stages,
  subjects,
  type Versions,
} from '../solver/index.ts'
import type { DifferenceView, ResultView, TransferView } from './contract.ts'
import { countVerdicts, findingView, verdictsInWords } from './findings.ts'
import { flagView } from './flags.ts'
import { verdictOf } from './indicator-view.ts'
import { levelView } from './levels.ts'
import { version } from './version.ts'

export type Finished = {
  readonly county: County
  readonly profile: Profile
  readonly run: Run
  readonly report: AuditReport
  readonly versions: Versions
}

/** A finished plan as the page shows it. Every figure of the county is the audit's. */
export function viewOf(finished: Finished): ResultView {
  const { county, profile, run, report, versions } = finished
  const register = registerOf(county, profile, report)
  return {
    title: `${county.name}${county.year}—${county.year + 1}学年教师交流轮岗方案`,
    synthetic: county.synthetic,
    profile: profile.name,
    version,
    hashes: {
      data: versions.dataHash,
      profile: versions.profileHash,
      plan: versions.planHash,
    },
    engine: run.engine,
    seconds: run.seconds,
    headlines: headlines(finished),
    levels: run.levels.map(levelView),
    findings: report.findings.map(findingView),
    flags: (report.flags ?? []).map(flagView),
    differences: differences(register),
    transfers: transfers(register),
  }
}

function headlines({ county, run, report }: Finished): ResultView['headlines'] {
  const { rotation, findings } = report
  const sentenceOf = (rule: string) =>
    findings.find((finding) => finding.rule === rule)?.sentence ?? '本规则档未设此条款。'
  const counts = countVerdicts(findings)
  const open = run.levels.filter(({ proven }) => !proven).length
  return [
    {
      label: '参加测算',
      value: `${county.teachers.length} 人`,
      note: `学校 ${county.schools.length} 所。`,
    },
    {
      label: '符合交流条件',
      value: `${rotation.due} 人`,
      note: `另有暂缓交流 ${rotation.deferred} 人；比例的分母为 ${rotation.denominator} 人。`,
    },
    { label: '安排交流', value: `${rotation.moved} 人`, note: sentenceOf('rotation-share') },
    {
      label: '其中骨干教师',
      value: `${rotation.backboneMoved} 人`,
      note: sentenceOf('backbone-share'),
    },
    {
      label: '条款核验',
      value: `${counts.met}/${findings.length} 条符合`,
      note: `${verdictsInWords(findings)}。`,
    },
    {
      label: '求解结论',
      value: open === 0 ? '最优' : '可行',
      note: `${
        open === 0 ? '各级目标都已证明不能更好。' : `${open} 级目标尚有差距，见下表。`
      }${levelsCheckedInWords(run.levels)}`,
    },
  ]
}

function differences({ profile, report }: Register): readonly DifferenceView[] {
  const { basis } = profile.definitions.counting
  const after = new Map(report.indicators.after.map((row) => [keyOf(row), row]))
  const convention =
    profile.clauses.find((clause) => clause.rule === 'difference-coefficient')?.params.convention ??
    'weighted'
  return report.indicators.before
    .filter((row) => row.basis === basis)
    .map((row) => {
      const before = row.coefficients[convention]
      const later = after.get(keyOf(row))?.coefficients[convention]
      return {
        stage: stages[row.stage],
        code: indicatorCodes[row.indicator],
        name: indicators[row.indicator],
        basis: bases[basis],
        convention: conventions[convention],
        before: before.value,
        after: later?.value ?? null,
        limit: row.limit,
        verdictBefore: verdictOf(before.withinLimit),
        verdictAfter: verdictOf(later?.withinLimit ?? null),
      }
    })
}

const keyOf = ({ stage, indicator, basis }: IndicatorRow): string =>
  `${stage} ${indicator} ${basis}`

function transfers(register: Register): readonly TransferView[] {
  return register.transfers.map((move) => {
    const { transfer, travel, direction } = move.figures
    return {
      teacher: move.teacher.id,
      name: move.teacher.name,
      from: move.from.name,
      to: move.to.name,
      stage: stages[transfer.stage],
      subject: subjects[transfer.subject],
      mode: modes[transfer.mode],
      direction,
      backbone: move.standing?.backbone ?? false,
      travel: travel === null ? null : travel / 1000,
      reason: explainTransfer(register, move).brief,
    }
  })
}
