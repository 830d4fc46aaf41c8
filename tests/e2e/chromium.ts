import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// The shell is Chromium without windows: the same engine, and a quarter less to wait for.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const defaultPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium or Chrome of this machine: `CHROMIUM`, or what is on the path, or in its usual place. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  if (named) return named
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...defaultPaths].find(isExecutable)
}

/** How tests and benchmarks start it. */
export const launchOptions = {
  executablePath: findChromium() ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Letters as wide as in a window.
    '--font-render-hinting=none',
  ],
}

/** Installs one with the system's package manager, where that can be done without asking anybody. */
function install() {
  const root = process.getuid?.() === 0
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return
  const run = (...args: string[]) =>
    execFileSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const attempt = (action: () => void) => {
    try {
      action()
    } catch {
      // What to do instead is said below.
    }
  }
  attempt(() => run('update', '-qq'))
  // Not every system has the shell in a package of its own.
  for (const browser of [shell, 'chromium'])
    if (!findChromium())
      attempt(() => run('install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-cjk'))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findChromium()) {
    console.log('There is no Chromium or Chrome here; installing one.')
    install()
  }
  const found = findChromium()
  if (found) console.log(`Browser tests run in ${found}.`)
  else {
    console.error('The browser tests need Chromium or Chrome, and it could not be installed.')
    console.error(
      'Install one (Debian: apt-get install chromium), or set CHROMIUM to its path, and run again.',
    )
    process.exitCode = 1
  }
}
