import { access } from './access/routes.ts'
import type { Room } from './app.ts'

/** Every room of the service, in the order of its API's description. */
export const rooms: readonly Room[] = [access]
