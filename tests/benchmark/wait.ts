/** Looks ten times a second, and gives up after so many. */
export async function waitUntil(found: () => boolean, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
    if (found()) return
    await pause(100)
  }
  throw new Error(`waited ${seconds} s in vain`)
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((next) => setTimeout(next, milliseconds))
}
