import type { NumericValue } from '../language/expression'
import { evaluateFormula } from '../language/resolveDimensions'
import type { RepeatStep } from '../language/specification'
import { SpecificationError } from '../language/specificationIssue'
import { explainCount, isCount } from '../layers/layerOptions'
import { isSameShape } from '../layers/tensor'
import { createCompositeNode } from './compositeNode'
import type { StepEvaluator } from './evaluationContext'
import type { NetworkNode, NodePart } from './networkNode'
import { areEquivalentNodes } from './nodeEquivalence'

/** Evaluates the iterations of a repetition one by one, until all later ones must equal the current one. */
export const evaluateRepeat: StepEvaluator<RepeatStep> = (context, step, input, scope) => {
  const iterations = context.attempt(step.path, scope, () =>
    evaluateIterations(step, evaluateFormula(step.count, scope.values, input.features, 'repeat')),
  )
  if (!iterations) return undefined
  const parts: { nodes: readonly NetworkNode[]; copies: number }[] = []
  const usesVariables = step.variables.some((name) => step.usedNames.has(name))
  const startDepth = context.currentDepth
  let current = input
  for (let iteration = 0; iteration < iterations.count; iteration++) {
    const values = context.attempt(step.path, scope, () => iterations.values(iteration))
    if (!values) return undefined
    const depthBefore = context.currentDepth
    const { nodes, output } = context.evaluateSteps(step.steps, current, scope.extend(values))
    if (!output) return undefined
    // The first iteration may be deeper, if it references a deeper tensor; all later ones have equal depth.
    const isSteady = !usesVariables && iteration > 0 && isSameShape(output, current)
    const copies = isSteady ? iterations.count - iteration : 1
    context.currentDepth += (copies - 1) * (context.currentDepth - depthBefore)
    const last = parts.at(-1)
    if (last && areEquivalentNodes(nodes, last.nodes)) last.copies += copies
    else parts.push({ nodes, copies })
    current = output
    if (isSteady) break
  }
  let firstIteration = 1
  const nodeParts = parts.map(({ nodes, copies }): NodePart => {
    const name = copies === 1 ? `${firstIteration}` : `${firstIteration}–${firstIteration + copies - 1}`
    firstIteration += copies
    return { name, nodes, copies, weightCopies: step.sharesWeights ? 1 : copies, activeCopies: copies }
  })
  if (step.sharesWeights && nodeParts.length > 1) {
    context.report({
      path: step.path,
      message: 'the iterations of this repetition differ, so they cannot share weights. Remove "shared".',
    })
    return undefined
  }
  // The layer table names iterations after the loop variable.
  const [name = 'repeat'] = step.variables
  const node = createCompositeNode(step, name, input, current, nodeParts, false)
  return { ...node, depth: context.currentDepth - startDepth }
}

/** The number of iterations, and the values of the variables in each: its index, or the items of its table row. */
function evaluateIterations({ variables }: RepeatStep, value: NumericValue) {
  if (typeof value === 'number') {
    if (!isCount(value, 0))
      throw new SpecificationError(
        `${value} is not a valid number of iterations`,
        'repeat',
        explainCount(value, 0),
      )
    if (variables.length > 1)
      throw new SpecificationError('the iteration index has only one name', 'as', {
        code: 'rowLength',
        row: 1,
        length: 1,
        expected: variables.length,
      })
    return {
      count: value,
      values: (iteration: number) =>
        new Map<string, NumericValue>(variables[0] ? [[variables[0], iteration]] : []),
    }
  }
  return {
    count: value.length,
    values(iteration: number): Map<string, NumericValue> {
      const row = value[iteration]!
      if (variables.length === 1) return new Map([[variables[0]!, row]])
      const items = typeof row === 'number' ? [row] : row
      if (items.length !== variables.length) {
        throw new SpecificationError(
          `row ${iteration + 1} has ${items.length} items, not one for each of ${variables.join(', ')}`,
          'repeat',
          { code: 'rowLength', row: iteration + 1, length: items.length, expected: variables.length },
        )
      }
      return new Map(variables.map((name, index) => [name, items[index]!]))
    },
  }
}
