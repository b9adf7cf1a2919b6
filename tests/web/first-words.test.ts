import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { later } from '../../web/text/zh-CN/later.ts'

const web = resolve(import.meta.dirname, '../../web')

/** What may stand on the screen before any other page than the plan was opened. */
const firstRooms = ['frame', 'parts', 'pages/plans'].flatMap((room) =>
  readdirSync(join(web, room))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
)

test('frame and plan say no words that come with other pages', () => {
  const names = Object.keys(later).join('|')
  const said = new RegExp(
    `\\{[^{}]*\\b(${names})\\b[^{}]*\\} = (useText\\(\\)|text)\\b|\\btext\\.(${names})\\b`,
  )
  const saying = firstRooms.filter((file) => said.test(readFileSync(join(web, file), 'utf8')))
  expect(firstRooms.length).toBeGreaterThan(80)
  expect(saying).toEqual([])
})
