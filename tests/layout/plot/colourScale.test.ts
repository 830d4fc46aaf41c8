import { describe, expect, it } from 'vitest'
import {
  getColour as getCssColour,
  getShade,
  makeColourScale,
  type Rgb,
  shadeCount,
} from '../../../src/layout/plot/colourScale'
import { fc } from '../timeline/timelineFixtures'

const byte = fc.integer({ min: 0, max: 255 })
const colour: fc.Arbitrary<Rgb> = fc.tuple(byte, byte, byte)
const getColour = (scale: Uint8ClampedArray, shade: number) => [...scale.slice(3 * shade, 3 * shade + 3)]
/** Relative luminance of sRGB. */
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

describe('makeColourScale', () => {
  it('starts and ends at its anchors and passes through the middle one', () => {
    fc.assert(
      fc.property(colour, colour, colour, (from, middle, to) => {
        const scale = makeColourScale([from, middle, to])
        expect(scale).toHaveLength(3 * shadeCount)
        const isClose = (one: readonly number[], other: readonly number[]) =>
          one.every((part, index) => Math.abs(part - other[index]!) <= 1)
        expect(isClose(getColour(scale, 0), from)).toBe(true)
        expect(isClose(getColour(scale, shadeCount - 1), to)).toBe(true)
      }),
    )
    const middle = getColour(
      makeColourScale([
        [0, 0, 0],
        [200, 30, 90],
        [255, 255, 255],
      ]),
      shadeCount / 2,
    )
    for (const [index, part] of [200, 30, 90].entries())
      expect(Math.abs(middle[index]! - part)).toBeLessThan(5)
  })

  it('becomes lighter with every step from a dark to a light anchor', () => {
    const scale = makeColourScale([
      [24, 20, 40],
      [130, 90, 160],
      [250, 248, 240],
    ])
    const luminances = Array.from({ length: shadeCount }, (_, shade) => luminance(getColour(scale, shade)))
    expect(luminances).toEqual(luminances.toSorted((one, other) => one - other))
    expect(new Set(luminances).size).toBeGreaterThan(200)
  })

  it('interpolates greys to greys, with equal steps of perceived lightness', () => {
    const scale = makeColourScale([
      [0, 0, 0],
      [255, 255, 255],
    ])
    const greys = Array.from({ length: shadeCount }, (_, shade) => getColour(scale, shade))
    for (const [r, g, b] of greys)
      expect(Math.max(Math.abs(r! - g!), Math.abs(g! - b!))).toBeLessThanOrEqual(1)
    // In OKLab the lightness of a grey is the cube root of its luminance; the darkest greys are too coarse in
    // bytes.
    for (let shade = 32; shade < shadeCount; shade++) {
      expect(Math.abs(Math.cbrt(luminance(greys[shade]!)) - shade / (shadeCount - 1))).toBeLessThan(0.02)
    }
  })
})

describe('getShade', () => {
  it('maps a value to its position in the range, clamped at the ends', () => {
    expect(getShade(0, 0, 1)).toBe(0)
    expect(getShade(1, 0, 1)).toBe(shadeCount - 1)
    expect(getShade(0, -1, 1)).toBe(128)
    expect(getShade(-5, -1, 1)).toBe(0)
    expect(getShade(5, -1, 1)).toBe(shadeCount - 1)
    expect(getShade(3, 3, 3)).toBe(0)
  })
})

it('getColour returns the colour at a place of a scale in CSS, clamped', () => {
  const scale = makeColourScale([
    [0, 0, 0],
    [255, 255, 255],
  ])
  expect([0, 1, 7].map((place) => getCssColour(scale, place))).toEqual([
    'rgb(0 0 0)',
    'rgb(255 255 255)',
    'rgb(255 255 255)',
  ])
  expect(getCssColour(scale, undefined)).toBeUndefined()
})
