import { describe, expect, expectTypeOf, it } from 'vitest'
import { dense } from '../../../src/network/layers/dense/dense'
import { defineLayerType, type LayerType } from '../../../src/network/layers/layerType'
import { layerTypes } from '../../../src/network/layers/registry/layerRegistry'

type OptionalKeys<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T]

const all = Object.values(layerTypes)
const idsWhere = (holds: (layerType: LayerType) => boolean) => all.filter(holds).map(({ id }) => id)

describe('defineLayerType', () => {
  it('requires every fact but properties to compare besides the options', () => {
    expectTypeOf<OptionalKeys<LayerType>>().toEqualTypeOf<'comparedProperties'>()
  })

  it('requires that the main option and the subtypes are defined', () => {
    const { mainOption: _, options: __, subtypes: ___, ...facts } = dense
    const { to } = dense.options
    // @ts-expect-error: there is no option "too".
    defineLayerType({ ...facts, mainOption: 'too', options: { to: to! }, subtypes: 'none' })
    const subtypes = { names: { wide: dense.name }, find: () => 'wild' as const }
    // @ts-expect-error: there is no subtype "wild".
    defineLayerType({ ...facts, mainOption: 'to', options: { to: to! }, subtypes })
  })
})

describe('layer types', () => {
  it('have unique names of lower-case letters and digits', () => {
    expect(idsWhere(({ id }) => !/^[a-z][a-z0-9]*$/.test(id))).toEqual([])
    expect(Object.keys(layerTypes)).toEqual(all.map(({ id }) => id))
  })

  it('have a stroke and a box if they hold the main weights of a network or pool', () => {
    const invisible = idsWhere(
      ({ role, stroke, drawnAs }) =>
        ['weights', 'pooling'].includes(role) && (stroke === 'none' || drawnAs === 'bar'),
    )
    expect(invisible).toEqual([])
  })

  it('have the same role as their family', () => {
    const roles = new Map(all.map(({ family, role }) => [family, role]))
    expect(idsWhere(({ family, role }) => family !== 'none' && roles.get(family) !== role)).toEqual([])
  })

  it('belong to the family of norms or of pooling if they have its role', () => {
    expect(
      idsWhere(({ family, role }) => (role === 'norm' || role === 'pooling') && family !== role),
    ).toEqual([])
  })

  it('have fallbacks that are options of the same type', () => {
    const wrong = all.flatMap(({ id, options }) =>
      Object.entries(options)
        .filter(([, { type, fallback }]) => fallback !== undefined && options[fallback]?.type !== type)
        .map(([option]) => `${id}.${option}`),
    )
    expect(wrong).toEqual([])
  })

  it('have one line of documentation that fits into a table', () => {
    expect(idsWhere(({ documentation }) => !/^[^|\n]{3,160}[^.|\n]$/.test(documentation))).toEqual([])
  })

  it('give equal words among their options equal names', () => {
    const names = new Map<string, Set<string>>()
    for (const { options } of all)
      for (const option of Object.values(options))
        for (const [value, name] of Object.entries(option.type === 'word' ? option.values : {}))
          names.set(value, (names.get(value) ?? new Set()).add(JSON.stringify(name)))
    expect([...names].filter(([, one]) => one.size > 1)).toEqual([])
  })
})
