import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guidePath, replaceLayerGuide } from '../../src/build/layerGuide'

const guide = readFileSync(guidePath, 'utf8')

describe('replaceLayerGuide', () => {
  it('leaves the guide as it is: if this fails, run `npm run guide`', () => {
    expect(replaceLayerGuide(guide)).toBe(guide)
  })

  it('writes each layer type with its main option, other options and documentation', () => {
    for (const row of [
      '| `dense: to` (output width) | `bias: true` | one matrix, applied to each position separately |',
      '| `globalpool: max` or `average` | | the max or average over all positions |',
      '| `slice: to` | `from: 0` | the features from index `from` up to, but not including, `to` |',
    ])
      expect(guide.split('\n')).toContain(row)
    expect(guide).toContain('`outputbias` (output bias; as `bias`)')
    expect(guide).toContain('`activation: relu`, `gelu`, `silu` or `tanh`')
  })

  it('replaces all rows of the table, and nothing else', () => {
    const edited = guide
      .replace('| `bias` | | a learned term', '| `bais` | | an added term')
      .replace(/^\| `scan.*\n/m, '')
    expect(edited).not.toBe(guide)
    expect(replaceLayerGuide(edited)).toBe(guide)
  })

  it('rejects a guide without the table', () => {
    expect(() => replaceLayerGuide('# Guide\n')).toThrow(/^content\/README.md must have exactly one table/)
  })
})
