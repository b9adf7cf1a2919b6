import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Sheet } from '../../web/recount/worker.ts'
import { tellSheet } from './page-sheets.ts'

/** Addresses of the service and of the plan that is looked at. */
export type Place = { readonly address: string; readonly plan: string }

/** From the address to the conclusion and the map of the plan, with nothing kept from before. */
export async function firstView(context: BrowserContext, { address }: Place) {
  const page = await context.newPage()
  await page.addInitScript(noteFirstView)
  const session = await context.newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  const begun = performance.now()
  await page.goto(address)
  await page.locator('h1.conclusion').waitFor()
  await page.locator('figure.picture svg').first().waitFor()
  const milliseconds = performance.now() - begun
  await page.waitForLoadState('networkidle')
  const files = await page.evaluate(loadedFiles)
  await page.close()
  return { milliseconds, files }
}

/** A script or style of the page or its worker, in bytes as it came over the line. */
export type LoadedFile = {
  readonly name: string
  readonly bytes: number
  /** It was there before conclusion and map stood; the rest of this page came after them. */
  readonly first: boolean
}

/** Leaves the moment in which conclusion and map stand; runs in the page. */
function noteFirstView(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('h1.conclusion') === null) return
    if (document.querySelector('figure.picture svg') === null) return
    watch.disconnect()
    performance.mark('first-view')
  })
  watch.observe(document, { childList: true, subtree: true })
}

/** Runs in the page. */
function loadedFiles(): readonly LoadedFile[] {
  const [view] = performance.getEntriesByName('first-view')
  return performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => /\.(js|css)$/.test(name))
    .map(({ name, encodedBodySize, responseEnd }) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      bytes: encodedBodySize,
      first: view !== undefined && responseEnd <= view.startTime,
    }))
}

/** Kilobytes for the first view, for the rest of its page, and what other pages load, compressed. */
export function bundleOf(folder: string, files: readonly LoadedFile[]) {
  const loaded = new Set(files.map(({ name }) => name))
  const assets = join(folder, 'assets')
  const elsewhere = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name) && !loaded.has(name))
    .map((name) => gzipSync(readFileSync(join(assets, name))).length)
  const kilobytes = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0) / 1024
  const bytes = (first: boolean) =>
    files.filter((file) => file.first === first).map((file) => file.bytes)
  return {
    first: kilobytes(bytes(true)),
    rest: kilobytes(bytes(false)),
    elsewhere: kilobytes(elsewhere),
  }
}

/** One recount: the count in the worker, and until the page has the report; milliseconds. */
export type CountSeen = { readonly count: number; readonly answered: number }

/** Pins one person after the other: each is a plan and its decisions counted anew. */
export async function recounts(context: BrowserContext, place: Place, sheet: Sheet) {
  const page = await context.newPage()
  await page.addInitScript(watchCounts)
  await openPlan(page, place, sheet, 'map')
  const [first] = await countsWhenQuiet(page)
  const later: CountSeen[] = []
  for (let row = 0; row < 10; row += 1) {
    await page
      .locator('.plan-list .figure-button')
      .nth(row % 5)
      .click()
    const forbid = page.locator('.side').getByRole('button', { name: '禁止' })
    await forbid.waitFor()
    const before = await countsWhenQuiet(page)
    await forbid.click()
    const after = await countsWhenQuiet(page)
    later.push(...after.slice(before.length, before.length + 1))
  }
  await page.close()
  return { first, later }
}

/** Every count that is asked for leaves how long it took; runs in the page. */
function watchCounts(): void {
  const seen: { count: number; answered: number }[] = []
  const post = Worker.prototype.postMessage
  Object.assign(window, { countsSeen: seen })
  Worker.prototype.postMessage = function (this: Worker, order: unknown) {
    const { kind, id } = order as { readonly kind?: string; readonly id?: number }
    if (kind === 'count') {
      const row = { count: Number.NaN, answered: Number.NaN }
      const asked = performance.now()
      seen.push(row)
      this.addEventListener('message', ({ data }) => {
        if (data.id !== id) return
        row.count = data.milliseconds
        row.answered = performance.now() - asked
      })
    }
    post.call(this, order)
  }
}

/** Once nothing was asked for a while and everything is answered. */
async function countsWhenQuiet(page: Page): Promise<readonly CountSeen[]> {
  const seen = () =>
    page.evaluate(() => (window as unknown as { countsSeen: readonly CountSeen[] }).countsSeen)
  for (let last = -1; ; ) {
    const counts = await seen()
    const open = counts.some(({ answered }) => Number.isNaN(answered))
    if (!open && counts.length > 0 && counts.length === last) return counts
    last = counts.length
    await page.waitForTimeout(400)
  }
}

