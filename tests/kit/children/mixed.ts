import type { Task } from './task.ts'

/** Is the child its county is named after: `hang县`, `quick县` …, so that one worker meets them all. */
process.once('message', async (raw) => {
  const { task } = raw as { readonly task: Task }
  const { name } = JSON.parse(task.county.body) as { readonly name: string }
  await import(`./${name.replace(/县$/, '')}.ts`)
  process.emit('message', raw, undefined)
})
