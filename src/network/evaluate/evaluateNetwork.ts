import { didYouMean } from '../../text/didYouMean'
import type { NumericValue } from '../language/expression'
import { evaluateFormula, findVariant, resolveDimensions } from '../language/resolveDimensions'
import type { Formula, Specification } from '../language/specification'
import { SpecificationError, type SpecificationIssue } from '../language/specificationIssue'
import { explainCount, isCount } from '../layers/layerOptions'
import type { Tensor } from '../layers/tensor'
import { createStepsEvaluator } from './evaluateSteps'
import { EvaluationContext, type StepsResult, TooManyLayersError } from './evaluationContext'
import type { Network } from './networkNode'
import { Scope } from './scope'
import { sumSequence } from './sumCounts'

/** `network` is present exactly if there are no issues. */
export interface EvaluationResult {
  readonly network?: Network
  readonly issues: readonly SpecificationIssue[]
}

/**
 * Computes all shapes and counts of a variant, by default the first. `overrides` replace the values of dimensions.
 * Reports all independent issues together.
 */
export function evaluateNetwork(
  specification: Specification,
  variantName?: string,
  overrides: ReadonlyMap<string, NumericValue> = new Map(),
): EvaluationResult {
  const { variants, inputs, steps } = specification
  const variant = findVariant(specification, variantName)
  if (variantName !== undefined && !variant) {
    const names = variants.map(({ name }) => name)
    const advice = didYouMean(variantName, names, `There are ${names.join(', ')}.`)
    return { issues: [{ path: ['variants'], message: `there is no variant "${variantName}". ${advice}` }] }
  }
  const { values, issues } = resolveDimensions(specification, variant, overrides)
  if (issues.length > 0) return { issues }
  const context = new EvaluationContext(specification, values, createStepsEvaluator)
  const scope = new Scope(values)
  const tensors = new Map<string, Tensor>()
  for (const input of inputs) {
    const tensor = context.attempt(input.path, scope, () => evaluateInput(input.axes, values))
    if (!tensor) continue
    tensors.set(input.name, tensor)
    scope.define(input.name, { output: tensor, weights: [], depth: 0 })
  }
  const firstInput = inputs[0] && tensors.get(inputs[0].name)
  const result =
    firstInput && tensors.size === inputs.length
      ? stopWhenTooLarge(() => context.evaluateSteps(steps, firstInput, scope))
      : undefined
  if (!result?.output || context.issues.length > 0) return { issues: context.issues }
  return {
    issues: [],
    network: {
      ...sumSequence(result.nodes),
      variant: variant?.name ?? '',
      inputs: tensors,
      output: result.output,
      nodes: result.nodes,
      dimensions: values,
    },
  }
}

function evaluateInput(
  axes: ReadonlyMap<string, Formula>,
  values: ReadonlyMap<string, NumericValue>,
): Tensor {
  const readLength = (axis: string) => {
    const value = evaluateFormula(axes.get(axis)!, values)
    if (isCount(value)) return value
    throw new SpecificationError(
      `"${axis}" is ${value}, which is not a valid length`,
      axis,
      explainCount(value),
    )
  }
  if (axes.has('channels'))
    return { positions: [readLength('height'), readLength('width')], features: readLength('channels') }
  if (axes.has('of')) return { positions: [readLength('tokens')], features: 1, symbols: readLength('of') }
  return { positions: axes.has('tokens') ? [readLength('tokens')] : [], features: readLength('features') }
}

/** Returns undefined if evaluation stopped because the network has too many layers; the issue is then reported. */
function stopWhenTooLarge(evaluate: () => StepsResult): StepsResult | undefined {
  try {
    return evaluate()
  } catch (error) {
    if (error instanceof TooManyLayersError) return undefined
    throw error
  }
}
