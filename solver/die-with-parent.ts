import { Worker } from 'node:worker_threads'

/**
 * A parent that is killed cannot close its children, and a blocked event loop hears no
 * `disconnect`: a second thread watches for the parent's number to change.
 */
export function dieWithParent(): void {
  const watch = `
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    }, 500)`
  new Worker(watch, { eval: true, execArgv: [] }).unref()
}
