import { describe, expect, it } from 'vitest'
import { computeFingerprint } from '../../../src/network/describe/computeFingerprint'
import { buildNetwork, specificationWith } from '../buildNetwork'

const fingerprintOf = (yaml: string) => computeFingerprint(buildNetwork(yaml).nodes)

describe('computeFingerprint', () => {
  it('gives one letter to each layer with a stroke, in order', () => {
    const steps = [
      '{ conv: 4, kernel: 3 }',
      'batchnorm',
      'relu',
      '{ pool: max, kernel: 2 }',
      'flatten',
      'dense: 4',
    ]
    expect(fingerprintOf(specificationWith('image', ...steps))).toBe('cpd')
    expect(
      fingerprintOf(
        specificationWith('symbols', 'embedding: 8', '{ attention: 2 }', '{ feedforward: 8 }', '{ lstm: 8 }'),
      ),
    ).toBe('eadr')
  })

  it('repeats letters of repetitions, leaves out shortcuts, and gives one letter to a mixture of experts', () => {
    const residual = '{ repeat: 3, of: [{ residual: [dense: 8, { attention: 2 }], shortcut: [dense: 8] }] }'
    expect(fingerprintOf(specificationWith('sequence', residual))).toBe('dadada')
    expect(fingerprintOf(specificationWith('sequence', '{ concat: [[dense: 8], [{ gru: 8 }]] }'))).toBe('dr')
    expect(
      fingerprintOf(specificationWith('sequence', '{ experts: 8, active: 2, of: [dense: 8, dense: 8] }')),
    ).toBe('x')
  })

  it('returns at most 400 letters', () => {
    expect(fingerprintOf(specificationWith('vector', '{ repeat: 1e9, of: [dense: 8] }'))).toBe(
      'd'.repeat(400),
    )
  })
})
