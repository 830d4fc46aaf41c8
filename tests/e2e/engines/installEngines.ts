/** `npx tsx tests/e2e/engines/installEngines.ts`: installs Firefox and WebKit with apt-get if that needs no interaction. */
import { spawnSync } from 'node:child_process'
import { findFirefox, findWebkit } from './findEngines'

const missing = [
  ...(findFirefox() ? [] : ['firefox-esr']),
  ...(findWebkit() ? [] : ['webkit2gtk-driver', 'xvfb', 'xauth']),
]
const isRoot = process.getuid?.() === 0
const run = (...args: string[]) =>
  spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

if (missing.length > 0 && process.platform === 'linux') {
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', ...missing)
}
for (const [name, found] of [
  ['Firefox', findFirefox()],
  ['WebKit', findWebkit()?.browser],
])
  console.log(found ? `${name}: ${found}.` : `${name} is not installed; its journey is skipped.`)
