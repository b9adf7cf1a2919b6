import type { Problem } from '../../solver/index.ts'
import type { Command, ReplyOf } from '../contract.ts'

/** What a command adds to the common head of every reply. */
export type Facts<Name extends Command> = Omit<
  ReplyOf<Name>,
  'command' | 'version' | 'ok' | 'problems'
>

/** What a command has to say: as data, as sentences for people, and what they have to mend. */
export type Told<Name extends Command> = {
  readonly ok: boolean
  readonly facts: Facts<Name>
  readonly problems: readonly Problem[]
  readonly lines: readonly string[]
}

/** A command that could not be carried out says only why. */
export const untold = <Name extends Command>(
  facts: Facts<Name>,
  problems: readonly Problem[],
): Told<Name> => ({ ok: false, facts, problems, lines: [] })

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error')
