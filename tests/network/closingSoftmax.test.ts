import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import type { Network, NetworkNode } from '../../src/network/evaluate/networkNode'
import { readSpecification } from '../../src/network/reading/readSpecification'

/** The dimensions that count classes or the symbols of a vocabulary. */
const classDimensions = ['classes', 'vocabulary', 'target_vocabulary', 'phonemes', 'vowels']

const networks = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.network.yaml'))
  .flatMap((name): [string, Network][] => {
    const { specification } = readSpecification(parse(readFileSync(`content/${name}`, 'utf8')))
    const { variants } = specification!
    const names = variants.length > 0 ? variants.map((variant) => variant.name) : [undefined]
    return names.map((variant) => [
      `${name}, ${variant ?? 'its only variant'},`,
      evaluateNetwork(specification!, variant).network!,
    ])
  })

const listLayers = (nodes: readonly NetworkNode[]): NetworkNode[] =>
  nodes.flatMap((node) =>
    node.type === 'layer' ? [node] : node.parts.flatMap(({ nodes }) => listLayers(nodes)),
  )

/** Whether the last layer with weights has one output for each class or symbol. */
function endsInClasses({ nodes, dimensions }: Network): boolean {
  const last = listLayers(nodes).findLast(({ weights, tiedTo }) => weights.length > 0 || tiedTo !== undefined)
  return last !== undefined && classDimensions.some((name) => dimensions.get(name) === last.output.features)
}

describe('closing softmax', () => {
  it.each(networks)('%s has one exactly if it ends in probabilities of classes or symbols', (_, network) => {
    const closesWithSoftmax = listLayers(network.nodes).at(-1)?.layerType === 'softmax'
    expect(closesWithSoftmax).toBe(endsInClasses(network))
  })

  it('is found in most of the corpus and missing in some of it', () => {
    const count = networks.filter(([, network]) => endsInClasses(network)).length
    expect(count).toBeGreaterThan(60)
    expect(count).toBeLessThan(networks.length - 10)
  })
})
