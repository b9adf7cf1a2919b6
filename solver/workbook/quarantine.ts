import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Answer, answerSchema, type Task } from './wire.ts'

/**
 * Runs a task on strangers' files in a process of its own, with a heap cap, killed when its time
 * is over: whatever a file does, it does it there. A worker thread is no such wall, its heap
 * overflow ends the whole program. The process gets none of our environment, so no secrets.
 * `stopped` means the file was too much for time or memory.
 */
export function inQuarantine(
  task: Task,
  hear: (answer: Answer) => void,
  heapMegabytes: number = task.limits.heapMegabytes,
): Promise<'done' | 'stopped'> {
  const child = start(heapMegabytes)
  return new Promise((resolve, reject) => {
    let done = false
    let complaint = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), task.limits.seconds * 1000)
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk}`.slice(-2000)
    })
    child.on('message', (message) => {
      const parsed = answerSchema.safeParse(message)
      if (!parsed.success) {
        reject(parsed.error)
        child.kill('SIGKILL')
      } else if (parsed.data.kind === 'done') done = true
      else hear(parsed.data)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (done) resolve('done')
      else if (signal !== null || outOfMemory(code)) resolve('stopped')
      else reject(new Error(`quarantine ended with ${code}: ${complaint}`))
    })
    child.send(task)
  })
}

function start(heapMegabytes: number): ChildProcess {
  // Works from sources and from tests alike; import.meta.resolve does not exist under every runner.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(fileURLToPath(new URL('./quarantine-process.ts', import.meta.url)), {
    execArgv: ['--import', loader, `--max-old-space-size=${heapMegabytes}`],
    // The loader would leave a cache of transformed files behind.
    env: { TSX_DISABLE_CACHE: '1', TMPDIR: tmpdir() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/** V8 aborts when the heap is full; some shells report that as 128 + 6. */
const outOfMemory = (code: number | null): boolean => code === 134
