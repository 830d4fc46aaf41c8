import { expect, it } from 'vitest'
import { layerTypeNames } from '../../src/i18n/layerTypeNames'
import { layerTypes } from '../../src/network/layers/registry/layerRegistry'

it('layer types all have a name in both languages, and nothing else has one', () => {
  const structures = ['router', 'add', 'multiply', 'concat', 'input', 'tokens']
  const coarse = Object.keys(layerTypeNames).filter((name) => !name.includes('.'))
  expect(coarse.sort()).toEqual([...Object.keys(layerTypes), ...structures].sort())
  for (const { en, zh } of Object.values(layerTypeNames)) expect([en, zh]).not.toContain('')
})