/** The list officials sign: to its first row when it is turned to, and until a filter shows. */
export async function signedList(context: BrowserContext, place: Place, sheet: Sheet) {
  const page = await context.newPage()
  await openPlan(page, place, sheet, 'burden')
  const firstRow = await page.evaluate(untilSeen, {
    press: `a[href*="${place.plan}/list"]`,
    type: null,
    gone: 'figure.picture',
    wanted: '.plan-list [data-row-key]',
  })
  const filters: number[] = []
  for (const text of ['语文', '数学', '音乐', '体育', ''])
    filters.push(
      await page.evaluate(untilSeen, {
        press: null,
        type: { field: '.plan-list input', text, changes: '.plan-list [role=status]' },
        gone: null,
        wanted: '.plan-list [data-row-key]',
      }),
    )
  const rows = await page.locator('.plan-list [role=status]').innerText()
  const scrolling = await framesDuring(page, async () => {
    await page.locator('.plan-list [data-row-key]').first().hover()
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, 240)
  })
  await page.close()
  return { firstRow, filters, rows, scrolling }
}

type Look = {
  /** What is pressed, or where what is typed, and the words that change by it. */
  readonly press: string | null
  readonly type: { readonly field: string; readonly text: string; readonly changes: string } | null
  readonly gone: string | null
  readonly wanted: string
}

/** Milliseconds from the press or the last key until it is painted; runs in the page. */
async function untilSeen({ press, type, gone, wanted }: Look): Promise<number> {
  const frame = () => new Promise((next) => requestAnimationFrame(next))
  const find = (selector: string) => document.querySelector(selector)
  const said = type === null ? null : find(type.changes)?.textContent
  const begun = performance.now()
  if (press !== null) (find(press) as HTMLElement).click()
  if (type !== null) {
    const field = find(type.field) as HTMLInputElement
    // React hears of a value only where it was set behind its back.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
      field,
      type.text,
    )
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const isThere = () =>
    find(wanted) !== null &&
    (gone === null || find(gone) === null) &&
    (type === null || find(type.changes)?.textContent !== said)
  while (!isThere()) {
    if (performance.now() - begun > 20_000)
      throw new Error(`never seen: ${press ?? type?.text} ${wanted}`)
    await frame()
  }
  // The frame in which it is there, and the one that shows that it was painted.
  await frame()
  await frame()
  return performance.now() - begun
}

/** Frames a second while something goes on, and the longest pause between two, in milliseconds. */
export type Frames = { readonly perSecond: number; readonly longest: number }

async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = []
    const note = (time: number) => {
      times.push(time)
      if (times.length < 100_000) requestAnimationFrame(note)
    }
    Object.assign(window, { frameTimes: times })
    requestAnimationFrame(note)
  })
  const noted = () =>
    page.evaluate(() => (window as unknown as { frameTimes: readonly number[] }).frameTimes)
  const from = (await noted()).length
  await act()
  const times = (await noted()).slice(from)
  const pauses = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const whole = pauses.reduce((sum, pause) => sum + pause, 0)
  return { perSecond: (pauses.length * 1000) / whole, longest: Math.max(...pauses) }
}

/** The map with an arrow for each transfer, dragged to and fro. */
export async function draggedMap(context: BrowserContext, place: Place, sheet: Sheet) {
  const page = await context.newPage()
  await openPlan(page, place, sheet, 'map?level=person')
  const drawing = page.locator('figure.picture .drawing svg').first()
  const box = await drawing.boundingBox()
  if (box === null) throw new Error('the map has no place')
  // The whole map cannot be moved: only what is nearer than the frame.
  for (const _ of [1, 2]) await page.getByRole('button', { name: '放大', exact: true }).click()
  const [x, y] = await freeGround(page, drawing, box)
  const moved = () =>
    drawing.evaluate((svg) => svg.querySelector(':scope > g > g')?.getAttribute('transform'))
  const before = await moved()
  await page.mouse.move(x, y)
  await page.mouse.down()
  const frames = await framesDuring(page, async () => {
    for (let step = 1; step <= 225; step += 1) {
      const turn = (step / 60) * 2 * Math.PI
      await page.mouse.move(x + 120 * Math.sin(turn), y + 60 * (1 - Math.cos(turn)))
    }
  })
  const during = await moved()
  await page.mouse.up()
  const arrows = await page.locator('figure.picture [role=option]').count()
  await page.close()
  if (during === before) throw new Error('the map was not dragged')
  return { ...frames, arrows }
}

/** A press on an arrow carries its person: the map is taken hold of beside them, or at a school. */
async function freeGround(
  page: Page,
  drawing: Locator,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<readonly [number, number]> {
  for (let at = 0; at < 900; at += 1) {
    const x = box.x + box.width * (0.2 + 0.6 * ((at % 30) / 30))
    const y = box.y + box.height * (0.2 + 0.6 * (Math.floor(at / 30) / 30))
    await page.mouse.move(x, y)
    const told = await drawing.evaluate((svg) => svg.querySelector('g > title')?.textContent)
    if (!told?.includes('→')) return [x, y]
  }
  throw new Error('the whole map is covered with marks')
}

async function openPlan(page: Page, { address, plan }: Place, sheet: Sheet, view: string) {
  await tellSheet(page, sheet)
  await page.goto(`${address}${plan}/${view}`)
  await page.locator('.plan-list [data-row-key]').first().waitFor()
  await page.waitForLoadState('networkidle')
}
