import { select } from 'd3'
import type { ResultView } from '../api/contract.ts'
import { latestRuns, localResult, type Me, resultOf, signOut } from './client.ts'
import { seconds } from './format.ts'
import { signedIn } from './sign-in.ts'
import { drawDifferences } from './views/differences.ts'
import {
  drawFiles,
  drawFindings,
  drawFlags,
  drawHeadlines,
  drawLevels,
  drawTransfers,
} from './views/sections.ts'

/** Section by section, in the order in which the plan is read. */
const sections: readonly {
  readonly id: string
  readonly title: string
  readonly draw: (parent: HTMLElement, result: ResultView) => void
}[] = [
  { id: 'overview', title: '概况', draw: drawHeadlines },
  { id: 'levels', title: '优化目标', draw: (parent, { levels }) => drawLevels(parent, levels) },
  {
    id: 'findings',
    title: '核验结论',
    draw: (parent, { findings }) => drawFindings(parent, findings),
  },
  { id: 'flags', title: '红线核查', draw: (parent, { flags }) => drawFlags(parent, flags) },
  {
    id: 'differences',
    title: '校际差异系数',
    draw: (parent, { differences }) => drawDifferences(parent, differences),
  },
  {
    id: 'transfers',
    title: '交流名单',
    draw: (parent, { transfers }) => drawTransfers(parent, transfers),
  },
  { id: 'files', title: '结果文件', draw: drawFiles },
]

async function show(): Promise<void> {
  const content = select<HTMLElement, unknown>('#content')
  const place = content.node()
  if (place === null) return
  const local = await localResult()
  if (local !== null) return draw(local)
  wait('')
  const me = await signedIn(place)
  drawAccount(me)
  if (me.scope.kind === 'county') await showCounty(me.scope.county)
  else wait('这里显示一个县（市、区）最近一次测算的结果，请用县（市、区）的帐号登录查看。')
}

/** The newest finished run; where there is none yet, what the newest one is doing. */
async function showCounty(county: string): Promise<void> {
  for (;;) {
    const runs = await latestRuns(county)
    if ('refused' in runs) return wait(runs.refused)
    const done = runs.value.find(({ state }) => state === 'done')
    if (done !== undefined) {
      wait('正在读取结果……')
      const result = await resultOf(county, done.id)
      return 'value' in result ? draw(result.value) : wait(result.refused)
    }
    const open = runs.value.find(({ ended }) => ended === null)
    if (open === undefined) return wait('还没有完成的测算。')
    wait(`${open.stateName}……`)
    await new Promise((next) => setTimeout(next, 2000))
  }
}

const wait = (words: string): void => void select('#waiting').text(words)

function drawAccount({ name, place }: Me): void {
  const account = select('header').append('p').attr('class', 'account')
  account.append('span').text(`${place ?? ''} ${name}`)
  account
    .append('button')
    .attr('type', 'button')
    .text('退出')
    .on('click', async () => {
      await signOut()
      location.reload()
    })
}

function draw(result: ResultView): void {
  select('#waiting').remove()
  document.title = `均配：${result.title}`
  select('#title').text(result.title)
  select('#subtitle').text(
    `${result.synthetic ? '合成数据，不对应任何真实的人。' : ''}规则档：${result.profile}。`,
  )
  const content = select<HTMLElement, unknown>('#content')
  for (const { id, title, draw } of sections.filter(({ id }) => isShown(id, result))) {
    const section = content.append('section').attr('id', id)
    section.append('h2').text(title)
    const node = section.node()
    if (node !== null) draw(node, result)
  }
  if (result.files.length === 0) select('nav a[href="#files"]').remove()
  select('#foot').text(
    `均配 ${result.version}；${result.engine}；测算用时 ${seconds(result.seconds)}；数据版本 ${result.hashes.data.slice(0, 8)}，规则版本 ${result.hashes.profile.slice(0, 8)}，方案版本 ${result.hashes.plan.slice(0, 8)}。方案供决策参考，由人决定。`,
  )
}

/** Files lie in the folder of `junpei start`; a service gives papers out with a plan's case. */
const isShown = (id: string, { files }: ResultView): boolean => id !== 'files' || files.length > 0

await show()
