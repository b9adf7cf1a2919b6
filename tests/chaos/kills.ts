import { approveWork } from './approve-work.ts'
import { openHouse, type Victim, victimList } from './house.ts'
import { importWork } from './import-work.ts'
import { pick, randomFrom } from './random.ts'
import { runWork } from './run-work.ts'
import type { MakeWork, Work } from './works.ts'

export type Chaos = {
  readonly kills: number
  readonly seed: number
  readonly onKill?: (victim: Victim, n: number) => void
}

export type Aftermath = {
  readonly killed: { readonly [V in Victim]: number }
  readonly faults: readonly string[]
  /** Acknowledged pieces of work, by kind. */
  readonly done: { readonly [work: string]: number }
  /** Runs by how they ended. */
  readonly ends: { readonly [state: string]: number }
  readonly seconds: number
}

/** Everything that goes on while things are killed. */
const makers: readonly MakeWork[] = [runWork, importWork, approveWork]

/** Kills workers, children and the database at random moments while work goes on, and looks after. */
export async function killAtRandom({ kills, seed, onKill }: Chaos): Promise<Aftermath> {
  const began = Date.now()
  const random = randomFrom(seed)
  const house = await openHouse(random, 2)
  const { db } = house.office
  const works = await Promise.all(makers.map((make) => make(house.office, random)))
  const killed = { worker: 0, child: 0, database: 0 }
  let over = false
  const going = works.map(async (work) => {
    while (!over) {
      await work.act()
      await new Promise((done) => setTimeout(done, 200 + random() * 400))
    }
  })
  try {
    for (let n = 1; n <= kills; ) {
      await new Promise((done) => setTimeout(done, 150 + random() * 900))
      const victim = pick(random, [...victimList, 'worker', 'child'] as const)
      // Nobody of that kind may be there just now.
      if (!(await house.victims[victim]())) continue
      killed[victim] += 1
      onKill?.(victim, n)
      n += 1
    }
    const idle = await idleAfter(works)
    over = true
    await Promise.all(going)
    for (const work of works) await work.settle()
    const faults = (await Promise.all(works.map((work) => work.faults()))).flat()
    const rows = await db
      .selectFrom('run')
      .select('state')
      .where('county', 'like', 'chaos%')
      .execute()
    const ends: { [state: string]: number } = {}
    for (const { state } of rows) ends[state] = (ends[state] ?? 0) + 1
    const done = Object.fromEntries(works.map((work) => [work.name, work.done()]))
    const left = await house.close()
    return {
      killed,
      done,
      ends,
      faults: [
        ...faults,
        ...idle.map((name) => `none of the ${name} got through, not even after the last kill`),
        ...left.map((pid) => `process ${pid} outlived its worker`),
      ],
      seconds: (Date.now() - began) / 1000,
    }
  } catch (problem) {
    over = true
    await Promise.allSettled(going)
    await house.close()
    throw problem
  }
}

/**
 * Work that was struck each time it was tried goes on until one piece of it is done: a few kills can
 * strike everything of one kind, but once they stop nothing may stay down. Returns what did.
 */
async function idleAfter(works: readonly Work[]): Promise<readonly string[]> {
  const idle = () => works.filter((work) => work.done() === 0).map(({ name }) => name)
  for (const deadline = Date.now() + 90_000; idle().length > 0 && Date.now() < deadline; )
    await new Promise((done) => setTimeout(done, 100))
  return idle()
}
