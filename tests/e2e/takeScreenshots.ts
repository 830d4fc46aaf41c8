/** `npm run screenshots`: takes the pictures of README.md from the built site, into public/images. */

import { writeFile } from 'node:fs/promises'
import { type Browser, chromium } from '@playwright/test'
import { serveFolder } from '../bench/serveFolder'
import { launchOptions } from './chromium'

interface Shot {
  readonly path: string
  readonly isDark?: boolean
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

const desktopShots: Readonly<Record<string, Shot>> = {
  'layers-of-time': { path: '/' },
  years: { path: '/?from=2012&to=2018' },
  network: { path: '/architecture/resnet/?view=network' },
  compare: { path: '/compare/?with=vgg:vgg19,resnet:resnet34' },
  'dark-chinese': { path: '/zh/', isDark: true },
}
/** Side by side in one picture. */
const phoneShots: readonly Shot[] = [{ path: '/' }, { path: '/zh/architecture/resnet/', isDark: true }]

async function takeShot(browser: Browser, origin: string, shot: Shot, viewport: typeof desktop) {
  const colorScheme = shot.isDark ? 'dark' : 'light'
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
  await page.goto(origin + shot.path)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  // Labels that are placed in idle time.
  await page.waitForTimeout(2000)
  const image = await page.screenshot()
  await page.close()
  return image
}

const site = await serveFolder('dist')
const browser = await chromium.launch(launchOptions)
try {
  for (const [name, shot] of Object.entries(desktopShots))
    await writeFile(`public/images/${name}.png`, await takeShot(browser, site.origin, shot, desktop))
  const images: string[] = []
  for (const shot of phoneShots) {
    const image = await takeShot(browser, site.origin, shot, phone)
    images.push(`<img src="data:image/png;base64,${image.toString('base64')}">`)
  }
  const page = await browser.newPage({ viewport: { ...phone, width: images.length * phone.width } })
  await page.setContent(`<body style="margin: 0; display: flex">${images.join('')}</body>`)
  await page.screenshot({ path: 'public/images/phone.png' })
} finally {
  await browser.close()
  await site.close()
}
