import { select } from 'd3'
import type { ResultView } from '../api/contract.ts'
import { readResult } from './client.ts'
import { seconds } from './format.ts'
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
  const result = await readResult()
  if (typeof result === 'string') {
    select('#waiting').text(result)
    return
  }
  select('#waiting').remove()
  document.title = `均配：${result.title}`
  select('#title').text(result.title)
  select('#subtitle').text(
    `${result.synthetic ? '合成数据，不对应任何真实的人。' : ''}规则档：${result.profile}。`,
  )
  const content = select<HTMLElement, unknown>('#content')
  for (const { id, title, draw } of sections) {
    const section = content.append('section').attr('id', id)
    section.append('h2').text(title)
    const node = section.node()
    if (node !== null) draw(node, result)
  }
  select('#foot').text(
    `均配 ${result.version}；${result.engine}；测算用时 ${seconds(result.seconds)}；数据版本 ${result.hashes.data.slice(0, 8)}，规则版本 ${result.hashes.profile.slice(0, 8)}，方案版本 ${result.hashes.plan.slice(0, 8)}。方案供决策参考，由人决定。`,
  )
}

await show()
