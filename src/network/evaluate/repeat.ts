import { evaluateFormula } from '../language/dimensions'
import type { Value } from '../language/expression'
import { Misfit } from '../language/fault'
import type { RepeatStep } from '../language/specification'
import { greatest } from '../layers/given'
import { sameShape, type Tensor } from '../layers/tensor'
import { allAlike } from './alike'
import { composed } from './compose'
import type { Context } from './context'
import type { Node, Part } from './network'
import type { Scope } from './scope'

/** Computes each time of a repetition until one is like the one before and nothing more can change. */
export function evaluateRepeat(
  context: Context,
  step: RepeatStep,
  input: Tensor,
  scope: Scope,
  depth: number,
): Node | undefined {
  const rows = context.attempt(step.path, scope, () =>
    rowsOf(step, evaluateFormula(step.count, scope.values, input.features, 'repeat')),
  )
  if (!rows) return undefined
  const parts: { nodes: readonly Node[]; times: number }[] = []
  const varies = step.as.some((name) => step.asks.has(name))
  const start = context.reached
  let flow = input
  for (let time = 0; time < rows.count; time++) {
    const values = context.attempt(step.path, scope, () => rows.values(time))
    if (!values) return undefined
    const before = context.reached
    const { nodes, output } = context.row(step.of, flow, scope.with(values), depth)
    if (!output) return undefined
    // The first time may have to wait for what it takes from elsewhere; from the second on each is as deep as the last.
    const steady = !varies && time > 0 && sameShape(output, flow)
    const times = steady ? rows.count - time : 1
    context.reached += (times - 1) * (context.reached - before)
    const last = parts.at(-1)
    if (last && allAlike(nodes, last.nodes)) last.times += times
    else parts.push({ nodes, times })
    flow = output
    if (steady) break
  }
  let from = 1
  const whole = parts.map(({ nodes, times }): Part => {
    const name = times === 1 ? `${from}` : `${from}–${from + times - 1}`
    from += times
    return { name, nodes, times, own: step.shared ? 1 : times, active: times }
  })
  if (step.shared && whole.length > 1) {
    context.fault(
      step.path,
      'the times of this repetition differ, so they cannot share weights. Remove "shared".',
    )
    return undefined
  }
  // In the table of layers the times go by the name of their number.
  const [name = 'repeat'] = step.as
  const node = composed(step, name, input, flow, whole, false)
  return { ...node, depth: context.reached - start }
}

/** How many times there are, and what the names stand for each time: its number, or the items of its row. */
function rowsOf({ as }: RepeatStep, value: Value) {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0 || value > greatest) {
      throw new Misfit(`${value} is no number of times`, 'repeat')
    }
    if (as.length > 1) throw new Misfit('the number of the time has one name', 'as')
    return { count: value, values: (time: number) => new Map<string, Value>(as[0] ? [[as[0], time]] : []) }
  }
  return {
    count: value.length,
    values(time: number): Map<string, Value> {
      const row = value[time]!
      if (as.length === 1) return new Map([[as[0]!, row]])
      const items = typeof row === 'number' ? [row] : row
      if (items.length !== as.length) {
        throw new Misfit(
          `row ${time + 1} has ${items.length} items, not one for each of ${as.join(', ')}`,
          'repeat',
        )
      }
      return new Map(as.map((name, index) => [name, items[index]!]))
    },
  }
}
