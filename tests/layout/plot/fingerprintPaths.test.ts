import { describe, expect, it } from 'vitest'
import { getFingerprintPaths } from '../../../src/layout/plot/fingerprintPaths'
import { strokes } from '../../../src/network/layers/stroke'
import { fc } from '../timeline/timelineFixtures'

const box = { x: 10, y: 20, width: 160, height: 8 }
const anyFingerprint = fc
  .array(fc.constantFrom(...strokes), { minLength: 1, maxLength: 400 })
  .map((some) => some.join(''))

describe('getFingerprintPaths', () => {
  it('returns a path for each kind of layer, with a stroke for each layer', () => {
    fc.assert(
      fc.property(anyFingerprint, (fingerprint) => {
        const paths = getFingerprintPaths(fingerprint, box)
        expect(paths.map(({ kind }) => kind)).toEqual(strokes.filter((kind) => fingerprint.includes(kind)))
        for (const { kind, path } of paths) {
          expect(path.split('M').length - 1).toBe([...fingerprint].filter((stroke) => stroke === kind).length)
        }
      }),
    )
  })

  it('keeps strokes within the box, in order and without overlap', () => {
    fc.assert(
      fc.property(anyFingerprint, (fingerprint) => {
        const starts = getFingerprintPaths(fingerprint, box)
          .flatMap(({ path }) => [...path.matchAll(/M([\d.]+),20h([\d.]+)v8h-\2z/g)])
          .map(([, x, width]) => ({ x: Number(x), width: Number(width) }))
          .sort((a, b) => a.x - b.x)
        expect(starts).toHaveLength(fingerprint.length)
        for (const [index, { x, width }] of starts.entries()) {
          expect(x).toBeGreaterThanOrEqual(box.x)
          expect(x + width).toBeLessThanOrEqual((starts[index + 1]?.x ?? box.x + box.width) + 0.1)
        }
      }),
    )
  })

  it('does not fill the box if there are few layers', () => {
    expect(getFingerprintPaths('cd', box)).toEqual([
      { kind: 'c', path: 'M10,20h9v8h-9z' },
      { kind: 'd', path: 'M20,20h9v8h-9z' },
    ])
  })
})
