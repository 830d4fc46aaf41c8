/**
 * `npm run data:widths`: measures the advance widths of the fonts of labels in a browser and prints the tables of
 * src/text/measureText.ts, in thousandths of an em, from U+0020 to U+007E. Run it when a font changes.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { launchOptions } from './chromium'

const sans = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
const serifItalic = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'
const fonts = [
  { name: 'regular', face: sans, weight: 400 },
  { name: 'semibold', face: sans, weight: 600 },
  { name: 'serifItalic', face: serifItalic, weight: 400 },
]

const readFont = (face: string) =>
  readFileSync(createRequire(import.meta.url).resolve(face)).toString('base64')
const browser = await chromium.launch(launchOptions)
try {
  const page = await browser.newPage()
  for (const { name, face, weight } of fonts) {
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
      [readFont(face), weight] as const,
    )
    console.log(`const ${name} =\n  '${widths.join(' ')}'`)
  }
} finally {
  await browser.close()
}
