import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { generateDataFiles } from '../../../src/build/data/dataFiles'
import { readCorpus } from '../../content'

const corpus = readCorpus()
const files = new Map(generateDataFiles(corpus))
const dataOf = (id: string) => JSON.parse(files.get(`networks/${id}.json`)!)

describe('makeNetworkData', () => {
  it('is written for each architecture with a specification', () => {
    const ids = [...files.keys()].filter((name) => name.startsWith('networks/'))
    expect(ids).toEqual([...corpus.specifications.keys()].map((id) => `networks/${id}.json`))
    expect(ids.length).toBeGreaterThanOrEqual(60)
  })

  it('contains variants, shapes without the batch axis, and exact counts', () => {
    const { id, variants } = dataOf('resnet')
    expect(id).toBe('resnet')
    const [first] = variants
    expect(first).toMatchObject({
      name: 'resnet50',
      title: 'ResNet-50',
      input: [3, 224, 224],
      output: [1000],
      parameters: 25_557_032,
      multiplyAdds: 4_089_184_256,
      depth: 50,
      cacheOfContext: 0,
      dimensions: { size: 224, width: 64, classes: 1000, bottleneck: 1, depths: [3, 4, 6, 3] },
    })
    expect(first.layers[0]).toEqual({
      ...{ name: 'unit.conv', kind: 'conv', output: [64, 112, 112], times: 1 },
      ...{ parameters: 9408, multiplyAdds: 118_013_952 },
    })
    for (const { layers, parameters } of variants) {
      expect(layers.reduce((sum: number, layer: { parameters: number }) => sum + layer.parameters, 0)).toBe(
        parameters,
      )
    }
  })

  it('adds computed counts to the published ones in timeline.json', () => {
    const { architectures } = JSON.parse(files.get('timeline.json')!)
    const resnet = architectures.find((one: { id: string }) => one.id === 'resnet')
    expect(resnet.parameters).toEqual({ published: 25_557_032, computed: 25_557_032 })
    expect(resnet.fingerprint).toMatch(/^cpc+pd$/)
  })
})

describe('npm run network', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/build/printNetwork.ts', ...args], {
      encoding: 'utf8',
    })

  it('prints the table of a variant, or one line per variant', () => {
    const table = run('content/cnn/vgg.network.yaml', 'vgg16').stdout.trim().split('\n')
    expect(table[0]).toMatch(/^layer +output +parameters +multiply-adds$/)
    expect(table.at(-1)).toMatch(/^total +1000 +138,357,544 +15,470,264,320$/)
    expect(run('content/cnn/vgg.network.yaml').stdout).toContain('vgg19: 143,667,240 parameters')
  })

  it('prints the data of the network with --json', () => {
    const data = JSON.parse(run('content/cnn/vgg.network.yaml', 'vgg16', '--json').stdout)
    expect(data.variants[0]).toEqual(
      dataOf('vgg').variants.find((one: { name: string }) => one.name === 'vgg16'),
    )
  })

  it('prints what is wrong and exits with 1', () => {
    for (const [args, message] of [
      [[], 'Name a specification'],
      [['content/none.network.yaml'], 'There is no file content/none.network.yaml.'],
      [['content/cnn/vgg.network.yaml', 'vgg17'], 'has no variant "vgg17". It has '],
    ] as const) {
      const { status, stderr } = run(...args)
      expect([status, stderr.includes(message)]).toEqual([1, true])
    }
  })
})
