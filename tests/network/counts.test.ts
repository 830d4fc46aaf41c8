import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildLayerTable } from '../../src/network/describe/layerTable'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import { shapeOf } from '../../src/network/layers/tensor'
import { readSpecification } from '../../src/network/reading/readSpecification'
import type { PublishedCount } from './counts/publishedCount'

const groups = readdirSync(`${import.meta.dirname}/counts`).filter((name) => name !== 'publishedCount.ts')
const counts = (
  await Promise.all(
    groups.map((name): Promise<Record<string, readonly PublishedCount[]>> => import(`./counts/${name}`)),
  )
).flatMap((group) => Object.values(group).flat())

const specificationAt = (path: string) =>
  readSpecification(parse(readFileSync(`content/${path}.network.yaml`, 'utf8'))).specification!

/** The number that a rounded one such as 6.7B or 117M is, and half of its last digit. */
function rounded(text: string) {
  const [, digits = '', unit = ''] = /^([\d.]+)([KMBT]?)$/.exec(text)!
  const scale = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[unit]!
  const places = digits.split('.')[1]?.length ?? 0
  return { value: Number(digits) * scale, slack: (scale / 10 ** places) * 0.5 }
}

function expectCount(computed: bigint, published: bigint | string) {
  if (typeof published === 'bigint') return expect(computed).toBe(published)
  const { value, slack } = rounded(published)
  expect(Math.abs(Number(computed) - value)).toBeLessThanOrEqual(slack)
}

describe('the specification of', () => {
  for (const {
    path,
    variant,
    parameters,
    roundedParameters,
    activeParameters,
    multiplyAdds,
    outputs = {},
  } of counts) {
    it(`${path}${variant ? `, ${variant},` : ''} counts and has the shapes that are published`, () => {
      const { network, issues } = evaluateNetwork(specificationAt(path), variant)
      expect(issues).toEqual([])
      const published = parameters ?? roundedParameters
      if (published !== undefined) expectCount(network!.parameters, published)
      if (activeParameters !== undefined) expectCount(network!.activeParameters, activeParameters)
      if (multiplyAdds !== undefined) expect(network!.multiplyAdds).toBe(multiplyAdds)
      const rows = new Map(buildLayerTable(network!).map(({ name, output }) => [name, output]))
      for (const [name, shape] of Object.entries(outputs))
        expect([name, rows.get(name)]).toEqual([name, shape])
    })
  }
})

describe('every specification', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.network.yaml'),
  )

  it('belongs to an architecture', () => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(existsSync(`content/${file.replace('.network.yaml', '.md')}`)).toBe(true)
  })

  it.each(files)('%s has a table of layers that sums to its counts', (file) => {
    const specification = specificationAt(file.replace('.network.yaml', ''))
    const names =
      specification.variants.length > 0 ? specification.variants.map(({ name }) => name) : [undefined]
    for (const name of names) {
      const { network, issues } = evaluateNetwork(specification, name)
      expect(issues).toEqual([])
      const rows = buildLayerTable(network!)
      const sum = (count: 'parameters' | 'multiplyAdds') =>
        rows.reduce((total, row) => total + row[count], 0n)
      expect(sum('parameters')).toBe(network!.parameters)
      expect(sum('multiplyAdds')).toBe(network!.multiplyAdds)
      expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length)
      expect(shapeOf(network!.output).every((length) => length > 0)).toBe(true)
    }
  })
})
