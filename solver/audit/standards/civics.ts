import { subjectsOf } from './people.ts'
import { shareStandard } from './share-standard.ts'
import type { StandardCheck } from './standard-check.ts'

/** 思政课教师: of those who teach civics, the ones who teach nothing beside it. */
export const civics: StandardCheck = (replay) =>
  shareStandard(replay, {
    minPercent: replay.definitions.standards.civics.fullTimePercent,
    answer: (posting) => {
      const taught = subjectsOf(posting)
      if (!taught.includes('civics')) return null
      return taught.length === 1 ? 'yes' : 'no'
    },
    whole: '任教道德与法治的教师',
    part: '专职',
  })
