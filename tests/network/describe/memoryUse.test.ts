import { describe, expect, it } from 'vitest'
import { listMemoryUse, toBytes } from '../../../src/network/describe/memoryUse'
import { buildNetwork, specificationWith } from '../buildNetwork'

const held = (form: Parameters<typeof specificationWith>[0], ...steps: string[]) =>
  Object.fromEntries(
    listMemoryUse(buildNetwork(specificationWith(form, ...steps))).map(({ purpose, valueCount }) => [
      purpose,
      valueCount,
    ]),
  )

describe('what is kept in memory', () => {
  it('are weights and, for training, what every layer puts out', () => {
    expect(held('vector', '{ dense: 4 }', 'relu')).toEqual({ weights: 36, activations: 8 })
  })

  it('are keys and values of every token that later ones look back at', () => {
    // 10 tokens, 4 heads of 2 features, 2 heads of keys: of each token 2 × 2 × 2 values.
    const attention = '{ attention: 4, keys: 2, causal: true }'
    expect(held('sequence', attention)).toMatchObject({ tokenCache: 8, contextCache: 80 })
    expect(held('sequence', `{ repeat: 3, of: [${attention}] }`)).toMatchObject({
      ...{ tokenCache: 24, contextCache: 240 },
    })
  })

  it('of a window are those of its positions alone', () => {
    expect(held('sequence', '{ attention: 4, causal: true, window: 3 }')).toMatchObject({
      ...{ tokenCache: 16, contextCache: 48 },
    })
  })

  it('are those of the source too, once, where a decoder looks at it', () => {
    const decoder = `
inputs: { source: { tokens: 7, features: 4 }, target: { tokens: 5, features: 4 } }
network: [{ from: target }, { attention: 1, causal: true }, { attention: 1, context: source }]
`
    const kept = listMemoryUse(buildNetwork(decoder)).map(({ purpose, valueCount }) => [purpose, valueCount])
    expect(Object.fromEntries(kept)).toMatchObject({ tokenCache: 8, contextCache: 5 * 8 + 7 * 8 })
  })

  it('is no cache where every token sees every other', () => {
    expect(Object.keys(held('sequence', '{ attention: 4 }'))).toEqual(['weights', 'activations'])
    const crossed =
      'inputs: { a: { tokens: 7, features: 4 }, b: { tokens: 5, features: 4 } }\nnetwork: [{ from: b }, { attention: 1, context: a }]'
    expect(listMemoryUse(buildNetwork(crossed)).map(({ purpose }) => purpose)).toEqual([
      'weights',
      'activations',
    ])
  })

  it('of latent attention is the narrow vector and the rotary key', () => {
    const latent = '{ latentattention: 2, rank: 5, width: 4, rotary: 3, values: 4 }'
    expect(held('sequence', latent)).toMatchObject({ tokenCache: 8, contextCache: 80 })
  })

  it('is the state of recurrent layers, however long the sequence', () => {
    expect(held('sequence', '{ lstm: 6 }')).toMatchObject({ state: 12 })
  })

  it('takes a byte for eight bits', () => {
    expect([32, 16, 8].map((bits) => toBytes(10, bits))).toEqual([40, 20, 10])
  })
})
