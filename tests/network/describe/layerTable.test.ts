import { describe, expect, it } from 'vitest'
import { buildLayerTable, printLayerTable } from '../../../src/network/describe/layerTable'
import { buildNetwork, specificationWith } from '../buildNetwork'

const small = `
input: { channels: 3, height: 8, width: 8 }
blocks:
  unit: { with: [to], of: [{ conv: to, kernel: 3, padding: 1, bias: false }, batchnorm] }
network:
  - { unit: 4, name: stem }
  - repeat: 3
    as: block
    of:
      - residual: [{ unit: 4 }, relu, { unit: 4 }]
  - globalpool: average
  - { experts: 4, active: 2, of: [dense: 4], name: mixture }
`

describe('buildLayerTable', () => {
  it('names layers by their path, groups equal copies in one row, and puts joins after their branches', () => {
    expect(buildLayerTable(buildNetwork(small)).map(({ name, copies }) => `${name} ×${copies}`)).toEqual([
      'stem.conv ×1',
      'stem.batchnorm ×1',
      'block.1–3.add.main.unit.conv ×3',
      'block.1–3.add.main.unit.batchnorm ×3',
      'block.1–3.add.main.relu ×3',
      'block.1–3.add.main.unit2.conv ×3',
      'block.1–3.add.main.unit2.batchnorm ×3',
      'block.1–3.add ×3',
      'globalpool ×1',
      'mixture ×1',
      'mixture.expert.dense ×4',
    ])
  })

  it('gives each row the counts of all its copies; rows add up to the counts of the network', () => {
    const network = buildNetwork(small)
    const rows = buildLayerTable(network)
    const row = (name: string) => rows.find((one) => one.name === name)!
    expect(row('block.1–3.add.main.unit.conv')).toMatchObject({
      parameters: 432n,
      multiplyAdds: 27648n,
      output: [4, 8, 8],
    })
    expect(row('mixture')).toMatchObject({ layerType: 'router', parameters: 16n, multiplyAdds: 16n })
    expect(row('mixture.expert.dense')).toMatchObject({ parameters: 80n, multiplyAdds: 32n })
    expect(rows.reduce((sum, { parameters }) => sum + parameters, 0n)).toBe(network.parameters)
    expect(rows.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0n)).toBe(network.multiplyAdds)
  })
})

describe('printLayerTable', () => {
  it('aligns columns and prints totals', () => {
    expect(
      printLayerTable(
        buildNetwork(specificationWith('sequence', 'dense: 1000', '{ repeat: 2, of: [{ dense: 1000 }] }')),
      ).split('\n'),
    ).toEqual(
      [
        'layer             output  parameters  multiply-adds',
        'input               10×8',
        'dense            10×1000       9,000         80,000',
        'repeat.1–2.dense 10×1000   2,002,000     20,000,000  ×2',
        'total            10×1000   2,011,000     20,080,000',
      ].map((line) => line.replace(/^(\S+) +/, (start, word: string) => word.padEnd(start.length + 1))),
    )
  })
})
