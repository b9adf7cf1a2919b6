import { type Problem, problemsAsText } from '../../solver/index.ts'
import { nothing } from '../commands/nothing.ts'
import { systemProblem } from '../commands/problems.ts'
import { hasErrors, type Told, untold } from '../commands/told.ts'
import type { Command } from '../contract.ts'
import { version } from '../version.ts'
import type { Shell } from './shell.ts'

/** Runs a command and says what came of it: data or sentences on one side, problems on the other. */
export const tellUsing =
  (shell: Shell, onEnd: (ok: boolean) => void) =>
  async <Name extends Command>(
    command: Name,
    { json }: { readonly json?: boolean },
    run: () => Promise<Told<Name>>,
  ): Promise<void> => {
    const { ok, facts, problems, lines } = await orRefusal(run, (problem) =>
      untold<Name>(nothing[command], [problem]),
    )
    writeProblems(shell, problems)
    if (json === true) {
      const reply = { command, version, ok, problems, ...facts }
      shell.answer(JSON.stringify(reply, null, 2))
    } else if (lines.length > 0) shell.answer(lines.join('\n'))
    onEnd(ok)
  }

/** The same for a command that answers on its own and returns only what stood in its way. */
export const tellProblemsUsing =
  (shell: Shell, onEnd: (ok: boolean) => void) =>
  async (run: () => Promise<readonly Problem[]>): Promise<void> => {
    const problems = await orRefusal(run, (problem) => [problem])
    writeProblems(shell, problems)
    onEnd(!hasErrors(problems))
  }

function writeProblems({ screen }: Shell, problems: readonly Problem[]): void {
  if (problems.length > 0) screen.write(`${problemsAsText(problems)}\n`)
}

/** The one place where a refusal of the disk becomes a problem; everything else is a defect. */
async function orRefusal<T>(run: () => Promise<T>, refused: (problem: Problem) => T): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    const problem = systemProblem(cause)
    if (problem === null) throw cause
    return refused(problem)
  }
}
