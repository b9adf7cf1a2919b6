/** Views of the same plan keep the edits in sight. */
export const isOfRun = (path: string, home: string, run: string): boolean =>
  path === home || path === `${home}/` || path.startsWith(`${home}/${run}`)
