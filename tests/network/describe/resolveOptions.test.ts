import { describe, expect, it } from 'vitest'
import { resolveOptions } from '../../../src/network/describe/resolveOptions'
import { buildNetwork, specificationWith } from '../buildNetwork'

const settled = (form: 'image' | 'sequence', step: string) =>
  Object.fromEntries(resolveOptions(buildNetwork(specificationWith(form, step)).nodes.at(-1)!))

describe('the options of a layer, settled', () => {
  it('have their usual values, however they were written', () => {
    expect(settled('image', '{ conv: 4, kernel: [3, 3], stride: 1 }')).toEqual(
      settled('image', '{ conv: 8, kernel: 3, bias: true, padding: 1 }'),
    )
    expect(settled('image', '{ conv: 4, kernel: [1, 3] }')).toMatchObject({ kernel: '1×3', bias: true })
  })

  it('have what stands in for one that is absent', () => {
    expect(settled('sequence', '{ attention: 4, keys: 4, width: 2 }')).toEqual(
      settled('sequence', '{ attention: 4 }'),
    )
    expect(settled('image', '{ pool: max, kernel: 2 }')).toMatchObject({ by: 'max', stride: 2 })
  })

  it('tell a convolution of each channel by itself', () => {
    expect(settled('image', '{ conv: 16, kernel: 3, groups: 8 }')).toMatchObject({ groups: 'each' })
    expect(settled('image', '{ conv: 16, kernel: 3, groups: 4 }')).toMatchObject({ groups: 4 })
  })

  it('tell of a mixture how many experts it has', () => {
    expect(settled('sequence', '{ experts: 4, active: 2, of: [dense: 8] }')).toEqual({
      experts: 4,
      active: 2,
    })
  })
})
