import { describe, expect, it } from 'vitest'
import { computeFingerprint } from '../../../src/network/describe/computeFingerprint'
import { buildNetwork, specificationWith } from '../buildNetwork'

const printOf = (yaml: string) => computeFingerprint(buildNetwork(yaml).nodes)

describe('a fingerprint', () => {
  it('has a letter for each layer that weighs or pools, in order', () => {
    const steps = [
      '{ conv: 4, kernel: 3 }',
      'batchnorm',
      'relu',
      '{ pool: max, kernel: 2 }',
      'flatten',
      'dense: 4',
    ]
    expect(printOf(specificationWith('image', ...steps))).toBe('cpd')
    expect(
      printOf(
        specificationWith('symbols', 'embedding: 8', '{ attention: 2 }', '{ feedforward: 8 }', '{ lstm: 8 }'),
      ),
    ).toBe('eadr')
  })

  it('repeats what is repeated, leaves shortcuts out, and takes experts for one', () => {
    const residual = '{ repeat: 3, of: [{ residual: [dense: 8, { attention: 2 }], shortcut: [dense: 8] }] }'
    expect(printOf(specificationWith('sequence', residual))).toBe('dadada')
    expect(printOf(specificationWith('sequence', '{ concat: [[dense: 8], [{ gru: 8 }]] }'))).toBe('dr')
    expect(
      printOf(specificationWith('sequence', '{ experts: 8, active: 2, of: [dense: 8, dense: 8] }')),
    ).toBe('x')
  })

  it('is of bounded length, whatever is repeated', () => {
    expect(printOf(specificationWith('vector', '{ repeat: 1e9, of: [dense: 8] }'))).toBe('d'.repeat(400))
  })
})
