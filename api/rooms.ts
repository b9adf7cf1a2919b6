import { access } from './access/routes.ts'
import { boundaries } from './boundaries/routes.ts'
import { cases } from './cases/routes.ts'
import { cities } from './cities/routes.ts'
import { datasets } from './datasets/routes.ts'
import { documents } from './documents/routes.ts'
import { dossiers } from './dossiers/routes.ts'
import type { Room } from './ground.ts'
import { journal } from './journal/routes.ts'
import { results } from './results/routes.ts'
import { runs } from './runs/routes.ts'
import { scenarios } from './scenarios/routes.ts'

/** Every room of the service, in the order of its API's description. */
export const rooms: readonly Room[] = [
  access,
  datasets,
  boundaries,
  scenarios,
  runs,
  results,
  cases,
  documents,
  journal,
  dossiers,
  cities,
]
