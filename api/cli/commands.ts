import { Option, type Command as Program } from 'commander'
import {
  type EngineId,
  engineNames,
  goalList,
  sampleLimits,
  temperaments,
} from '../../solver/index.ts'
import { audit } from '../commands/audit.ts'
import { certificate } from '../commands/certificate.ts'
import { check } from '../commands/check.ts'
import { indicators } from '../commands/indicators.ts'
import { plan } from '../commands/plan.ts'
import { policies } from '../commands/policies.ts'
import { rulebook } from '../commands/rulebook.ts'
import { rulebookCoverage } from '../commands/rulebook-coverage.ts'
import { rulebookDiff } from '../commands/rulebook-diff.ts'
import { sample } from '../commands/sample.ts'
import { schema } from '../commands/schema.ts'
import { template } from '../commands/template.ts'
import { verify } from '../commands/verify.ts'
import { commandList } from '../contract.ts'
import { dataFolderOf } from '../database/data-folder.ts'
import { showProgress } from '../progress.ts'
import { defaultSeconds } from '../solve.ts'
import { askOnTerminal } from './passphrase.ts'
import type { Shell } from './shell.ts'
import { tellProblemsUsing, tellUsing } from './tell.ts'
import { listOf, oneOf, wholeNumber } from './words.ts'

const dataOption = [
  '--data <文件夹>',
  '数据文件夹（设有环境变量 DATABASE_URL 时，数据库用其所指）',
  dataFolderOf(undefined),
] as const
const engines = Object.keys(engineNames) as EngineId[]
const policyHelp = '规则档编号，见 junpei policies'
const defaultPolicy = 'national'

