/**
 * `npm run data:widths`: measures the advance widths of the label font in a browser and prints the two tables of
 * src/text/measureText.ts, in thousandths of an em, from U+0020 to U+007E. Run it when the font changes.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { launchOptions } from './chromium'

const face = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
const weights = { regular: 400, semibold: 600 }

const font = readFileSync(createRequire(import.meta.url).resolve(face)).toString('base64')
const browser = await chromium.launch(launchOptions)
try {
  const page = await browser.newPage()
  for (const [name, weight] of Object.entries(weights)) {
    const widths = await page.evaluate(
      async ([font, weight]) => {
        const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`, { weight: '200 900' })
        document.fonts.add(await face.load())
        const context = document.createElement('canvas').getContext('2d')!
        context.font = `${weight} 1000px Measured`
        return Array.from({ length: 0x7f - 0x20 }, (_, index) =>
          Math.round(context.measureText(String.fromCharCode(0x20 + index)).width),
        )
      },
      [font, weight] as const,
    )
    console.log(`const ${name} =\n  '${widths.join(' ')}'`)
  }
} finally {
  await browser.close()
}
