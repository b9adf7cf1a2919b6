import { Command, CommanderError } from 'commander'
import { registerCommands } from './cli/commands.ts'
import { processShell, type Shell } from './cli/shell.ts'
import { helpInChinese, usageMessage } from './cli/words.ts'
import { version } from './version.ts'

/** 0: done, nothing to mend. 1: problems, all of them printed. 2: the command was misspelt. */
export type ExitCode = 0 | 1 | 2

/** Runs one command line. Answers go to standard output, problems and progress to standard error. */
export async function runCli(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const exit = { code: 0 as ExitCode }
  const program = new Command('junpei')
    .description('均配：义务教育学校教师交流轮岗方案的测算、核验与说明')
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示命令的用法')
    // `rulebook` and `rulebook diff` each have a --json of their own.
    .enablePositionalOptions()
  registerCommands(program, shell, (ok) => {
    exit.code = ok ? 0 : 1
  })
  for (const command of withSubcommands(program)) speakChinese(command, shell)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return exit.code
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem
    return problem.exitCode === 0 ? 0 : 2
  }
}

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
]

/** The entry of `api/junpei.mjs`. */
export async function runFromShell(): Promise<void> {
  const { npm_lifecycle_event: script, INIT_CWD: startedFrom } = process.env
  // npm moves to the project's folder; the paths typed are meant from where the user stands.
  if (script === 'junpei' && startedFrom !== undefined) process.chdir(startedFrom)
  // A reader that has seen enough closes the pipe: `junpei … | head`.
  process.stdout.on('error', () => process.exit())
  process.exitCode = await runCli(process.argv.slice(2), processShell)
}

function speakChinese(command: Command, shell: Shell): void {
  command
    .helpOption('-h, --help', '显示用法')
    .configureHelp(helpInChinese)
    .configureOutput({
      writeOut: (text) => shell.answer(text.trimEnd()),
      // Usage problems are printed below, in Chinese.
      writeErr: () => undefined,
    })
    .exitOverride((problem) => {
      if (problem.exitCode !== 0)
        shell.screen.write(`${usageMessage(problem)}\n${command.helpInformation()}`)
      throw problem
    })
}
