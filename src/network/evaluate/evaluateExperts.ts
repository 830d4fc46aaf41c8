import { evaluateFormula } from '../language/resolveDimensions'
import type { ExpertsStep } from '../language/specification'
import { SpecificationError } from '../language/specificationIssue'
import { maxCount } from '../layers/layerOptions'
import { multiplyExact } from '../layers/multiplyExact'
import type { Tensor } from '../layers/tensor'
import type { Weight } from '../layers/weight'
import { createCompositeNode } from './compositeNode'
import type { EvaluationContext } from './evaluationContext'
import { joinTensors } from './joinTensors'
import type { NetworkNode, NodePart } from './networkNode'
import type { Scope } from './scope'
import { addCounts, countParameters, zeroCounts } from './sumCounts'

/** Evaluates a mixture of experts: the router, one expert that stands for all, and the shared steps. */
export function evaluateExperts(
  context: EvaluationContext,
  step: ExpertsStep,
  input: Tensor,
  scope: Scope,
  callDepth: number,
): NetworkNode | undefined {
  const sizes = context.attempt(step.path, scope, () => {
    const count = evaluateFormula(step.count, scope.values, input.features, 'experts')
    const active = evaluateFormula(step.activeCount, scope.values, input.features, 'active')
    for (const [name, value] of [
      ['experts', count],
      ['active', active],
    ] as const) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > maxCount) {
        throw new SpecificationError(`"${name}" is ${value}, which is not a valid number of experts`, name)
      }
    }
    if (active! > count!)
      throw new SpecificationError(`${active} experts are active, but there are ${count}`, 'active')
    return { count: count as number, active: active as number }
  })
  const startDepth = context.currentDepth
  const expert = context.evaluateSteps(step.steps, input, scope.extend(new Map()), callDepth)
  context.currentDepth = startDepth
  const shared = context.evaluateSteps(step.sharedSteps, input, scope.extend(new Map()), callDepth)
  if (!sizes || !expert.output || !shared.output) return undefined
  const { count, active: activeCopies } = sizes
  const output = context.attempt(step.path, scope, () =>
    joinTensors('add', [
      { name: 'expert', tensor: expert.output! },
      ...(step.sharedSteps.length > 0 ? [{ name: 'shared', tensor: shared.output! }] : []),
    ]),
  )
  if (!output) return undefined
  const parts: NodePart[] = [
    { name: 'expert', nodes: expert.nodes, copies: count, weightCopies: count, activeCopies },
    ...(step.sharedSteps.length > 0
      ? [{ name: 'shared', nodes: shared.nodes, copies: 1, weightCopies: 1, activeCopies: 1 }]
      : []),
  ]
  const weights: Weight[] = [
    { name: 'router', shape: [input.features, count] },
    ...(step.hasBias ? [{ name: 'router bias', shape: [count] }] : []),
  ]
  const routerParameters = countParameters(weights)
  const routerMultiplyAdds = multiplyExact(...input.positions, input.features, count)
  const routerCounts = {
    ...zeroCounts,
    parameters: routerParameters,
    activeParameters: routerParameters,
    multiplyAdds: routerMultiplyAdds,
  }
  const node = createCompositeNode(step, 'experts', input, output, parts, true)
  const options = new Map([
    ['experts', count],
    ['active', activeCopies],
  ])
  return { ...node, ...addCounts(routerCounts, node), weights, options }
}
