import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countyPages } from '../../web/frame/pages.ts'
import {
  announce,
  fillInOffice,
  object,
  recount,
  replaceBy,
  takeOnClerk,
  uphold,
} from './announcing.ts'
import { violations } from './axe.ts'
import {
  arrive,
  assess,
  close,
  dispatch,
  fileEvidence,
  finalise,
  takeLetter,
} from './carrying-out.ts'
import { approveByTwo, caseDesk, countAgain, openCase, submit, takeDossier } from './deciding.ts'
import { type House, openHouse } from './house.ts'
import { importCounty, runLoseAndCancel, runToPlan } from './importing.ts'
import { wholeWayByKeyboard } from './keyboard.ts'
import {
  approveOnceEach,
  auditorsWay,
  followsWrongLinks,
  leadersWay,
  offersNothing,
  openAndWithdraw,
} from './looking.ts'
import { settled } from './pages.ts'
import { replanAroundOne } from './planning.ts'
import { recomputeOffline, verifyOffline } from './verifying.ts'

/** The workbench in a real browser, from the start of the service to the last page. */
let house: House
const folder = mkdtempSync(join(tmpdir(), 'junpei-files-'))
beforeAll(async () => {
  house = await openHouse()
}, 300_000)
afterAll(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

describe('every page', { timeout: 120_000 }, () => {
  test.each(countyPages)('%s: nothing stands in anybody’s way, in both languages', async (name) => {
    const page = await house.signedIn('renshi')
    for (const language of ['zh-CN', 'en']) {
      await page.goto(`${house.address}/sample/2026/${name}?lang=${language}`)
      await settled(page)
      expect(await violations(page), `${name} ${language}`).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide, `${name} ${language} scrolls sideways`).toBeLessThanOrEqual(1366)
    }
    await page.close()
    expect(house.complaints).toEqual([])
  })

  test('sign-in, accounts and the check of a dossier', async () => {
    const stranger = await house.stranger()
    for (const address of ['/', '/verify']) {
      await stranger.goto(`${house.address}${address}`)
      await settled(stranger)
      expect(await violations(stranger), address).toEqual([])
    }
    const admin = await house.signedIn('admin')
    await admin.goto(`${house.address}/accounts`)
    await settled(admin)
    expect(await violations(admin)).toEqual([])
    await stranger.close()
    await admin.close()
    expect(house.complaints).toEqual([])
  })

  test('the certificate of a plan is taken away and recomputed with the network unplugged', async () => {
    await recomputeOffline(house, folder)
    expect(house.complaints).toEqual([])
  })

  test('whoever follows a link into what is another’s is told so and sees nothing of it', async () => {
    await followsWrongLinks(house)
    expect(house.complaints).toEqual([])
  })
})

/** Seven minutes more: from notice to close, and the plans of a county of 121 schools. */
const wholeWay = process.env.JUNPEI_WHOLE_WAY === '1'

describe('the year’s work on the sample', { timeout: 400_000 }, () => {
  /** Address of the case, as it goes from version to version. */
  let at = ''

  test('the clerk goes the whole way without a mouse, from the sign-in to a submitted plan', async () => {
    at = await wholeWayByKeyboard(house)
    expect(house.complaints).toEqual([])
  })

  test('a leader compares, looks and returns the plan; another run takes its place and two approve', async () => {
    await leadersWay(house, at)
    const clerk = await caseDesk(house, 'renshi', at)
    await replaceBy(clerk, '换用另一次测算', 1)
    await submit(clerk)
    await clerk.page.close()
    const [first, second] = [
      await caseDesk(house, 'lingdao1', at),
      await caseDesk(house, 'lingdao2', at),
    ]
    await approveOnceEach(first, second)
    expect(house.complaints).toEqual([])
  })

  test('the auditor goes from clause to names, journal and dossier, and changes nothing', async () => {
    await offersNothing(house, at)
    const dossier = await auditorsWay(house, at, folder)
    expect(house.complaints).toEqual([])
    await verifyOffline(house, dossier)
  })

  test.runIf(wholeWay)(
    'announced, objected to and answered by another, the plan is replaced by a new version',
    async () => {
      const clerk = await caseDesk(house, 'renshi', at)
      await fillInOffice(clerk)
      await announce(clerk)
      await object(clerk)
      await recount(clerk)
      await takeOnClerk(house)
      const answerer = await caseDesk(house, 'dafu', at)
      await uphold(answerer)
      await answerer.page.close()
      await clerk.page.reload()
      await replaceBy(clerk, '以新版本替代', 0)
      at = clerk.page.url()
      await submit(clerk)
      await approveByTwo(house, at)
      await clerk.page.reload()
      await announce(clerk)
      await clerk.page.close()
      expect(house.complaints).toEqual([])
    },
  )

  test.runIf(wholeWay)('a month later it is final, carried out, assessed and closed', async () => {
    await house.later(30)
    const clerk = await caseDesk(house, 'renshi', at)
    const leader = await caseDesk(house, 'lingdao1', at)
    await countAgain(clerk.page)
    await leader.page.reload()
    await finalise(leader)
    await clerk.page.reload()
    await dispatch(clerk)
    await takeLetter(clerk)
    await arrive(clerk)
    await assess(clerk)
    await fileEvidence(clerk)
    await leader.page.reload()
    await close(leader)
    await clerk.page.reload()
    await openAndWithdraw(clerk)
    expect(house.complaints).toEqual([])
  })
})

describe('a county of 121 real schools', { timeout: 500_000 }, () => {
  let at = ''

  test('a bad workbook leaves nothing, a good one becomes the county’s data', async () => {
    await importCounty(house, folder)
    expect(house.complaints).toEqual([])
  })

  test('a run that loses its watcher goes on, and is cancelled', async () => {
    await runLoseAndCancel(house)
  })

  test.runIf(wholeWay)('it runs again to its plan', async () => {
    await runToPlan(house)
  })

  test.runIf(wholeWay)(
    'diagnosed, made anew around one pinned teacher, compared, submitted and approved by two',
    async () => {
      await replanAroundOne(house)
      at = await openCase(house)
      const clerk = await caseDesk(house, 'renshi', at)
      await submit(clerk)
      await approveByTwo(house, at)
      await clerk.page.close()
    },
  )

  test.runIf(wholeWay)(
    'announced, and its dossier verified with the network unplugged',
    async () => {
      const clerk = await caseDesk(house, 'renshi', at)
      await announce(clerk)
      await verifyOffline(house, await takeDossier(clerk, folder))
    },
  )
})
