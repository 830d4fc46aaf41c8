import { didYouMean } from '../../text/suggestion'
import { evaluateFormula, resolveDimensions, variantOf } from '../language/dimensions'
import type { Value } from '../language/expression'
import { type Fault, Misfit } from '../language/fault'
import type { Formula, Specification } from '../language/specification'
import { greatest } from '../layers/given'
import type { Tensor } from '../layers/tensor'
import { Context, type Flow, TooMuch } from './context'
import { inRow } from './count'
import type { Network } from './network'
import { rowIn } from './row'
import { Scope } from './scope'

/** A network as far as it could be computed, and what is wrong with it. */
export interface Result {
  readonly network?: Network
  readonly faults: readonly Fault[]
}

/**
 * Computes a variant of a specification: every shape, every count. The first variant, if none is named. `changed` are
 * dimensions set to other values. Reports all faults that do not follow from each other.
 */
export function evaluateNetwork(
  specification: Specification,
  variantName?: string,
  changed: ReadonlyMap<string, Value> = new Map(),
): Result {
  const { variants, inputs, steps } = specification
  const variant = variantOf(specification, variantName)
  if (variantName !== undefined && !variant) {
    const names = variants.map(({ name }) => name)
    const advice = didYouMean(variantName, names, `There are ${names.join(', ')}.`)
    return { faults: [{ path: ['variants'], message: `there is no variant "${variantName}". ${advice}` }] }
  }
  const { values, faults } = resolveDimensions(specification, variant, changed)
  if (faults.length > 0) return { faults }
  const context = new Context(specification, values, rowIn)
  const scope = new Scope(values)
  const tensors = new Map<string, Tensor>()
  for (const input of inputs) {
    const tensor = context.attempt(input.path, scope, () => inputTensor(input.axes, values))
    if (!tensor) continue
    tensors.set(input.name, tensor)
    scope.keep(input.name, { output: tensor, weights: [], depth: 0 })
  }
  const first = inputs[0] && tensors.get(inputs[0].name)
  const flow =
    first && tensors.size === inputs.length ? bounded(() => context.row(steps, first, scope, 0)) : undefined
  if (!flow?.output || context.faults.length > 0) return { faults: context.faults }
  return {
    faults: [],
    network: {
      ...inRow(flow.nodes),
      variant: variant?.name ?? '',
      inputs: tensors,
      output: flow.output,
      nodes: flow.nodes,
      dimensions: values,
    },
  }
}

function inputTensor(axes: ReadonlyMap<string, Formula>, values: ReadonlyMap<string, Value>): Tensor {
  const length = (axis: string) => {
    const value = evaluateFormula(axes.get(axis)!, values)
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > greatest) {
      throw new Misfit(`"${axis}" is ${value}, no length of an axis`, axis)
    }
    return value
  }
  if (axes.has('channels'))
    return { positions: [length('height'), length('width')], features: length('channels') }
  if (axes.has('of')) return { positions: [length('tokens')], features: 1, symbols: length('of') }
  return { positions: axes.has('tokens') ? [length('tokens')] : [], features: length('features') }
}

/** The flow, unless there was no end to it. */
function bounded(row: () => Flow): Flow | undefined {
  try {
    return row()
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}
