import { spawn } from 'node:child_process'

/** Opens the user's browser where there is one; where there is none, the printed address is enough. */
export function openPage(address: string): void {
  const [command, ...words] = opener(address)
  if (command === undefined) return
  const child = spawn(command, words, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function opener(address: string): readonly string[] {
  const { platform, env } = process
  if (env.CI !== undefined) return []
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address]
  return env.DISPLAY === undefined && env.WAYLAND_DISPLAY === undefined ? [] : ['xdg-open', address]
}
