import { describe, expect, it, vi } from 'vitest'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { getLayerTable, getNetwork, getValidNetwork } from '../../../src/views/network/cachedNetworks'
import { loadNamedSpecification } from '../../../src/views/network/loadNamedSpecification'
import { readCorpus } from '../../content'

const { specifications } = readCorpus()
const data = specifications.get('vgg')!
const specification = readSpecification(data.rawSpecification).specification!

describe('getNetwork', () => {
  it('computes the network of a variant once', () => {
    const network = getNetwork(specification, 'vgg19').network!
    expect(network.variant).toBe('vgg19')
    expect(getNetwork(specification, 'vgg19').network).toBe(network)
    expect(getNetwork(specification, 'vgg16').network).not.toBe(network)
    expect(getLayerTable(network)).toBe(getLayerTable(network))
  })

  it('computes the network of overrides once, and keeps the valid ones', () => {
    const overrides = new Map([
      ['classes', 10],
      ['nothing', 3],
    ])
    const changed = getNetwork(specification, 'vgg16', overrides)
    expect([...changed.overrides]).toEqual([['classes', 10]])
    expect(changed.network!.parameters).toBeLessThan(getNetwork(specification, 'vgg16').network!.parameters)
    expect(getNetwork(specification, 'vgg16', overrides)).toBe(changed)
  })

  it('has the same network for every request without valid overrides', () => {
    const original = getNetwork(specification, 'vgg16')
    expect(getNetwork(specification, 'vgg16', new Map())).toBe(original)
    expect(getNetwork(specification, 'vgg16', new Map([['nothing', 3]]))).toBe(original)
  })

  it('says why overrides are invalid', () => {
    const { network, issues } = getNetwork(specification, 'vgg16', new Map([['classes', -1]]))
    expect(network).toBeUndefined()
    expect(issues[0]!.reason).toEqual({ code: 'tooSmall', value: -1, min: 1 })
  })
})

describe('getValidNetwork', () => {
  const bert = readSpecification(specifications.get('bert')!.rawSpecification).specification!

  it('keeps overrides that are valid together only', () => {
    const both = new Map([
      ['width', 700],
      ['heads', 7],
    ])
    const { overrides, rejected } = getValidNetwork(bert, undefined, both)
    expect([...overrides]).toEqual([...both])
    expect(rejected).toEqual([])
  })

  it('rejects the override with which there is no network, with the reason', () => {
    const { network, overrides, rejected } = getValidNetwork(
      bert,
      undefined,
      new Map([
        ['heads', 7],
        ['layers', 3],
      ]),
    )
    expect([...overrides]).toEqual([['layers', 3]])
    expect(network!.dimensions.get('layers')).toBe(3)
    expect(rejected).toEqual([
      { name: 'heads', value: 7, reason: { code: 'heads', heads: 7, features: 768 } },
    ])
  })

  it('rejects several invalid overrides and keeps the rest', () => {
    const requested = new Map([
      ['heads', 0],
      ['layers', 3],
      ['vocabulary', -1],
    ])
    const { overrides, rejected } = getValidNetwork(bert, undefined, requested)
    expect([...overrides]).toEqual([['layers', 3]])
    expect(rejected.map(({ name }) => name)).toEqual(['heads', 'vocabulary'])
  })
})

describe('loadNamedSpecification', () => {
  it('loads and reads a specification once', async () => {
    const load = vi.fn(async () => data)
    const first = await loadNamedSpecification(load, 'vgg')
    expect(first!.specification).toEqual(specification)
    expect(await loadNamedSpecification(load, 'vgg')).toBe(first)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('tries again after a failure', async () => {
    const load = vi.fn(async () => data).mockRejectedValueOnce(new Error('offline'))
    expect(await loadNamedSpecification(load, 'vgg')).toBeNull()
    expect((await loadNamedSpecification(load, 'vgg'))!.specification).toEqual(specification)
    expect(load).toHaveBeenCalledTimes(2)
  })
})
