import { nearest } from '../../text/suggestion'
import { evaluateFormula } from '../language/dimensions'
import type { Value } from '../language/expression'
import { Misfit } from '../language/fault'
import type { CallStep, Formula, Setting } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import { composed } from './compose'
import type { Context } from './context'
import type { Node } from './network'
import { Scope } from './scope'

const deepestCalls = 40

/** Computes the steps of a block in the place of a call. */
export function evaluateCall(
  context: Context,
  step: CallStep,
  input: Tensor,
  scope: Scope,
  depth: number,
): Node | undefined {
  const block = context.specification.blocks.get(step.block)
  if (!block) return undefined
  // Once is enough to know it, and each time would be as long as the first.
  if (context.endless.has(step.block)) return undefined
  if (depth > deepestCalls) {
    context.endless.add(step.block)
    context.fault(step.path, `"${step.block}" calls itself without end. Give the call an "if".`)
    return undefined
  }
  const placeOf = (option: string) =>
    step.settings.get(option)?.path ?? (option === block.parameters[0]?.name ? step.main?.path : undefined)
  const values = context.attempt(
    step.path,
    scope,
    () => argumentsOf(context, step, block.parameters, input, scope),
    placeOf,
  )
  if (!values) return undefined
  const inner = new Scope(new Map([...context.dimensions, ...values]), scope)
  inner.keep('input', { output: input, weights: [], depth: context.reached })
  const { nodes, output } = context.once(
    step,
    JSON.stringify([step.block, [...values], input]),
    () => context.row(block.steps, input, inner, depth + 1),
    () => !inner.looksOut,
  )
  if (!output) return undefined
  return composed(step, step.block, input, output, [{ name: '', nodes, times: 1, own: 1, active: 1 }], false)
}

function argumentsOf(
  context: Context,
  { block, settings, main }: CallStep,
  parameters: readonly { readonly name: string; readonly usual?: Formula }[],
  input: Tensor,
  scope: Scope,
): Map<string, Value> {
  const names = parameters.map(({ name }) => name)
  const values = new Map<string, Value>()
  const given = new Map<string, Setting>(settings)
  if (main) {
    if (names[0] === undefined) throw new Misfit(`the block "${block}" has no parameters`, block)
    if (given.has(names[0])) throw new Misfit(`"${names[0]}" is said after "${block}:" already`, names[0])
    given.set(names[0], main)
  }
  for (const name of given.keys()) {
    if (names.includes(name)) continue
    const near = nearest(name, names)
    throw new Misfit(
      `the block "${block}" has no parameter "${name}"${near ? `. Did you mean "${near}"?` : ''}`,
      name,
    )
  }
  for (const { name, usual } of parameters) {
    const setting = given.get(name)
    if (setting) values.set(name, evaluateFormula(setting, scope.values, input.features, name))
    else if (usual)
      values.set(name, evaluateFormula(usual, new Map([...context.dimensions, ...values]), input.features))
    else throw new Misfit(`the block "${block}" needs "${name}"`)
  }
  return values
}
