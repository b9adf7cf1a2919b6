import { access } from './access/routes.ts'
import type { Room } from './app.ts'
import { cases } from './cases/routes.ts'
import { datasets } from './datasets/routes.ts'
import { documents } from './documents/routes.ts'
import { dossiers } from './dossiers/routes.ts'
import { journal } from './journal/routes.ts'
import { scenarios } from './scenarios/routes.ts'

/** Every room of the service, in the order of its API's description. */
export const rooms: readonly Room[] = [
  access,
  datasets,
  scenarios,
  cases,
  documents,
  journal,
  dossiers,
]
