import { readFileSync } from 'node:fs'
import {
  type Color,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { eraHues } from '../../../src/views/theme/hue'

const sheet = readFileSync('src/views/theme/tokens.css', 'utf8')
const contrastSheet = readFileSync('src/views/theme/contrast.css', 'utf8')
const toOklab = converter('oklab')
const toOklch = converter('oklch')
const difference = differenceEuclidean('oklab')
const kinds = [...sheet.matchAll(/\[data-kind="(.)"\] \{\n {4}--kind-hue/g)].map(([, kind]) => kind!)

type Theme = 'light' | 'dark'

/** The value of a token in a theme; `within` is the text before it, to tell tokens of the same name apart. */
function readToken(name: string, theme: Theme, within = '', from = sheet) {
  const declaration = new RegExp(` ${name}: var\\(--light, (.+?)\\) var\\(--dark, (.+?)\\);`)
  const [, light, dark] = declaration.exec(from.slice(from.indexOf(within)))!
  return theme === 'light' ? light! : dark!
}

/** With the lightness moved as where the reader asks for more contrast. */
const withMoreContrast = (colour: Color, theme: Theme): Color => {
  const moved = toOklch(colour)
  return { ...moved, l: moved.l + Number(readToken('--kind-shift', theme, '', contrastSheet)) }
}
const toColor = (text: string): Color => parse(text)!
const eraColours = (theme: Theme) =>
  eraHues.map((h) => ({
    mode: 'oklch' as const,
    l: Number(readToken('--dot-l', theme)),
    c: Number(readToken('--dot-c', theme)),
    h,
  }))
/** With that of pooling and other layers. */
const layerColours = (theme: Theme) =>
  new Map([
    ...kinds.map(
      (kind) => [kind, toColor(readToken('--kind-base', theme, `[data-kind="${kind}"]`))] as const,
    ),
    ['p', toColor(readToken('--ink-3', theme))] as const,
  ])

describe.each(['light', 'dark'] as const)('the colours of layer types in the %s theme', (theme) => {
  const colours = layerColours(theme)

  it('are there for each kind of layer but pooling', () => {
    expect(kinds.toSorted()).toEqual(['a', 'c', 'd', 'e', 'r', 'x'])
  })

  it('differ from the colours of all eras', () => {
    for (const [kind, colour] of colours)
      for (const era of eraColours(theme))
        expect(difference(colour, era), `${kind} and hue ${era.h}`).toBeGreaterThan(0.1)
  })

  it.each([
    ['with full colour vision', (colour: Color) => colour, 0.11],
    ['without green cones', filterDeficiencyDeuter(1), 0.06],
    ['without red cones', filterDeficiencyProt(1), 0.06],
    ['without blue cones', filterDeficiencyTrit(1), 0.04],
  ] as const)('differ from each other %s', (_, simulate, minDifference) => {
    const all = [...colours].map(([kind, colour]) => [kind, toOklab(simulate(colour))] as const)
    for (const [kind, colour] of all)
      for (const [other, otherColour] of all)
        if (kind < other)
          expect(difference(colour, otherColour), `${kind} and ${other}`).toBeGreaterThan(minDifference)
  })

  it('have a contrast of 3 : 1 with cards and pages', () => {
    for (const ground of ['--raised', '--sheet'])
      for (const [kind, colour] of colours)
        expect(
          wcagContrast(colour, toColor(readToken(ground, theme))),
          `${kind} on ${ground}`,
        ).toBeGreaterThan(3)
  })

  it('have a contrast of 4.5 : 1 where more is asked for', () => {
    for (const ground of ['--raised', '--sheet'])
      for (const kind of kinds)
        expect(
          wcagContrast(
            withMoreContrast(colours.get(kind)!, theme),
            toColor(readToken(ground, theme, '', contrastSheet)),
          ),
          `${kind} on ${ground}`,
        ).toBeGreaterThan(4.5)
  })
})
