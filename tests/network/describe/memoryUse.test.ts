import { describe, expect, it } from 'vitest'
import { listMemoryUse, toBytes } from '../../../src/network/describe/memoryUse'
import { buildNetwork, specificationWith } from '../buildNetwork'

const memoryOf = (form: Parameters<typeof specificationWith>[0], ...steps: string[]) =>
  Object.fromEntries(
    listMemoryUse(buildNetwork(specificationWith(form, ...steps))).map(({ purpose, valueCount }) => [
      purpose,
      valueCount,
    ]),
  )

describe('listMemoryUse', () => {
  it('lists weights and, for training, the outputs of all layers', () => {
    expect(memoryOf('vector', '{ dense: 4 }', 'relu')).toEqual({ weights: 36, activations: 8 })
  })

  it('lists the KV cache of causal attention', () => {
    // 10 tokens, 4 heads of 2 features, 2 heads of keys: 2 × 2 × 2 values per token.
    const attention = '{ attention: 4, keys: 2, causal: true }'
    expect(memoryOf('sequence', attention)).toMatchObject({ tokenCache: 8, contextCache: 80 })
    expect(memoryOf('sequence', `{ repeat: 3, of: [${attention}] }`)).toMatchObject({
      ...{ tokenCache: 24, contextCache: 240 },
    })
  })

  it('limits the context cache of windowed attention to the window', () => {
    expect(memoryOf('sequence', '{ attention: 4, causal: true, window: 3 }')).toMatchObject({
      ...{ tokenCache: 16, contextCache: 48 },
    })
  })

  it('includes keys and values of the source in the context cache of a decoder with cross-attention', () => {
    const decoder = `
inputs: { source: { tokens: 7, features: 4 }, target: { tokens: 5, features: 4 } }
network: [{ from: target }, { attention: 1, causal: true }, { attention: 1, context: source }]
`
    const kept = listMemoryUse(buildNetwork(decoder)).map(({ purpose, valueCount }) => [purpose, valueCount])
    expect(Object.fromEntries(kept)).toMatchObject({ tokenCache: 8, contextCache: 5 * 8 + 7 * 8 })
  })

  it('lists no cache without causal attention', () => {
    expect(Object.keys(memoryOf('sequence', '{ attention: 4 }'))).toEqual(['weights', 'activations'])
    const crossed =
      'inputs: { a: { tokens: 7, features: 4 }, b: { tokens: 5, features: 4 } }\nnetwork: [{ from: b }, { attention: 1, context: a }]'
    expect(listMemoryUse(buildNetwork(crossed)).map(({ purpose }) => purpose)).toEqual([
      'weights',
      'activations',
    ])
  })

  it('lists the latent vector and the rotary key as cache of latent attention', () => {
    const latent = '{ latentattention: 2, rank: 5, width: 4, rotary: 3, values: 4 }'
    expect(memoryOf('sequence', latent)).toMatchObject({ tokenCache: 8, contextCache: 80 })
  })

  it('lists the state of recurrent layers', () => {
    expect(memoryOf('sequence', '{ lstm: 6 }')).toMatchObject({ state: 12 })
  })
})

describe('toBytes', () => {
  it('divides bits by 8', () => {
    expect([32, 16, 8].map((bits) => toBytes(10, bits))).toEqual([40, 20, 10])
  })
})
