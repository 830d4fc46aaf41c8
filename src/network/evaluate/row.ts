import { evaluateFormula } from '../language/dimensions'
import type { FromStep, JoinStep, Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import { evaluateCall } from './call'
import { composed, placeOf } from './compose'
import type { Context, Row } from './context'
import { nothing } from './count'
import { evaluateExperts } from './experts'
import { join } from './join'
import { evaluateLayer } from './layer'
import type { Node, Part } from './network'
import { evaluateRepeat } from './repeat'
import type { Scope } from './scope'

/** Steps one after the other; after a failure nothing can be said of the rest. */
export const rowIn =
  (context: Context): Row =>
  (steps, input, scope, depth) => {
    const nodes: Node[] = []
    const named = new Set<string>()
    let flow = input
    for (const step of steps) {
      if (!applies(context, step, flow, scope)) continue
      const start = context.reached
      const node = evaluateStep(context, step, flow, scope, depth)
      if (!node) return { nodes }
      nodes.push(node)
      flow = node.output
      context.reached = start + node.depth
      if (step.name !== undefined) {
        if (named.has(step.name)) {
          context.fault(
            step.path,
            `there is a layer "${step.name}" already. Give one of the two another name.`,
          )
        }
        named.add(step.name)
        scope.keep(step.name, { output: flow, weights: node.weights, depth: context.reached })
      }
    }
    return { nodes, output: flow }
  }

function applies(context: Context, { when, path }: Step, input: Tensor, scope: Scope): boolean {
  if (!when) return true
  return context.attempt(path, scope, () => evaluateFormula(when, scope.values, input.features, 'if')) !== 0
}

function evaluateStep(context: Context, step: Step, input: Tensor, scope: Scope, depth: number) {
  context.enter(step)
  switch (step.form) {
    case 'layer':
      return evaluateLayer(context, step, input, scope)
    case 'from':
      return evaluateFrom(context, step, input, scope)
    case 'call':
      return evaluateCall(context, step, input, scope, depth)
    case 'repeat':
      return evaluateRepeat(context, step, input, scope, depth)
    case 'experts':
      return evaluateExperts(context, step, input, scope, depth)
    case 'join':
      return evaluateJoin(context, step, input, scope, depth)
  }
}

function evaluateFrom(context: Context, step: FromStep, input: Tensor, scope: Scope): Node | undefined {
  const named = context.attempt(step.path, scope, () => context.named(step.source, 'from', scope))
  if (!named) return undefined
  return {
    ...placeOf(step, input, named.output),
    ...nothing,
    // The way begins anew at the depth of what is taken up.
    depth: named.depth - context.reached,
    kind: step.source,
    weights: [],
    parts: [],
    takes: [step.source],
  }
}

function evaluateJoin(
  context: Context,
  step: JoinStep,
  input: Tensor,
  scope: Scope,
  depth: number,
): Node | undefined {
  const start = context.reached
  const flows = step.branches.map(({ name, steps }) => {
    context.reached = start
    return { name, ...context.row(steps, input, scope, depth) }
  })
  const tensors = flows.flatMap(({ name, output }) => (output ? [{ name, tensor: output }] : []))
  if (tensors.length < flows.length) return undefined
  const output = context.attempt(step.path, scope, () => join(step.by, tensors))
  if (!output) return undefined
  const parts = flows.map(({ name, nodes }): Part => ({ name, nodes, times: 1, own: 1, active: 1 }))
  const node = composed(step, step.by, input, output, parts, true)
  return step.residual ? { ...node, residual: true } : node
}
