import * as fc from 'fast-check'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import type { Network } from '../../src/network/evaluate/networkNode'
import { readSpecification } from '../../src/network/reading/readSpecification'

/** Steps that map a sequence of 8 features to one of the same shape, so that they can be combined freely. */
const { step } = fc.letrec<{ step: object | string; steps: (object | string)[] }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<object | string>('relu', 'gelu', 'layernorm', 'rmsnorm', { dense: 8 }),
    fc.record({ attention: fc.constantFrom(1, 2, 4), causal: fc.boolean() }),
    fc.record({ feedforward: fc.constantFrom(8, 16), gated: fc.boolean() }),
    fc.record({ lstm: fc.constant(8), biases: fc.constantFrom(1, 2) }),
    fc.record({ repeat: fc.integer({ min: 1, max: 4 }), of: tie('steps') }),
    fc.record({ residual: tie('steps') }),
    fc.record({ residual: tie('steps'), shortcut: tie('steps') }),
    fc.record({ add: fc.record({ one: tie('steps'), other: tie('steps') }) }),
    fc.record({ experts: fc.constantFrom(2, 4), active: fc.constant(1), of: tie('steps') }),
  ),
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
}))

/** Random valid networks on a sequence of 4 tokens with 8 features. */
export const arbitraryNetwork: fc.Arbitrary<Network> = fc
  .array(step, { minLength: 1, maxLength: 5 })
  .map((network) => {
    const { specification, issues } = readSpecification({ input: { tokens: 4, features: 8 }, network })
    const result = specification && evaluateNetwork(specification)
    if (!result?.network) {
      throw new Error([...issues, ...(result?.issues ?? [])].map(({ message }) => message).join(' '))
    }
    return result.network
  })
