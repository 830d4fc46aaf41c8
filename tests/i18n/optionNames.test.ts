import { describe, expect, it } from 'vitest'
import { getOptionName, optionNames, optionValueNames } from '../../src/i18n/optionNames'
import { layerTypes } from '../../src/network/layers/registry/layerRegistry'
import { buildNetwork, specificationWith } from '../network/buildNetwork'

const options = Object.entries(layerTypes).flatMap(([kind, { options }]) =>
  Object.entries(options).map(([option, spec]) => ({ kind, option, spec })),
)

describe('names of layer options', () => {
  it('exist for every option in both languages', () => {
    const mute = options.filter(({ kind, option }) => !getOptionName(kind, option))
    expect(mute.map(({ kind, option }) => `${kind}.${option}`)).toEqual([])
    for (const { en, zh } of Object.values(optionNames)) expect([en, zh]).not.toContain('')
  })

  it('exist for the options of a mixture of experts', () => {
    const [mixture] = buildNetwork(
      specificationWith('sequence', '{ experts: 4, active: 2, of: [dense: 8] }'),
    ).nodes
    const names = [...mixture!.options!.keys()]
    expect(names).toEqual(['experts', 'active'])
    expect(names.filter((name) => !getOptionName('experts', name))).toEqual([])
  })

  it('exist for nothing else', () => {
    const used = new Set<unknown>(options.map(({ kind, option }) => getOptionName(kind, option)))
    const idle = Object.entries(optionNames).filter(([, words]) => !used.has(words))
    expect(idle.map(([name]) => name)).toEqual(['experts', 'active'])
  })

  it('differ within each layer type', () => {
    for (const language of ['en', 'zh'] as const) {
      const alike = Object.entries(layerTypes).filter(([kind, { options }]) => {
        const words = Object.keys(options).map((option) => getOptionName(kind, option)?.[language])
        return new Set(words).size < words.length
      })
      expect(alike.map(([kind]) => kind)).toEqual([])
    }
  })

  it('exist for the values that are words, and for no others', () => {
    const values = options.flatMap(({ spec }) => (spec.type === 'word' ? Object.keys(spec.values) : []))
    expect(Object.keys(optionValueNames).sort()).toEqual([...new Set(values)].sort())
    for (const { en, zh } of Object.values(optionValueNames)) expect([en, zh]).not.toContain('')
  })
})
