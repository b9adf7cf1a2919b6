import { once } from 'node:events'
import { audit, type Problem, versionsOf } from '../../solver/index.ts'
import { listen } from '../listen.ts'
import { openPage } from '../open-page.ts'
import { builtPage } from '../page.ts'
import { root } from '../places.ts'
import { type PrepareOptions, prepare } from '../prepare.ts'
import type { Screen } from '../progress.ts'
import { viewOf } from '../result-view.ts'
import { buildServer } from '../server.ts'
import { summary } from './plan.ts'

export type StartOptions = PrepareOptions & {
  readonly port: number
  /** Whether to open the user's browser, where there is one. */
  readonly open: boolean
}

/**
 * 一键启动: plans the county unless that was done before, and serves the page that shows the plan
 * until the user stops it. Returns the problems that stood in the way, if any.
 */
export async function start(
  options: StartOptions,
  shell: { readonly answer: (text: string) => void; readonly screen: Screen },
): Promise<readonly Problem[]> {
  const { value, problems } = await prepare(options, shell.screen)
  if (value === null) return problems
  const { county, profile, run, folder, files, fresh } = value
  const report = audit(county, profile, run.plan)
  const versions = versionsOf(county, profile, run.plan)
  const result = viewOf({ county, profile, run, report, versions, files })
  const page = await builtPage(root)
  const app = await buildServer({ page, results: folder, result })
  const address = await listen(app, options.port)
  // Heard from here on, so that nobody who reads the address can be too quick.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  shell.answer(
    [
      fresh ? '方案已测算完毕。' : '数据、规则和版本都没有变化，沿用上次测算的方案，已重新核验。',
      ...summary(county, profile, run, report),
      ...(problems.length === 0
        ? []
        : [`数据另有提醒和提示 ${problems.length} 处，可用 junpei check 逐条查看。`]),
      `结果文件夹：${folder}`,
      `请在浏览器中打开：${address}`,
      '按 Ctrl-C 结束。',
    ].join('\n'),
  )
  if (options.open) openPage(address)
  await stopped
  await app.close()
  shell.answer('已结束。')
  return []
}
