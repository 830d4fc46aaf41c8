import { describe, expect, it } from 'vitest'
import { resolveOptions } from '../../../src/network/describe/resolveOptions'
import { buildNetwork, specificationWith } from '../buildNetwork'

const optionsOf = (form: 'image' | 'sequence', step: string) =>
  Object.fromEntries(resolveOptions(buildNetwork(specificationWith(form, step)).nodes.at(-1)!))

describe('resolveOptions', () => {
  it('fills in defaults, so that equal options compare equal however they were written', () => {
    expect(optionsOf('image', '{ conv: 4, kernel: [3, 3], stride: 1 }')).toEqual(
      optionsOf('image', '{ conv: 8, kernel: 3, bias: true, padding: 1 }'),
    )
    expect(optionsOf('image', '{ conv: 4, kernel: [1, 3] }')).toMatchObject({ kernel: '1×3', bias: true })
  })

  it('uses the fallback option for an absent one', () => {
    expect(optionsOf('sequence', '{ attention: 4, keys: 4, width: 2 }')).toEqual(
      optionsOf('sequence', '{ attention: 4 }'),
    )
    expect(optionsOf('image', '{ pool: max, kernel: 2 }')).toMatchObject({ by: 'max', stride: 2 })
  })

  it('marks a depthwise convolution as groups: each', () => {
    expect(optionsOf('image', '{ conv: 16, kernel: 3, groups: 8 }')).toMatchObject({ groups: 'each' })
    expect(optionsOf('image', '{ conv: 16, kernel: 3, groups: 4 }')).toMatchObject({ groups: 4 })
  })

  it('returns the number of experts and of active experts of a mixture', () => {
    expect(optionsOf('sequence', '{ experts: 4, active: 2, of: [dense: 8] }')).toEqual({
      experts: 4,
      active: 2,
    })
  })
})
