import { type Check, type Moved, verdictOf } from '../../audit/replay.ts'
import type { Detail } from '../../domain/finding.ts'

/** Counts the transfers of people who are deferred or not due. */
export const check: Check<Record<string, never>> = ({ moved }) => {
  const wrong = moved.filter(
    ({ standing, displaced, termOver }) => standing.standing !== 'due' && !displaced && !termOver,
  )
  const placed = moved.filter(({ displaced }) => displaced).length
  const deferred = wrong.filter(({ standing }) => standing.standing === 'deferred').length
  return {
    verdict: verdictOf(wrong.length > 0, false),
    measured: wrong.length,
    required: 0,
    shortfall: wrong.length,
    unit: '人',
    sentence:
      wrong.length === 0
        ? `交流 ${moved.length} 人均符合交流条件${placed > 0 ? `，或为撤并学校安置（${placed} 人）` : ''}，符合。`
        : `交流 ${moved.length} 人中 ${wrong.length} 人不应安排（暂缓 ${deferred} 人、不符合条件 ${wrong.length - deferred} 人），不符合；应退出 ${wrong.length} 人。`,
    details: wrong.map(detail),
  }
}

const detail = ({ teacher, standing, from, transfer }: Moved): Detail => ({
  school: from.id,
  stage: transfer.stage,
  subject: transfer.subject,
  verdict: 'short',
  measured: 1,
  required: 0,
  shortfall: 1,
  sentence: `教师 ${teacher.id} ${standing.standing === 'deferred' ? '应暂缓交流' : '不符合交流条件'}：${standing.reason}`,
  teachers: [teacher.id],
})
