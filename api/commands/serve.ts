import { writeSync } from 'node:fs'
import type { Problem } from '../../solver/index.ts'
import { createFirstAdmin } from '../access/accounts.ts'
import { issueOneTimeCode } from '../access/one-time-code.ts'
import { openSafe } from '../access/safe.ts'
import { buildApp } from '../app.ts'
import type { Shell } from '../cli/shell.ts'
import { type Database, openDatabase } from '../database/connect.ts'
import type { Ground } from '../ground.ts'
import { listen } from '../listen.ts'
import { openPage } from '../open-page.ts'
import { newLog } from '../operation/log.ts'
import { openLogFile } from '../operation/log-file.ts'
import { addressIn, takeFolder } from '../operation/only-one.ts'
import {
  makeSampleOffice,
  type Password,
  planSample,
  sampleClerk,
  sampleCounty,
  sampleName,
} from '../operation/sample-office.ts'
import { servePage } from '../operation/serve-page.ts'
import { drain, signalToEnd } from '../operation/stop.ts'
import { supervise } from '../operation/supervise.ts'
import { keepSwept } from '../operation/sweep.ts'
import { watchRun } from '../operation/watch-run.ts'
import { builtPage } from '../page.ts'
import { root } from '../places.ts'
import { rooms } from '../rooms.ts'
import { databaseProblem } from './problems.ts'

export type ServeCommand = {
  readonly port: number
  readonly data: string
  readonly open: boolean
  /** Whether the made-up county comes along; by default with a database of our own. */
  readonly sample?: boolean
  readonly https: boolean
  /** Whether leadership, auditor and admin must sign in with a code as well. */
  readonly secondFactor: boolean
  /** How long one proof of the password lasts for what asks for it again. */
  readonly confirmMinutes: number
  /** Runs its worker solves at once. */
  readonly parallel: number
}

/** 开启服务: database, accounts, worker and page, until it is told to end. */
export async function serve(command: ServeCommand, shell: Shell): Promise<readonly Problem[]> {
  const { data } = command
  const told = signalToEnd()
  shell.screen.write('正在启动数据库……\n')
  const logFile = openLogFile(data)
  const log = newLog({ write: (line) => void writeSync(logFile, line) })
  const database = await openDatabase({
    url: process.env.DATABASE_URL ?? null,
    dataFolder: data,
    connections: 20,
    onLoss: (problem) =>
      problem === null
        ? log.warn({}, 'database is back')
        : log.error({ err: problem }, 'database lost'),
  })
  try {
    const lost = lostTo(log)
    const held = database.embedded ? await takeFolder(database.url, data, lost.tell) : null
    if (database.embedded && held === null) return [runsAlready(data)]
    try {
      const ended = Promise.race([told, lost.happened])
      await run({ command, shell, database, log, logFile, ended, tell: held?.tell })
      return []
    } finally {
      await held?.release()
    }
  } finally {
    await database.close()
    log.info({}, 'service ended')
  }
}

function lostTo(log: Ground['log']) {
  let tell = (): void => undefined
  const happened = new Promise<void>((settle) => {
    tell = () => {
      log.error({}, 'another service has taken the data folder')
      settle()
    }
  })
  return { tell: () => tell(), happened }
}

const runsAlready = (data: string): Problem => {
  const address = addressIn(data)
  return databaseProblem(
    address === null
      ? `这个数据文件夹的服务正在启动，请稍候：${data}`
      : `这个数据文件夹的服务已在运行，请直接打开：${address}`,
  )
}

type Running = {
  readonly command: ServeCommand
  readonly shell: Shell
  readonly database: Database
  readonly log: Ground['log']
  readonly logFile: number
  readonly ended: Promise<unknown>
  readonly tell: ((address: string) => void) | undefined
}

async function run(running: Running): Promise<void> {
  const { command, shell, database, log, logFile, ended, tell } = running
  const { db } = database
  const end = { now: false }
  void ended.then(() => {
    end.now = true
  })
  const { data: dataFolder, https, secondFactor, confirmMinutes } = command
  const demands = { https, secondFactor, confirmMinutes }
  const { readAccount } = openSafe({ db, dataFolder, ...demands })
  const ground: Ground = {
    db,
    databaseUrl: database.url,
    dataFolder,
    readAccount,
    ...demands,
    log,
    isStopping: () => end.now,
    shed: true,
  }
  const sweeping = await keepSwept(ground)
  shell.screen.write('正在准备网页……\n')
  const app = await buildApp(ground, rooms)
  await servePage(app, await builtPage(root))
  const address = await listen(app, command.port)
  tell?.(address)
  log.info({ address, embedded: database.embedded }, 'service listens')
  const worker = supervise({
    words: ['worker', '--data', command.data, '--parallel', String(command.parallel)],
    log,
    logFile,
  })
  try {
    await firstStart(running, ground, () => end.now)
    if (!end.now) await welcome(running, address)
    await ended
    shell.screen.write('正在停止……\n')
  } finally {
    clearInterval(sweeping)
    await drain(app)
    await worker.stop()
  }
  shell.answer('已停止。')
}

/** The first admin, and the sample with its plan. */
async function firstStart(
  { command, shell, database }: Running,
  ground: Ground,
  over: () => boolean,
): Promise<void> {
  const { db } = database
  const admin = await createFirstAdmin(db)
  if (admin !== null)
    tellPasswords(shell, '已建立系统管理员帐号，首次登录后须修改密码：', [
      { username: 'admin', role: '系统管理员', password: admin.oneTimePassword },
    ])
  // An office with a database of its own has counties of its own.
  if (admin !== null && (command.sample ?? database.embedded)) {
    const made = await makeSampleOffice(db)
    if (made !== null) tellPasswords(shell, `已建立${sampleName}的四个帐号，供试用：`, made)
  }
  const clerk = await sampleClerk(db)
  if (clerk === null || over()) return
  const waiting = await planSample(ground, clerk)
  if (waiting === null) return
  shell.screen.write(`正在测算${sampleName}的方案……\n`)
  const run = await watchRun(db, { county: sampleCounty, run: waiting }, shell.screen, over)
  if (run !== null && run.state !== 'done')
    shell.screen.write(`${sampleName}的测算${run.stateName}：${run.reason ?? ''}\n`)
}

function tellPasswords(shell: Shell, title: string, passwords: readonly Password[]): void {
  shell.answer(
    [
      title,
      ...passwords.map(
        ({ username, role, password }) => `　　${username.padEnd(10)}${password}　　${role}`,
      ),
      '密码只显示这一次，不以明文保存，请记下。',
    ].join('\n'),
  )
}

async function welcome({ command, shell, database }: Running, address: string): Promise<void> {
  shell.answer(
    [
      `服务已就绪，请在浏览器中打开：${address}`,
      `数据文件夹：${command.data}`,
      '按 Ctrl-C 停止。',
    ].join('\n'),
  )
  if (!command.open) return
  const clerk = await sampleClerk(database.db)
  const code = clerk === null ? null : await issueOneTimeCode(database.db, clerk.id)
  // Behind the hash sign: a browser keeps that to itself.
  openPage(code === null ? address : `${address}/#code=${code}`)
}
