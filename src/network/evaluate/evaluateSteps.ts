import { evaluateFormula } from '../language/resolveDimensions'
import type { FromStep, JoinStep, Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import { createCompositeNode, createPart, pickNodeFields } from './compositeNode'
import { evaluateCall } from './evaluateCall'
import { evaluateExperts } from './evaluateExperts'
import { evaluateLayer } from './evaluateLayer'
import { evaluateRepeat } from './evaluateRepeat'
import type { EvaluationContext, StepEvaluator, StepsEvaluator } from './evaluationContext'
import { joinTensors } from './joinTensors'
import type { NetworkNode } from './networkNode'
import type { Scope } from './scope'
import { zeroCounts } from './sumCounts'

/** Evaluates steps in sequence; stops at the first that fails, since the rest depends on its output. */
export const createStepsEvaluator =
  (context: EvaluationContext): StepsEvaluator =>
  (steps, input, scope) => {
    const nodes: NetworkNode[] = []
    const usedNames = new Set<string>()
    let current = input
    for (const step of steps) {
      if (!isConditionMet(context, step, current, scope)) continue
      const startDepth = context.currentDepth
      const node = evaluateStep(context, step, current, scope)
      if (!node) return { nodes }
      nodes.push(node)
      current = node.output
      context.currentDepth = startDepth + node.depth
      if (step.name !== undefined) {
        if (usedNames.has(step.name)) {
          const message = `there is already a layer "${step.name}". Rename one of the two.`
          context.report({ path: step.path, message })
        }
        usedNames.add(step.name)
        scope.define(step.name, { output: current, weights: node.weights, depth: context.currentDepth })
      }
    }
    return { nodes, output: current }
  }

function isConditionMet(
  context: EvaluationContext,
  { condition, path }: Step,
  input: Tensor,
  scope: Scope,
): boolean {
  if (!condition) return true
  return (
    context.attempt(path, scope, () => evaluateFormula(condition, scope.values, input.features, 'if')) !== 0
  )
}

const evaluateStep: StepEvaluator<Step> = (context, step, input, scope) => {
  context.countStep(step)
  switch (step.type) {
    case 'layer':
      return evaluateLayer(context, step, input, scope)
    case 'from':
      return evaluateFrom(context, step, input, scope)
    case 'call':
      return evaluateCall(context, step, input, scope)
    case 'repeat':
      return evaluateRepeat(context, step, input, scope)
    case 'experts':
      return evaluateExperts(context, step, input, scope)
    case 'join':
      return evaluateJoin(context, step, input, scope)
  }
}

const evaluateFrom: StepEvaluator<FromStep> = (context, step, input, scope) => {
  const named = context.attempt(step.path, scope, () => context.requireNamed(step.source, 'from', scope))
  return (
    named && {
      ...pickNodeFields(step, input, named.output),
      ...zeroCounts,
      // Moves the current depth to that of the source; may be negative.
      depth: named.depth - context.currentDepth,
      layerType: step.source,
      weights: [],
      parts: [],
      references: [step.source],
    }
  )
}

const evaluateJoin: StepEvaluator<JoinStep> = (context, step, input, scope) => {
  const startDepth = context.currentDepth
  const results = step.branches.map(({ name, steps }) => {
    context.currentDepth = startDepth
    return { name, ...context.evaluateSteps(steps, input, scope) }
  })
  const tensors = results.flatMap(({ name, output }) => (output ? [{ name, tensor: output }] : []))
  if (tensors.length < results.length) return undefined
  const output = context.attempt(step.path, scope, () => joinTensors(step.operation, tensors))
  if (!output) return undefined
  const parts = results.map(({ name, nodes }) => createPart(name, nodes))
  const node = createCompositeNode(step, step.operation, input, output, parts, true)
  return step.isResidual ? { ...node, isResidual: true } : node
}
