/** Roles 角色: who somebody is in this office. An account has one. */
export const roles = {
  personnel: '人事科',
  leadership: '分管领导',
  auditor: '督导核验',
  admin: '系统管理员',
} as const
export type Role = keyof typeof roles
export const roleList = Object.keys(roles) as readonly Role[]

/**
 * The one table of who may do what 权限表. Every route names its row (or `public`, `signed-in`); a
 * route without one stops the build of the app. Admin manages accounts and sees no data of people;
 * personnel never approves; the auditor changes nothing.
 */
export const permissions = {
  'county:read': ['personnel', 'leadership', 'auditor'],
  'person:read': ['personnel', 'leadership', 'auditor'],
  'person:reveal': ['personnel'],
  'dataset:import': ['personnel'],
  'policy:read': ['personnel', 'leadership', 'auditor'],
  'scenario:write': ['personnel'],
  'run:start': ['personnel'],
  'run:cancel': ['personnel'],
  'run:read': ['personnel', 'leadership', 'auditor'],
  'plan:read': ['personnel', 'leadership', 'auditor'],
  'plan:draft': ['personnel'],
  'plan:submit': ['personnel'],
  'plan:approve': ['leadership'],
  'plan:finalise': ['leadership'],
  'notice:manage': ['personnel'],
  'objection:manage': ['personnel'],
  'placement:record': ['personnel'],
  'document:read': ['personnel', 'leadership', 'auditor'],
  'paper:export': ['personnel', 'leadership', 'auditor'],
  'opinion:export': ['auditor'],
  'audit:count': ['personnel', 'leadership', 'auditor'],
  'journal:read': ['leadership', 'auditor'],
  'dossier:read': ['personnel', 'leadership', 'auditor'],
  'calendar:write': ['personnel'],
  'city:read': ['personnel', 'leadership', 'auditor'],
  'city:run': ['personnel'],
  'account:manage': ['admin'],
  'place:manage': ['admin'],
  'operation:read': ['admin'],
} as const satisfies { readonly [permission: string]: readonly Role[] }

export type Permission = keyof typeof permissions
/**
 * Rows that ask for the password again 再次确认身份 when its last proof is older than some minutes: what
 * is approved or has left the service cannot be taken back by whoever finds the desk unlocked.
 * `paper:export` is the taking out of papers of class B and C, `opinion:export` of the auditor's own;
 * `plan:approve` returns a plan as well.
 */
export const confirmedPermissions = [
  'plan:approve',
  'person:reveal',
  'paper:export',
  'opinion:export',
  'dossier:read',
] as const satisfies readonly Permission[]
export const confirmMinutes = 5

/** Who signs in with a code as well 动态验证码 where the office has it so (`junpei serve --second-factor`). */
export const secondFactorRoles = ['leadership', 'auditor', 'admin'] as const satisfies Role[]

export const needsSecondFactor = (role: Role): boolean =>
  (secondFactorRoles as readonly Role[]).includes(role)

export const permissionList = Object.keys(permissions) as readonly Permission[]
/**
 * What a route asks of its caller: nothing, any account, any account even before its first password
 * was changed (who am I, my password, sign out), or a row of the table.
 */
export type Access = 'public' | 'signed-in' | 'own-account' | Permission

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)

export const asksAgain = (permission: Permission): boolean =>
  (confirmedPermissions as readonly Permission[]).includes(permission)
