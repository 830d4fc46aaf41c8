import { describe, expect, it } from 'vitest'
import { getDimensionLabel, getDimensionUnit } from '../../src/i18n/dimensionNames'
import { readCorpus } from '../content'

const dimensions = new Set(
  [...readCorpus().specifications.values()].flatMap(({ specification }) => [
    ...specification.dimensions.keys(),
  ]),
)

describe('getDimensionLabel', () => {
  it('has words in both languages for each dimension of the corpus', () => {
    expect(dimensions.size).toBeGreaterThan(80)
    // An identifier is given in place of words that are missing.
    const marker = 'missing'
    const names = Object.fromEntries([...dimensions].map((name) => [name, marker]))
    expect([...dimensions].filter((name) => getDimensionLabel(name, names, 'zh') === marker)).toEqual([])
    for (const name of dimensions) {
      expect(getDimensionLabel(name, {}, 'en')).not.toMatch(/_/)
      expect(getDimensionLabel(name, {}, 'zh')).toMatch(/\p{Script=Han}/u)
    }
  })

  it('falls back to the name in the content', () => {
    expect(getDimensionLabel('some_new_width', { some_new_width: '某宽度' }, 'zh')).toBe('某宽度')
    expect(getDimensionLabel('some_new_width', {}, 'en')).toBe('some new width')
  })
})

describe('getDimensionUnit', () => {
  it('depends on whether the network is one for images', () => {
    expect(getDimensionUnit('width', true)?.en).toBe('channels')
    expect(getDimensionUnit('width', false)?.en).toBe('features')
    expect(getDimensionUnit('kernel', false)?.zh).toBe('词元')
    expect(getDimensionUnit('size', true)?.en).toBe('pixels')
  })

  it('is absent for plain numbers and unknown dimensions', () => {
    expect(getDimensionUnit('heads', false)).toBeUndefined()
    expect(getDimensionUnit('toString', false)).toBeUndefined()
  })
})
