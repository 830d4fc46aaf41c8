/** `npx tsx tests/e2e/engines/installEngines.ts`: installs Firefox and WebKit with apt-get if that needs no interaction. */
import { runAptGet } from '../systemPrograms'
import { findFirefox, findWebkit } from './findEngines'

const missing = [
  ...(findFirefox() ? [] : ['firefox-esr']),
  ...(findWebkit() ? [] : ['webkit2gtk-driver', 'xvfb', 'xauth']),
]
if (missing.length > 0 && process.platform === 'linux')
  try {
    runAptGet('update', '-qq')
    runAptGet('install', '-y', '-qq', '--no-install-recommends', ...missing)
  } catch {
    // What is missing is listed below.
  }
for (const [name, found] of [
  ['Firefox', findFirefox()],
  ['WebKit', findWebkit()?.browser],
])
  console.log(found ? `${name}: ${found}.` : `${name} is not installed; its test is skipped.`)
