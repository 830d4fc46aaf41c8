import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitDrawing,
  getInitialTransform,
  getOpeningStyle,
  isReadable,
} from '../../../../src/layout/diagram/zoom/fitDrawing'
import type { Size } from '../../../../src/layout/geometry'

fc.configureGlobal({ seed: 2015 })

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const frame: fc.Arbitrary<Size> = fc.record({ width: between(200, 2000), height: between(200, 1400) })
const drawing: fc.Arbitrary<Size> = fc.record({ width: between(100, 4000), height: between(40, 20_000) })
describe('fitDrawing', () => {
  it('centres the drawing within the margins of the frame, up to the maximum scale', () => {
    fc.assert(
      fc.property(frame, drawing, (frameSize, size) => {
        const { k, x, y } = fitDrawing(frameSize, size)
        expect(k).toBeLessThanOrEqual(1.6)
        for (const [from, length, whole] of [
          [x, k * size.width, frameSize.width],
          [y, k * size.height, frameSize.height],
        ] as const) {
          expect(from).toBeGreaterThanOrEqual(24 - 1e-6)
          expect(from + length).toBeLessThanOrEqual(whole - 24 + 1e-6)
          expect(from + length / 2).toBeCloseTo(whole / 2, 6)
        }
      }),
    )
  })

  it('makes the drawing touch the margins or reach the maximum scale', () => {
    fc.assert(
      fc.property(frame, drawing, (frameSize, size) => {
        const { k, x, y } = fitDrawing(frameSize, size)
        expect(Math.min(x - 24, y - 24, 1.6 - k)).toBeCloseTo(0, 6)
      }),
    )
  })
})

describe('getInitialTransform', () => {
  it('shows the whole drawing if readable, otherwise a larger scale from its first edge', () => {
    fc.assert(
      fc.property(frame, drawing, (frameSize, size) => {
        const [whole, first] = [fitDrawing(frameSize, size), getInitialTransform(frameSize, size)]
        if (isReadable(frameSize, size)) expect(first).toEqual(whole)
        else {
          expect(first.k).toBeGreaterThanOrEqual(whole.k)
          expect(first.k).toBeLessThanOrEqual(0.88)
          if (first.k > whole.k) expect([first.x, first.y]).toContain(24)
        }
      }),
    )
  })
})

describe('a drawing that does not fit', () => {
  const frameSize = { width: 1000, height: 600 }
  /** A drawing whose whole height is shown at this scale. */
  const tallDrawing = (k: number) => ({ width: 400, height: (600 - 48) / k })

  it('is readable from a scale of 0.88', () => {
    expect(isReadable(frameSize, tallDrawing(0.881))).toBe(true)
    expect(isReadable(frameSize, tallDrawing(0.879))).toBe(false)
  })

  it('is shown as a whole from a scale of 0.8, else from its beginning at a readable scale', () => {
    const acceptable = tallDrawing(0.801)
    expect(getInitialTransform(frameSize, acceptable)).toEqual(fitDrawing(frameSize, acceptable))
    const { k, x, y } = getInitialTransform(frameSize, tallDrawing(0.799))
    expect([k, y]).toEqual([0.88, 24])
    expect(x).toBeCloseTo((1000 - 0.88 * 400) / 2, 9)
  })
})

describe('getOpeningStyle', () => {
  const frameSize = { width: 1000, height: 600 }
  const card = { x: 100, y: 200, width: 160, height: 80 }
  const insetOf = (depth: number) =>
    /inset\((.*?) round/
      .exec(getOpeningStyle(frameSize, card, depth)!.clipPath)![1]!
      .split(' ')
      .map(Number.parseFloat)

  it('clips to the card at progress 0 and returns nothing at progress 1', () => {
    expect(insetOf(0)).toEqual([200, 740, 320, 100])
    expect(getOpeningStyle(frameSize, card, 0)).toEqual({
      clipPath: 'inset(200.0px 740.0px 320.0px 100.0px round 8px)',
      transform: 'translate(100.0px, 192.0px) scale(0.1600)',
    })
    expect(getOpeningStyle(frameSize, card, 1)).toBeUndefined()
    expect(getOpeningStyle(frameSize, card, 1.2)).toBeUndefined()
  })

  it('grows monotonically and stays within the frame', () => {
    const progresses = Array.from({ length: 50 }, (_, step) => step / 50)
    for (const edge of [0, 1, 2, 3]) {
      const edges = progresses.map((depth) => insetOf(depth)[edge]!)
      expect(edges).toEqual(edges.toSorted((a, b) => b - a))
      expect(edges.at(-1)).toBeGreaterThanOrEqual(0)
    }
  })

  it('starts at the edge of the frame if the card is partly outside', () => {
    expect(getOpeningStyle(frameSize, { ...card, x: -50 }, 0)!.clipPath).toContain(' 0.0px round')
  })

  it('keeps the drawing centred, first on the card and finally on the frame', () => {
    const getCentre = (depth: number) => {
      const { transform } = getOpeningStyle(frameSize, card, depth)!
      const [x, y, k] = [...transform.matchAll(/[\d.-]+/g)].map(Number) as [number, number, number]
      return { x: x + (k * frameSize.width) / 2, y: y + (k * frameSize.height) / 2 }
    }
    expect(getCentre(0).x).toBeCloseTo(180, 0)
    expect(getCentre(0).y).toBeCloseTo(240, 0)
    expect(getCentre(0.9999).x).toBeCloseTo(500, 0)
    expect(getCentre(0.9999).y).toBeCloseTo(300, 0)
  })
})
