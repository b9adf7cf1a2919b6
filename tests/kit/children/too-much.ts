import type { Task } from './task.ts'

/** A certificate is more than it has room for; without one it is honest and quick. */
process.once('message', async (raw) => {
  const { task } = raw as { readonly task: Task }
  if (task.certify) process.abort()
  await import('./quick.ts')
  process.emit('message', raw, undefined)
})
