import { readFileSync } from 'node:fs'
import { wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'

type Theme = 'light' | 'dark'

const read = (name: string) =>
  readFileSync(`src/views/theme/${name}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** The tokens with a value for each theme: `var(--light, a) var(--dark, b)`. */
const parseTokens = (css: string) =>
  new Map(
    [...css.matchAll(/(--[\w-]+):\s*var\(--light, ([^;]*?)\)\s*var\(--dark, ([^;]*)\);/g)].map(
      ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
    ),
  )

const normal = parseTokens(read('tokens'))
const [moreContrast, forcedColours] = read('contrast').split('@media screen and (forced-colors: active) {')
const more = new Map([...normal, ...parseTokens(moreContrast!)])

const grounds = ['--paper', '--sheet', '--raised']
const hues = Array.from({ length: 24 }, (_, index) => 15 * index)

/** The minimum contrast of colours on any ground of a theme. */
const minContrast = (tokens: typeof normal, theme: Theme, colours: readonly string[]) =>
  Math.min(
    ...grounds.flatMap((ground) => colours.map((one) => wcagContrast(one, tokens.get(ground)![theme]))),
  )
const minContrastOf = (tokens: typeof normal, theme: Theme, names: readonly string[]) =>
  minContrast(
    tokens,
    theme,
    names.map((name) => tokens.get(name)![theme]),
  )
/** Names of eras and layers, in each hue. */
const words = (tokens: typeof normal, theme: Theme) =>
  hues.map((hue) => `oklch(${tokens.get('--word-l')![theme]} ${tokens.get('--word-c')![theme]} ${hue})`)

const texts = ['--ink', '--ink-2', '--ink-3']
const lines = ['--ancestors', '--descendants', '--focus', '--class-0', '--class-1']
const contenders = ['--contender-1', '--contender-2', '--contender-3', '--contender-4']

for (const theme of ['light', 'dark'] as const)
  describe(`the colours of the ${theme} theme`, () => {
    it('have a contrast of 4.5 for text and 3 for lines', () => {
      expect(minContrastOf(normal, theme, [...texts, ...contenders.slice(0, 2)])).toBeGreaterThanOrEqual(4.5)
      expect(minContrast(normal, theme, words(normal, theme))).toBeGreaterThanOrEqual(4.5)
      expect(minContrastOf(normal, theme, [...lines, ...contenders])).toBeGreaterThanOrEqual(3)
    })

    it('have a contrast of 7 for text and 3 for rules where more is asked for', () => {
      expect(minContrastOf(more, theme, ['--ink'])).toBeGreaterThanOrEqual(15)
      expect(minContrastOf(more, theme, [...texts, ...contenders, ...lines])).toBeGreaterThanOrEqual(7)
      expect(minContrast(more, theme, words(more, theme))).toBeGreaterThanOrEqual(7)
      expect(minContrastOf(more, theme, ['--rule'])).toBeGreaterThanOrEqual(3)
    })

    it('have nowhere less contrast where more is asked for', () => {
      const names = [...texts, ...lines, ...contenders, '--rule']
      for (const name of names)
        expect(minContrastOf(more, theme, [name]), name).toBeGreaterThan(minContrastOf(normal, theme, [name]))
    })
  })

describe('with forced colours', () => {
  it('all grounds, text and rules are colours of the system', () => {
    const forced = new Map(
      [...forcedColours!.matchAll(/(--[\w-]+): ([^;]+);/g)].map(
        ([, name, value]) => [name!, value!] as const,
      ),
    )
    for (const name of [...grounds, ...texts, '--rule', '--halo', '--focus'])
      expect(forced.get(name), name).toMatch(/^(Canvas|CanvasText|Highlight)$/)
  })
})
