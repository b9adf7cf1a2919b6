import { z } from 'zod'
import {
  type BackboneLevel,
  type BackboneTitle,
  backboneLevels,
  backboneTitles,
} from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

/**
 * Who is a backbone teacher 骨干教师.
 * A teacher is one when any of his records has a title in `titles`, a stated level at `minLevel` or
 * above, and - unless `countExpired` - no `validTo` earlier than the base month. Nobody with a
 * misconduct on record 师德问题 is one where `excludesMisconduct`.
 */
export const definition = defineDefinition({
  zh: '骨干教师认定口径',
  en: 'Backbone teacher',
  params: z.strictObject({
    titles: z.array(z.enum(Object.keys(backboneTitles) as [BackboneTitle, ...BackboneTitle[]])),
    minLevel: z.enum(Object.keys(backboneLevels) as [BackboneLevel, ...BackboneLevel[]]),
    countExpired: z.boolean(),
    excludesMisconduct: z.boolean(),
  }),
})
