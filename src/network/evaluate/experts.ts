import { evaluateFormula } from '../language/dimensions'
import { Misfit } from '../language/fault'
import type { ExpertsStep } from '../language/specification'
import { greatest } from '../layers/given'
import { product, type Weight } from '../layers/kind'
import type { Tensor } from '../layers/tensor'
import { composed } from './compose'
import type { Context } from './context'
import { after, nothing, sizeOfWeights } from './count'
import { join } from './join'
import type { Node, Part } from './network'
import type { Scope } from './scope'

/** Computes a mixture of experts: a router, one expert for all, and what is shared. */
export function evaluateExperts(
  context: Context,
  step: ExpertsStep,
  input: Tensor,
  scope: Scope,
  depth: number,
): Node | undefined {
  const sizes = context.attempt(step.path, scope, () => {
    const count = evaluateFormula(step.count, scope.values, input.features, 'experts')
    const active = evaluateFormula(step.active, scope.values, input.features, 'active')
    for (const [name, value] of [
      ['experts', count],
      ['active', active],
    ] as const) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > greatest) {
        throw new Misfit(`"${name}" is ${value}, which is no number of experts`, name)
      }
    }
    if (active! > count!) throw new Misfit(`${active} experts are active, but there are ${count}`, 'active')
    return { count: count as number, active: active as number }
  })
  const start = context.reached
  const expert = context.row(step.of, input, scope.with(new Map()), depth)
  context.reached = start
  const shared = context.row(step.shared, input, scope.with(new Map()), depth)
  if (!sizes || !expert.output || !shared.output) return undefined
  const { count, active } = sizes
  const output = context.attempt(step.path, scope, () =>
    join('add', [
      { name: 'expert', tensor: expert.output! },
      ...(step.shared.length > 0 ? [{ name: 'shared', tensor: shared.output! }] : []),
    ]),
  )
  if (!output) return undefined
  const parts: Part[] = [
    { name: 'expert', nodes: expert.nodes, times: count, own: count, active },
    ...(step.shared.length > 0 ? [{ name: 'shared', nodes: shared.nodes, times: 1, own: 1, active: 1 }] : []),
  ]
  const weights: Weight[] = [
    { name: 'router', shape: [input.features, count] },
    ...(step.bias ? [{ name: 'router bias', shape: [count] }] : []),
  ]
  const router = sizeOfWeights(weights)
  const routed = product(...input.positions, input.features, count)
  const own = { ...nothing, parameters: router, activeParameters: router, multiplyAdds: routed }
  const node = composed(step, 'experts', input, output, parts, true)
  const options = new Map([
    ['experts', count],
    ['active', active],
  ])
  return { ...node, ...after(own, node), weights, options }
}
