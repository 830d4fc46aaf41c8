import { evaluateFormula } from '../language/resolveDimensions'
import type { ExpertsStep, Formula } from '../language/specification'
import { SpecificationError } from '../language/specificationIssue'
import { explainCount, isCount } from '../layers/layerOptions'
import { sumProducts } from '../layers/product'
import { createOptionalWeight, type Weight } from '../layers/weight'
import { createCompositeNode, createPart } from './compositeNode'
import type { StepEvaluator } from './evaluationContext'
import { joinTensors } from './joinTensors'
import type { NodePart } from './networkNode'
import { addCounts, countParameters, zeroCounts } from './sumCounts'

/** Evaluates a mixture of experts: the router, one expert that stands for all, and the shared steps. */
export const evaluateExperts: StepEvaluator<ExpertsStep> = (context, step, input, scope) => {
  const evaluateCount = (formula: Formula, name: string): number => {
    const value = evaluateFormula(formula, scope.values, input.features, name)
    if (isCount(value)) return value
    throw new SpecificationError(
      `"${name}" is ${value}, which is not a valid number of experts`,
      name,
      explainCount(value),
    )
  }
  const sizes = context.attempt(step.path, scope, () => {
    const [count, active] = [evaluateCount(step.count, 'experts'), evaluateCount(step.activeCount, 'active')]
    if (active > count)
      throw new SpecificationError(`${active} experts are active, but there are ${count}`, 'active', {
        code: 'activeExperts',
        active,
        count,
      })
    return { count, active }
  })
  const startDepth = context.currentDepth
  const expert = context.evaluateSteps(step.steps, input, scope.extend(new Map()))
  context.currentDepth = startDepth
  const shared = context.evaluateSteps(step.sharedSteps, input, scope.extend(new Map()))
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
    ...(step.sharedSteps.length > 0 ? [createPart('shared', shared.nodes)] : []),
  ]
  const weights: Weight[] = [
    { name: 'router', shape: [input.features, count] },
    ...createOptionalWeight(step.hasBias, 'router bias', count),
  ]
  const parameters = countParameters(weights)
  const products = [{ factors: [...input.positions, input.features, count] }]
  const multiplyAdds = sumProducts(products)
  const routerCounts = { ...zeroCounts, parameters, activeParameters: parameters, multiplyAdds }
  const node = createCompositeNode(step, 'experts', input, output, parts, true)
  const options = new Map([
    ['experts', count],
    ['active', activeCopies],
  ])
  return { ...node, ...addCounts(routerCounts, node), weights, products, options }
}
