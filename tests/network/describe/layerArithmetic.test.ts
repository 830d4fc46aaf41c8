import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { getEquation, getLayerArithmetic } from '../../../src/network/describe/layerArithmetic'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import type { NetworkNode } from '../../../src/network/evaluate/networkNode'
import { sumSequence } from '../../../src/network/evaluate/sumCounts'
import type { Product } from '../../../src/network/layers/product'
import { termNames } from '../../../src/network/layers/registry/termNames'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { buildNetwork, specificationWith } from '../buildNetwork'

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.network.yaml'),
)

/** All nodes of a network, with those inside them. */
const listNodes = (nodes: readonly NetworkNode[]): NetworkNode[] =>
  nodes.flatMap((node) => [node, ...node.parts.flatMap((part) => listNodes(part.nodes))])

/** Adds up independently of the evaluator: one multiplication after the other. */
const calculate = (terms: readonly Product[]) =>
  terms.reduce(
    (sum, { factors }) => sum + factors.map(BigInt).reduce((product, factor) => product * factor, 1n),
    0n,
  )
/** The counts of a node without those of its parts. */
function countOwn(node: NetworkNode) {
  return node.parts.reduce(
    ({ parameters, multiplyAdds }, part) => {
      const counts = sumSequence(part.nodes)
      return {
        parameters: parameters - counts.parameters * BigInt(part.weightCopies),
        multiplyAdds: multiplyAdds - counts.multiplyAdds * BigInt(part.activeCopies),
      }
    },
    { parameters: node.parameters, multiplyAdds: node.multiplyAdds },
  )
}

describe('getLayerArithmetic', () => {
  for (const file of files)
    it(`gives terms with names that add up to the counts of every layer of ${file}`, () => {
      const { specification } = readSpecification(parse(readFileSync(`content/${file}`, 'utf8')))
      const variants = specification!.variants.map(({ name }) => name)
      for (const variant of variants.length > 0 ? variants : [undefined]) {
        const { network } = evaluateNetwork(specification!, variant)
        const wrong = listNodes(network!.nodes).filter((node) => {
          const { parameters, multiplyAdds } = getLayerArithmetic(node)
          const own = countOwn(node)
          return (
            calculate(parameters) !== own.parameters ||
            calculate(multiplyAdds) !== own.multiplyAdds ||
            [...parameters, ...multiplyAdds].some(({ name }) => name !== undefined && !termNames[name])
          )
        })
        expect(wrong.map(({ layerType }) => layerType)).toEqual([])
      }
    })

  it('gives the products that textbooks give', () => {
    const [convolution] = buildNetwork(
      'input: { channels: 3, height: 224, width: 224 }\nnetwork: [{ conv: 64, kernel: 7, stride: 2, padding: 3 }]',
    ).nodes
    expect(getLayerArithmetic(convolution!)).toEqual({
      parameters: [
        { name: 'weight', factors: [3, 7, 7, 64] },
        { name: 'bias', factors: [64] },
      ],
      multiplyAdds: [{ factors: [112, 112, 3, 7, 7, 64] }],
    })
    const [attention] = buildNetwork(specificationWith('sequence', '{ attention: 2 }')).nodes
    expect(getLayerArithmetic(attention!).multiplyAdds).toContainEqual({
      name: 'scores',
      factors: [2, 10, 10, 4],
    })
  })
})

describe('getEquation', () => {
  it('gives an equation from in to out, with balanced brackets, for every layer of the content', () => {
    const equations = new Map<string, string>()
    for (const file of files) {
      const { specification } = readSpecification(parse(readFileSync(`content/${file}`, 'utf8')))
      const { network } = evaluateNetwork(specification!)
      for (const node of listNodes(network!.nodes))
        if (node.type === 'layer' || node.type === 'experts')
          equations.set(node.layerType, getEquation(node).join('\n'))
    }
    expect(equations.size).toBeGreaterThan(30)
    const count = (text: string, sign: string) => text.split(sign).length
    for (const [layerType, equation] of equations) {
      expect(`${layerType}: ${equation}`).toMatch(/\bout/)
      expect(`${layerType}: ${equation}`).toMatch(/\bin(?![a-z])/)
      expect(equation).not.toMatch(/undefined|NaN/)
      for (const [open, close] of ['()', '{}'].map((pair) => [...pair]))
        expect(`${equation} ${count(equation, open!)}`).toBe(`${equation} ${count(equation, close!)}`)
    }
  })

  it('has the numbers of the layer', () => {
    const equationOf = (form: 'image' | 'sequence' | 'vector', step: string) =>
      getEquation(buildNetwork(specificationWith(form, step)).nodes[0]!).join('\n')
    expect(equationOf('vector', 'dense: 3')).toBe('out_j = b_j + Σ_{i=1}^{8} W_{ij} · in_i')
    expect(equationOf('vector', '{ dense: 3, bias: false }')).toBe('out_j = Σ_{i=1}^{8} W_{ij} · in_i')
    expect(equationOf('image', '{ conv: 4, kernel: 3, stride: 2, padding: 1 }')).toBe(
      'out_{c,y,x} = b_c + Σ_{i,u,v} W_{c,i,u,v} · in_{i,2y+u−1,2x+v−1}',
    )
    expect(equationOf('image', '{ conv: features, kernel: 3, padding: 1, groups: features }')).toBe(
      'out_{c,y,x} = b_c + Σ_{u,v} W_{c,u,v} · in_{c,y+u−1,x+v−1}',
    )
    expect(equationOf('image', '{ pool: max, kernel: 2 }')).toBe('out_{c,y,x} = max_{u,v} in_{c,2y+u,2x+v}')
    expect(equationOf('sequence', '{ conv: 4, kernel: 3, causal: true }')).toBe(
      'out_{c,t} = b_c + Σ_{i,u} W_{c,i,u} · in_{i,t+u−2}',
    )
  })
})
