import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { builtPage } from '../../api/page.ts'
import { openBrowser } from '../browser/browser.ts'
import { launch } from '../cli/junpei.ts'
import { latestPlan, signedIn } from './page-desk.ts'
import {
  bundleOf,
  draggedMap,
  firstView,
  type Place,
  recounts,
  signedList,
} from './page-figures.ts'
import { sheetOf } from './page-sheets.ts'
import { atLeast, atMost, below, type Figure, median, told } from './page-table.ts'
import { waitUntil } from './wait.ts'

/**
 * `npm run bench:page [-- --json] [-- --address http://… --password …]`: the built page in a real
 * browser before a real service with its sample planned; worksheets of larger counties are made by
 * the generator and told in the service's place. Prints each figure beside its target, and ends with
 * 1 where one is missed. With an address it measures a service that runs already.
 */
const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    password: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'junpei-page-'))
const own = values.address === undefined ? launch(folder, serve(folder)) : null
const browser = await openBrowser()
try {
  const figures = await measure(browser, ...(await placeAndPassword()))
  if (values.json) console.log(JSON.stringify({ cores: cpus().length, figures }))
  else console.table(Object.fromEntries(figures.map(({ figure, ...rest }) => [figure, rest])))
  if (figures.some(({ met }) => met === false)) process.exitCode = 1
} finally {
  await browser.close()
  own?.kill('SIGTERM')
  await own?.ended
  rmSync(folder, { recursive: true, force: true })
}

function serve(data: string): readonly string[] {
  return ['serve', '--data', data, '--port', '0', '--no-open']
}

async function placeAndPassword(): Promise<readonly [string, string]> {
  if (own === null) return [values.address ?? '', values.password]
  await waitUntil(() => own.said.out.includes('服务已就绪'), 300)
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(own.said.out)?.[0] ?? ''
  return [address, /renshi +([a-z0-9-]{19})/.exec(own.said.out)?.[1] ?? '']
}

async function measure(
  chromium: Browser,
  address: string,
  password: string,
): Promise<readonly Figure[]> {
  const context = await signedIn(chromium, address, password)
  const place: Place = { address, plan: await latestPlan(context, address) }
  const views = []
  for (let time = 0; time < 3; time += 1) views.push(await firstView(context, place))
  const bundle = bundleOf(
    await builtPage(resolve(import.meta.dirname, '../..')),
    views[0]?.files ?? [],
  )
  const large = sheetOf({ schools: 80, teachers: 4000, transfers: 400 })
  const small = sheetOf({ schools: 40, teachers: 1300, transfers: 140 })
  const [atLarge, atSmall] = [
    await recounts(context, place, large),
    await recounts(context, place, small),
  ]
  const list = await signedList(
    context,
    place,
    sheetOf({ schools: 300, teachers: 15_000, transfers: 8000 }),
  )
  const map = await draggedMap(
    context,
    place,
    sheetOf({ schools: 300, teachers: 9000, transfers: 800 }),
  )
  await context.close()
  return [
    below(
      'first view of the sample’s plan',
      median(views.map((view) => view.milliseconds)),
      'ms',
      3000,
    ),
    atMost('scripts and styles of the first view', bundle.first, 'KB', 450),
    told('the list below it and its dialogues', bundle.rest, 'KB'),
    told('all that other pages load, gzip', bundle.elsewhere, 'KB'),
    below('recount, 4,000 teachers', median(atLarge.later.map(({ count }) => count)), 'ms', 100),
    told(
      'the same until the page has the report',
      median(atLarge.later.map(({ answered }) => answered)),
      'ms',
    ),
    told('its very first count', atLarge.first?.count ?? Number.NaN, 'ms'),
    below('recount, 1,300 teachers', median(atSmall.later.map(({ count }) => count)), 'ms', 50),
    below('list of 8,000, first row', list.firstRow, 'ms', 1000),
    below('list of 8,000, slowest filter', Math.max(...list.filters), 'ms', 200),
    told('list of 8,000, scrolling', list.scrolling.perSecond, 'frames/s'),
    atLeast('map, 300 schools and 800 arrows, dragged', map.perSecond, 'frames/s', 30),
    told('its longest pause between two frames', map.longest, 'ms'),
  ]
}
