import type { Room } from '../ground.ts'
import { accountRoutes } from './account-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { placeRoutes } from './place-routes.ts'
import { revealRoutes } from './reveal-routes.ts'
import { openSafe } from './safe.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'

/** Accounts, rights and what is sensitive 帐号与权限. */
export const access: Room = (ground) => async (app) => {
  const safe = openSafe(ground)
  await app.register(ownRoutes(safe))
  await app.register(secondFactorRoutes(safe))
  await app.register(accountRoutes(safe))
  await app.register(placeRoutes(ground))
  await app.register(revealRoutes(ground))
}
