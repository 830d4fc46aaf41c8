import { evaluateFormula } from '../language/dimensions'
import type { Value } from '../language/expression'
import { Misfit } from '../language/fault'
import type { LayerStep } from '../language/specification'
import { givenOf } from '../layers/given'
import { product, type Weight } from '../layers/kind'
import { kindOf } from '../layers/kinds'
import type { Tensor } from '../layers/tensor'
import { placeOf } from './compose'
import type { Context } from './context'
import { sizeOfWeights } from './count'
import type { Node } from './network'
import type { Scope } from './scope'

/** Computes one layer. */
export function evaluateLayer(
  context: Context,
  step: LayerStep,
  input: Tensor,
  scope: Scope,
): Node | undefined {
  const kind = kindOf(step.kind)!
  const takes: string[] = []
  /** How much deeper lies what it takes besides its input. */
  let wait = 0
  const options = new Map<string, Value | string>()
  const where = (option: string) => step.settings.get(option)?.path
  const effect = context.attempt(
    step.path,
    scope,
    () => {
      for (const [option, setting] of step.settings) {
        options.set(option, setting.word ?? evaluateFormula(setting, scope.values, input.features, option))
      }
      const given = givenOf(kind, options, (name, option) => {
        takes.push(name)
        const named = context.named(name, option, scope)
        wait = Math.max(wait, named.depth - context.reached)
        return named.output
      })
      return kind.apply(input, given)
    },
    where,
  )
  if (!effect) return undefined
  const weights = effect.weights ?? []
  const tied = step.tie === undefined ? [] : tiedOf(context, step, step.tie, weights, scope)
  if (!tied) return undefined
  const own = weights.filter((weight) => !tied.includes(weight))
  const parameters = sizeOfWeights(own)
  return {
    ...placeOf(step, input, effect.output),
    kind: step.kind,
    options,
    weights: own,
    parts: [],
    takes,
    ...(effect.reach !== undefined && { reach: effect.reach }),
    ...(step.tie !== undefined && { tie: step.tie }),
    parameters,
    activeParameters: parameters,
    multiplyAdds: effect.multiplyAdds ?? 0n,
    activations: product(...effect.output.positions, effect.output.features),
    depth: (kind.depth ?? 0) + wait,
    cache: effect.cache ?? 0,
    fullCache: effect.fullCache ?? 0,
    state: effect.state ?? 0,
  }
}

/** Those of a layer's weights that are another's: matrices of the same sizes, either way round. */
function tiedOf(context: Context, step: LayerStep, name: string, weights: readonly Weight[], scope: Scope) {
  return context.attempt(step.path, scope, () => {
    const other = context.named(name, 'tie', scope)
    const sizes = ({ shape }: Weight) => shape.toSorted((a, b) => a - b).join('×')
    const matrices = other.weights.filter(({ shape }) => shape.length > 1).map(sizes)
    const shared = weights.filter((weight) => matrices.includes(sizes(weight)))
    if (shared.length === 0) {
      const own = weights.map(({ shape }) => shape.join('×')).join(', ') || 'none'
      throw new Misfit(
        `the weights of "${name}" (${matrices.join(', ') || 'none'}) do not fit here (${own})`,
        'tie',
      )
    }
    return shared
  })
}
