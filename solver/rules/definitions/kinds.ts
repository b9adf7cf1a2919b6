import { z } from 'zod'
import {
  type Mode,
  modes,
  type NetworkKind,
  networkKinds,
  type Setting,
  settings,
} from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

const keys = <K extends string>(codes: Record<K, unknown>) => Object.keys(codes) as [K, ...K[]]

/**
 * Kind of each transfer 交流类型认定. A transfer of a teacher from his personnel school to another
 * school is of the first entry of `list` all of whose conditions hold:
 * - `networks` is empty, or both schools belong (as lead or member) to one network 共同体 of one of
 *   these kinds that is in force in September of the school year (`from` null or not after it,
 *   `until` null or not before it);
 * - `from` is empty or has the setting of the school he leaves, `to` likewise of the new one;
 * - `maxAge` is null, or his age (whole years from birth month to base month) does not exceed the
 *   value for his sex.
 * The entry gives its mode, its term (`years`; no end where the relation moves), whether the
 * personnel relation moves (either null: as definition `term` says), and whether the transfer
 * `counts` as rotation. Where no entry fits, mode,
 * term and relation are those of definition `term`, and the transfer counts.
 *
 * Only transfers that count stand in rotation-share, group-share, backbone-share, title-share and
 * rotation-cap; every other rule sees all transfers.
 */
export const definition = defineDefinition({
  zh: '交流类型认定',
  en: 'Kinds of movement',
  params: z.strictObject({
    list: z.array(
      z.strictObject({
        networks: z.array(z.enum(keys<NetworkKind>(networkKinds))),
        from: z.array(z.enum(keys<Setting>(settings))),
        to: z.array(z.enum(keys<Setting>(settings))),
        maxAge: z.strictObject({ male: z.int(), female: z.int() }).nullable(),
        mode: z.enum(keys<Mode>(modes)),
        years: z.int().min(1).max(6).nullable(),
        relationMoves: z.boolean().nullable(),
        counts: z.boolean(),
      }),
    ),
  }),
})
