import * as fc from 'fast-check'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import type { Network } from '../../src/network/evaluate/networkNode'
import { readSpecification } from '../../src/network/reading/readSpecification'

/** Steps that keep a sequence of 8 features as it is, so that any row of them is a network. */
const { step } = fc.letrec<{ step: object | string; row: (object | string)[] }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<object | string>('relu', 'gelu', 'layernorm', 'rmsnorm', { dense: 8 }),
    fc.record({ attention: fc.constantFrom(1, 2, 4), causal: fc.boolean() }),
    fc.record({ feedforward: fc.constantFrom(8, 16), gated: fc.boolean() }),
    fc.record({ lstm: fc.constant(8), biases: fc.constantFrom(1, 2) }),
    fc.record({ repeat: fc.integer({ min: 1, max: 4 }), of: tie('row') }),
    fc.record({ residual: tie('row') }),
    fc.record({ residual: tie('row'), shortcut: tie('row') }),
    fc.record({ add: fc.record({ one: tie('row'), other: tie('row') }) }),
    fc.record({ experts: fc.constantFrom(2, 4), active: fc.constant(1), of: tie('row') }),
  ),
  row: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
}))

/** Networks that nobody built. */
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
