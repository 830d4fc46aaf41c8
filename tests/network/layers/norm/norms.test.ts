import { expect, it } from 'vitest'
import { buildNetwork, listCounts, listIssues, specificationWith } from '../../buildNetwork'

it('groupnorm has two parameters per channel, and needs groups that divide the channels', () => {
  const build = (groups: number) => specificationWith('image', `groupnorm: ${groups}`)
  expect([1, 4, 8].map((groups) => listCounts(buildNetwork(build(groups)))[1])).toEqual([16, 16, 16])
  expect(listIssues(build(3))).toEqual([
    'network.0.groupnorm: 3 groups do not divide 8 channels. Correct it.',
  ])
})
