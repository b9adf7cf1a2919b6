/** A reading child that never comes to an end, and has started another that does not either. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

process.once('message', (task: { readonly held: { readonly path: string } }) => {
  const endless = spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' })
  writeFileSync(join(task.held.path, '..', '..', 'endless-pid'), String(endless.pid))
  for (;;) {
    // A parser caught in a loop hears nothing.
  }
})
