import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isExecutable, listPathsOf } from '../systemPrograms'

const findOnPath = (...names: string[]) => listPathsOf(...names).find(isExecutable)

/** Debian's package of Firefox, or any Firefox on the PATH; environment variable `FIREFOX` names another. */
export const findFirefox = (): string | undefined =>
  process.env.FIREFOX || findOnPath('firefox-esr', 'firefox')

/** The programs that WebKit needs: the driver, a browser of Debian's WebKitGTK, and a display. */
export interface WebkitPrograms {
  readonly driver: string
  readonly browser: string
  readonly display: string
}

export function findWebkit(): WebkitPrograms | undefined {
  const driver = findOnPath('WebKitWebDriver')
  const display = findOnPath('xvfb-run')
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']
  const browser = libraries
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit2gtk-4'))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .findLast(isExecutable)
  return driver && display && browser ? { driver, browser, display } : undefined
}
