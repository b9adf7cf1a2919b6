import type { Standing } from '../domain/audit-report.ts'
import type { Teacher } from '../domain/county.ts'
import { decisionOrigins } from '../domain/decision.ts'
import { monthInWords } from './format.ts'
import { isSensitive, itemNumber, itemWithWord, reasonCode } from './item.ts'
import { type ReasonKind, reasonsFor } from './reasons.ts'
import type { KnownTransfer, Register } from './register.ts'
import { findingOf } from './verdict.ts'

/** Characters a reason may have in a roster, and in a letter. */
export const longestBrief = 80
export const longestFull = 200

/** Why this teacher goes to this school. */
export type Explanation = {
  /** For the roster's 备注. */
  readonly brief: string
  /** For a letter: names both schools. */
  readonly full: string
  readonly kinds: readonly (ReasonKind | 'decision' | 'due' | 'share' | 'not-due')[]
}

/**
 * The strongest true reasons, as many as fit, after what people decided. A letter always says that the teacher is due and for
 * how long he goes; that the county owes a number of transfers is never the only reason.
 */
export function explainTransfer(register: Register, move: KnownTransfer): Explanation {
  const reasons = [...decisionReason(register, move), ...reasonsFor(register, move)]
  const standing = standingReason(register, move)
  const brief = fitting(
    [...reasons, ...standing].map((reason) => `${reason.brief}；`),
    longestBrief,
  )
  const [eligible, ...others] = standing.map((reason) => reason.full)
  const closing = eligible ?? ''
  const room = longestFull - [...closing].length
  const full = fitting([...reasons.map((reason) => reason.full), ...others], room)
  return {
    brief: `${brief.join('').slice(0, -1)}。`,
    full: `${full.join('')}${closing}`,
    kinds: [...reasons, ...standing].map(({ kind }) => kind),
  }
}

export type Audience = 'public' | 'internal'

/**
 * Why a teacher is on a list, or on none. In public a deferral is the number of the rule's item;
 * inside the bureau the auditor's reason follows where it tells nothing private.
 */
export function explainStanding(
  register: Register,
  standing: Standing,
  audience: Audience,
): string {
  const teacher = register.teachers.get(standing.teacher)
  if (standing.standing !== 'deferred') {
    return audience === 'public' && isOnLeave(teacher)
      ? '按现行口径未列入符合条件名册。'
      : standing.reason
  }
  const code = reasonCode(standing.reason)
  if (code === null) return '暂缓交流。'
  const decided = register.report.decisions?.find(
    ({ kind, teacher: who }) => kind === 'defer' && who === standing.teacher,
  )
  const until = decided?.until ?? teacher?.deferral?.until ?? teacher?.special?.until ?? null
  const term = until === null ? '' : `至${monthInWords(until)}`
  const item = `符合暂缓交流${itemNumber(register.profile, code)}情形，暂缓交流${term}。`
  if (audience === 'public' || isSensitive(code)) return item
  return `符合暂缓交流${itemWithWord(register.profile, code)}情形：${standing.reason.slice(4)}`
}

type Sentence = {
  readonly kind: Explanation['kinds'][number]
  readonly brief: string
  readonly full: string
}

/** A transfer people decided on says so, whatever else speaks for it. */
function decisionReason(register: Register, move: KnownTransfer): readonly Sentence[] {
  const { teacher, to } = move
  const decision = register.report.decisions?.find(
    ({ kind, kept, teacher: who }) =>
      who === teacher.id && kept && (kind === 'go' || kind === 'go-to'),
  )
  if (decision === undefined) return []
  const ground =
    decision.origin === 'personnel' ? '经研究决定' : `按${decisionOrigins[decision.origin]}结果`
  const reason = decision.reason.trim().replace(/[。；，]+$/, '')
  return [
    {
      kind: 'decision',
      brief: `${ground}安排，理由：${shortened(reason, longestQuoted)}`,
      full: `${ground}，${teacher.name}交流至${to.name}，理由：${reason}。`,
    },
  ]
}

const shortened = (text: string, most: number): string => {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

/** With the words around it, so much fits in a line of the roster. */
const longestQuoted = 60

function standingReason(register: Register, move: KnownTransfer): readonly Sentence[] {
  const { standing, teacher, from } = move
  if (standing?.standing !== 'due') return [withoutStanding]
  const served = `连续任教满${standing.years}年（自${teacher.since}起），符合交流条件`
  return [
    {
      kind: 'due',
      brief: served,
      full: `${teacher.name}在${from.name}${served}${termPart(move)}。`,
    },
    ...(standing.inDenominator ? countyShare(register) : []),
  ]
}

/** 长病假 and 产假 are as private as the deferrals they resemble. */
const isOnLeave = (teacher: Teacher | undefined): boolean =>
  teacher?.presence === 'long-sick' || teacher?.presence === 'maternity'

/** A plan may break the rule that only the due move; then the roster says so. */
const withoutStanding: Sentence = {
  kind: 'not-due',
  brief: '不在符合交流条件名册内，安排依据待核',
  full: '该教师不在符合交流条件名册内，安排依据待核。',
}

function termPart({ figures, to }: KnownTransfer): string {
  const { start, end } = figures.transfer
  const term =
    end === null ? `自${monthInWords(start)}起` : `${monthInWords(start)}至${monthInWords(end)}`
  return `，${term}交流至${to.name}`
}

function countyShare(register: Register): readonly Sentence[] {
  const finding = findingOf(register, 'rotation-share')
  const need = finding?.required ?? null
  if (need === null || need <= 0) return []
  const text = `本学年全县应交流不少于${need}人，本次安排为其中之一`
  return [{ kind: 'share', brief: text, full: `${text}。` }]
}

/** In their order; one that would not fit is left out for a shorter one after it. */
function fitting(texts: readonly string[], most: number): readonly string[] {
  const chosen: string[] = []
  let length = 0
  for (const text of texts) {
    const size = [...text].length
    if (length + size > most) continue
    chosen.push(text)
    length += size
  }
  return chosen
}