/** Every command: its words and options, and what it runs. `onEnd` hears whether all went well. */
export function registerCommands(
  program: Program,
  shell: Shell,
  onEnd: (ok: boolean) => void,
): void {
  const tell = tellUsing(shell, onEnd)
  const tellProblems = tellProblemsUsing(shell, onEnd)

  program
    .command('serve')
    .description('开启服务：数据库、帐号、测算进程和网页，直到被停止；npm start 即此命令')
    .option(...dataOption)
    .option('--port <端口>', '网页端口，已被占用时顺延', wholeNumber(0, 65_535), 5180)
    .option('--no-open', '不自动打开浏览器')
    .option('--sample', '首次启动时带上曲阜样例（合成数据）（用随附的数据库时默认带上）')
    .option('--no-sample', '首次启动时不带曲阜样例')
    .option('--parallel <个数>', '同时进行的测算数', wholeNumber(1, 64), 1)
    .option('--https', '人们经由 https 代理访问：登录凭证只经 https 传送', false)
    .option('--second-factor', '分管领导、督导核验、系统管理员登录须动态验证码', false)
    .option('--confirm-minutes <分钟>', '批准、导出前，多少分钟内不再问密码', wholeNumber(1, 60), 5)
    .action((options) =>
      tellProblems(async () => {
        const { serve } = await import('../commands/serve.ts')
        return serve(options, shell)
      }),
    )

  program
    .command('template')
    .description('写出空白的导入模板')
    .requiredOption('--out <文件>', '写到哪个 .xlsx 文件')
    .option('--json', '在标准输出给出 JSON')
    .action((options) => tell('template', options, () => template(options)))

  program
    .command('sample')
    .description('生成一个合成县（虚构数据），按导入模板的格式写出')
    .requiredOption('--out <文件>', '写到哪个 .xlsx 文件')
    .option('--schools <所数>', '学校数', within(sampleLimits.schools))
    .option('--teachers <人数>', '教师数', within(sampleLimits.teachers))
    .option('--seed <整数>', '种子：同样的种子得到同样的县', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--temperament <类型>', `松紧：${temperaments.join('、')}`, oneOf(temperaments))
    .addOption(
      new Option('--from-schools <CSV>', '按一张真实的学校表生成虚构的教师').conflicts([
        'schools',
        'teachers',
        'temperament',
      ]),
    )
    .option('--json', '在标准输出给出 JSON')
    .action((options) => tell('sample', options, () => sample(options)))

  program
    .command('check')
    .description('检查数据，一次列出全部问题')
    .argument('<数据>', '.xlsx 文件、CSV 文件或装有 CSV 的文件夹')
    .option('--policy <规则档>', policyHelp, defaultPolicy)
    .option('--copy <文件>', '另写一份标色的副本，便于改正')
    .option('--json', '在标准输出给出 JSON')
    .action((input, options) => tell('check', options, () => check(input, options)))

  program
    .command('indicators')
    .description('测算七项指标与校际差异系数的现状')
    .argument('<数据>', '.xlsx 文件、CSV 文件或装有 CSV 的文件夹')
    .option('--policy <规则档>', policyHelp, defaultPolicy)
    .option('--json', '在标准输出给出 JSON')
    .action((input, options) => tell('indicators', options, () => indicators(input, options)))

  program
    .command('plan')
    .description('测算交流轮岗方案，核验后写出结果文件')
    .argument('<数据>', '.xlsx 文件、CSV 文件或装有 CSV 的文件夹')
    .requiredOption('--policy <规则档>', policyHelp)
    .requiredOption('--out <文件夹>', '结果写到哪个文件夹')
    .option('--time-limit <秒>', '最多用时', wholeNumber(1, 86_400), defaultSeconds)
    .option('--goals <目标>', `优化目标及次序，用逗号分隔：${goalList.join(',')}`, listOf(goalList))
    .option('--engine <引擎>', `求解引擎：${engines.join('、')}`, oneOf(engines), 'highs')
    .option('--json', '在标准输出给出 JSON')
    .action((input, options) =>
      tell('plan', options, async () => {
        const progress = showProgress(shell.screen)
        const { timeLimit: seconds, goals = goalList, ...others } = options
        try {
          return await plan(input, { ...others, seconds, goals }, progress.step)
        } finally {
          progress.end()
        }
      }),
    )

  program
    .command('audit')
    .description('只依据数据、条款和方案，重新核验一个方案')
    .argument('<数据>', '.xlsx 文件、CSV 文件或装有 CSV 的文件夹')
    .argument('<方案>', '结果文件夹中的 plan.json')
    .requiredOption('--policy <规则档>', policyHelp)
    .option(
      '--since <上次核验>',
      '与上次核验比较并销号：上次 audit --json 的输出，或上次结果文件夹中的 audit.json',
    )
    .option('--json', '在标准输出给出 JSON')
    .action((input, planFile, options) =>
      tell('audit', options, () => audit(input, planFile, options)),
    )

  program
    .command('certificate')
    .description('复核最优性证书：不用求解器，以精确算术重算每个目标的下界')
    .argument('<证书>', '结果文件夹中的 certificate.json.gz')
    .option('--plan <方案>', '结果文件夹中的 plan.json：证书所述是否此方案')
    .option('--data <数据>', '另按数据和规则档重新写出全部约束，与证书逐一比较')
    .option('--policy <规则档>', policyHelp, defaultPolicy)
    .option('--json', '在标准输出给出 JSON')
    .action((file, options) => tell('certificate', options, () => certificate(file, options)))

  program
    .command('verify')
    .description('核验一份卷宗：签名、操作日志、重新核验方案、双人批准；离线进行，不需要服务')
    .argument('<卷宗>', '从服务导出的 .junpei.json 文件')
    .option('--checkpoint <文件>', '事先留存的日志检查点')
    .option(
      '--key <公钥>',
      '签发单位的公钥或指纹（64 位十六进制），或其文件：PEM、服务 /api/keys 的回答',
    )
    .option('--chain <文件>', '密钥更替链：服务 /api/keys 的回答，用以认出更早或更新的密钥')
    .option('--json', '在标准输出给出 JSON')
    .action((file, options) => tell('verify', options, () => verify(file, options)))

  program
    .command('policies')
    .description('列出可用的规则档')
    .option('--json', '在标准输出给出 JSON')
    .action((options) => tell('policies', options, policies))

  const book = program
    .command('rulebook')
    .description('列出一个规则档的文件、口径、条款、取值和依据状态，或五份文件逐条的答复')
    .helpCommand(false)
    .enablePositionalOptions()
    .option('--policy <规则档>', policyHelp, defaultPolicy)
    .option('--coverage', '列出五份文件中每条人员配备条文由什么答复')
    .option('--json', '在标准输出给出 JSON')
    .action((options) =>
      tell('rulebook', options, () =>
        options.coverage === true ? rulebookCoverage() : rulebook(options),
      ),
    )
  book
    .command('diff')
    .description('比较两个规则档：不同的条款和口径，以及身份因此改变的教师')
    .argument('<甲>', policyHelp)
    .argument('<乙>', policyHelp)
    .argument('[数据]', '.xlsx 文件、CSV 文件或装有 CSV 的文件夹；不写则只比较条款和口径')
    .option('--json', '在标准输出给出 JSON')
    .action((before, after, input, options) =>
      tell('rulebook', options, () => rulebookDiff(before, after, input)),
    )

  program
    .command('backup')
    .description('备份整个数据库（个人信息在内），写成一个可核对的文件')
    .requiredOption('--out <文件>', '写到哪个文件；已有的文件不会被覆盖')
    .option(...dataOption)
    .option('--with-keys', '把密钥用口令加密后一并备份', false)
    .action((options) =>
      tellProblems(async () => {
        const { backup } = await import('../commands/backup.ts')
        return backup(options, shell, askOnTerminal)
      }),
    )

  program
    .command('restore')
    .description('把备份恢复到新的数据文件夹或空的数据库：全部恢复，或什么都不改')
    .argument('<备份>', 'junpei backup 写出的文件')
    .option(...dataOption)
    .action((file, options) =>
      tellProblems(async () => {
        const { restore } = await import('../commands/restore.ts')
        return restore(file, options, shell, askOnTerminal)
      }),
    )

  program
    .command('rotate-key')
    .description('更换卷宗和日志检查点的签名密钥：旧密钥为新密钥作证后销毁')
    .option(...dataOption)
    .action((options) =>
      tellProblems(async () => {
        const { rotateKeyCommand } = await import('../commands/rotate-key.ts')
        return rotateKeyCommand(options, shell)
      }),
    )

  program
    .command('worker')
    .description('测算工作进程：从队列取测算任务，直到被停止；可在任意多台机器上运行任意多个')
    .option(...dataOption)
    .option('--parallel <个数>', '同时进行的测算数', wholeNumber(1, 64), 1)
    .action((options) =>
      tellProblems(async () => {
        // The database takes its time to load; the other commands do without.
        const { worker } = await import('../commands/worker.ts')
        return worker(options)
      }),
    )

  program
    .command('schema')
    .description('给出某个命令 --json 输出的 JSON Schema')
    .argument('<命令>', commandList.join('、'), oneOf(commandList))
    .action((command) => shell.answer(JSON.stringify(schema(command), null, 2)))
}

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  wholeNumber(min, max)
