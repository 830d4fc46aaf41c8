import { expect, it } from 'vitest'
import { kindWords } from '../../src/i18n/kinds'
import { layerTypes } from '../../src/network/layers/layerRegistry'

it('every kind of layer has a name in both languages, and nothing else has', () => {
  const structures = ['router', 'add', 'multiply', 'concat', 'input', 'tokens']
  const coarse = Object.keys(kindWords).filter((name) => !name.includes('.'))
  expect(coarse.sort()).toEqual([...Object.keys(layerTypes), ...structures].sort())
  for (const { en, zh } of Object.values(kindWords)) expect([en, zh]).not.toContain('')
})
