import { describe, expect, it, vi } from 'vitest'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { getLayerTable, getNetwork } from '../../../src/views/network/cachedNetworks'
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
    const { network, errors } = getNetwork(specification, 'vgg16', new Map([['classes', -1]]))
    expect(network).toBeUndefined()
    expect(errors).not.toEqual([])
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
