/** Looks ten times a second, and gives up after so many. */
export async function waitUntil(found: () => boolean, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
    if (found()) return
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error(`waited ${seconds} s in vain`)
}
