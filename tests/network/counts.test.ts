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

/** The value of a rounded number such as 6.7B or 117M, and half a unit of its last digit. */
function parseRounded(text: string) {
  const [, digits = '', unit = ''] = /^([\d.]+)([KMBT]?)$/.exec(text)!
  const scale = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[unit]!
  const places = digits.split('.')[1]?.length ?? 0
  return { value: Number(digits) * scale, tolerance: (scale / 10 ** places) * 0.5 }
}

function expectCount(computed: bigint, published: bigint | string) {
  if (typeof published === 'bigint') return expect(computed).toBe(published)
  const { value, tolerance } = parseRounded(published)
  expect(Math.abs(Number(computed) - value)).toBeLessThanOrEqual(tolerance)
}

describe('specification', () => {
  for (const {
    path,
    variant,
    parameters,
    roundedParameters,
    activeParameters,
    multiplyAdds,
    outputs = {},
  } of counts) {
    it(`${path}${variant ? `, ${variant},` : ''} has the published counts and shapes`, () => {
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

describe('content specifications', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.network.yaml'),
  )

  it('all belong to an architecture', () => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(existsSync(`content/${file.replace('.network.yaml', '.md')}`)).toBe(true)
  })

  it.each(files)('%s has a layer table whose rows add up to the counts of the network', (file) => {
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
