import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { isExecutable, listPathsOf, runAptGet } from './systemPrograms'

// The headless shell is Chromium without windows: the same engine, about 25 % faster.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const defaultPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Finds Chromium or Chrome: environment variable `CHROMIUM`, else on the PATH, else in a default location. */
export function findChromium(): string | undefined {
  const configured = process.env.CHROMIUM
  if (configured) return configured
  return [...listPathsOf(...names), ...defaultPaths].find(isExecutable)
}

/** Launch options for tests and benchmarks. */
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
    // The same letter widths as in a window.
    '--font-render-hinting=none',
  ],
}

/** Installs Chromium with apt-get if that needs no interaction; otherwise does nothing. */
function install() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return
  const attempt = (action: () => void) => {
    try {
      action()
    } catch {
      // Advice is printed below.
    }
  }
  attempt(() => runAptGet('update', '-qq'))
  // Not every system has a package of the headless shell.
  for (const browser of [shell, 'chromium'])
    if (!findChromium())
      attempt(() => runAptGet('install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-cjk'))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findChromium()) {
    console.log('No Chromium or Chrome found; installing Chromium.')
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
