import { expect, it } from 'vitest'
import { buildNetwork, listIssues, specificationWith } from '../../buildNetwork'

it('attention caches keys and values per token if it is causal, and per context also if it is crossed', () => {
  const cacheOf = (...steps: string[]) => {
    const { kvCachePerToken, kvCachePerContext } = buildNetwork(
      specificationWith('sequence', ...steps),
    ).nodes.at(-1)!
    return [kvCachePerToken, kvCachePerContext]
  }
  expect(cacheOf('{ attention: 4 }')).toEqual([0, 0])
  expect(cacheOf('{ attention: 4, causal: true }')).toEqual([16, 160])
  expect(cacheOf('{ attention: 4, keys: 1, causal: true, window: 3 }')).toEqual([4, 12])
  expect(cacheOf('{ dense: 8, name: source }', 'dense: 8', '{ attention: 4, context: source }')).toEqual([
    0, 160,
  ])
})

it('attention needs heads that are a multiple of the heads of keys, and features that they divide', () => {
  expect(listIssues(specificationWith('sequence', '{ attention: 4, keys: 3 }'))).toEqual([
    'network.0.keys: 3 heads of keys do not divide 4 heads. Correct it.',
  ])
  expect(listIssues(specificationWith('sequence', '{ attention: 3 }'))).toEqual([
    'network.0.attention: 3 heads do not divide 8 features. Correct it.',
  ])
})
