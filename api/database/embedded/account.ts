import { existsSync, statSync } from 'node:fs'

export const isRoot = process.getuid?.() === 0

/** Linux's account with no rights at all, which every system has. */
const nobody = { uid: 65_534, gid: 65_534 } as const

export type SystemAccount = { readonly uid: number; readonly gid: number }

/**
 * PostgreSQL refuses to run as root: it then runs as whoever owns its folder, or as nobody where that
 * is root as well. `null` where we are no root: the server is ours.
 */
export function accountFor(folder: string): SystemAccount | null {
  if (!isRoot) return null
  if (!existsSync(folder)) return nobody
  const { uid, gid } = statSync(folder)
  return uid === 0 ? nobody : { uid, gid }
}
