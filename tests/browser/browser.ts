import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/**
 * A browser for the tests, in this order: JUNPEI_BROWSER, one of the machine's own, the one npm
 * brought. Without any the tests fail: a page nobody looked at is not shown to work.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.JUNPEI_BROWSER ?? systemBrowsers.find((path) => existsSync(path))
  if (own !== undefined) return chromium.launch({ executablePath: own, args: [...flags] })
  const brought = await broughtBrowser()
  const { path: executablePath, args, env } = brought
  return chromium.launch({ executablePath, args, env: env as Record<string, string> })
}

/** Tests run as root as well, and nobody outside is asked anything. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--force-color-profile=srgb',
] as const

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(
  (folder) => folder !== undefined,
)

const systemBrowsers: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...programFiles.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
]

/**
 * It brings its libraries as well, unpacks them only where it believes to run in its own cloud, and
 * points the whole process to them: that is for the browser alone, not for what else is started here.
 */
async function broughtBrowser() {
  const { AWS_EXECUTION_ENV, LD_LIBRARY_PATH } = process.env
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: brought } = await import('@sparticuz/chromium')
  brought.setGraphicsMode = false
  const path = await brought.executablePath()
  const env = { ...process.env }
  restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV)
  restore('LD_LIBRARY_PATH', LD_LIBRARY_PATH)
  return { path, env, args: [...flags, '--headless=shell', '--no-zygote'] }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
