import type { z } from 'zod'
import type { Source } from '../../domain/policy.ts'
import { definition as backbone } from './backbone.ts'
import { definition as counting } from './counting.ts'
import { definition as due } from './due.ts'
import { definition as itinerant } from './itinerant.ts'
import { definition as kinds } from './kinds.ts'
import { definition as leaders } from './leaders.ts'
import { definition as lessons } from './lessons.ts'
import { definition as priorities } from './priorities.ts'
import { definition as retirement } from './retirement.ts'
import { definition as standards } from './standards.ts'
import { definition as term } from './term.ts'
import { definition as travel } from './travel.ts'

/** Every definition a profile must set. */
export const definitions = {
  backbone,
  counting,
  due,
  itinerant,
  kinds,
  leaders,
  lessons,
  priorities,
  retirement,
  standards,
  term,
  travel,
} as const

export type DefinitionId = keyof typeof definitions
export type DefinitionParams<Id extends DefinitionId> = z.infer<(typeof definitions)[Id]['params']>

/** The notions of one profile, by id. */
export type Definitions = { readonly [Id in DefinitionId]: DefinitionParams<Id> }

/** Which text set each definition last; several where documents are stacked. */
export type DefinitionSources = { readonly [Id in DefinitionId]: readonly Source[] }
