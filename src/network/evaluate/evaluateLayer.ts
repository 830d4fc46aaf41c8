import type { NumericValue } from '../language/expression'
import { evaluateFormula } from '../language/resolveDimensions'
import type { LayerStep } from '../language/specification'
import { SpecificationError } from '../language/specificationIssue'
import { createLayerOptions } from '../layers/layerOptions'
import { multiplyExact } from '../layers/multiplyExact'
import { sumProducts } from '../layers/product'
import { findLayerType } from '../layers/registry/layerRegistry'
import type { Weight } from '../layers/weight'
import { pickNodeFields } from './compositeNode'
import type { EvaluationContext, StepEvaluator } from './evaluationContext'
import type { Scope } from './scope'
import { countParameters } from './sumCounts'

export const evaluateLayer: StepEvaluator<LayerStep> = (context, step, input, scope) => {
  const layerType = findLayerType(step.layerType)!
  const references: string[] = []
  /** Depth of the deepest referenced tensor beyond the depth of the input; 0 if none is deeper. */
  let extraDepth = 0
  const options = new Map<string, NumericValue | string>()
  const pathOf = (option: string) => step.options.get(option)?.path
  const result = context.attempt(
    step.path,
    scope,
    () => {
      for (const [option, formula] of step.options) {
        options.set(option, formula.word ?? evaluateFormula(formula, scope.values, input.features, option))
      }
      const layerOptions = createLayerOptions(layerType, options, (name, option) => {
        references.push(name)
        const named = context.requireNamed(name, option, scope)
        extraDepth = Math.max(extraDepth, named.depth - context.currentDepth)
        return named.output
      })
      return layerType.apply(input, layerOptions)
    },
    pathOf,
  )
  if (!result) return undefined
  const weights = result.weights ?? []
  const tied = step.tiedTo === undefined ? [] : findTiedWeights(context, step, step.tiedTo, weights, scope)
  if (!tied) return undefined
  const own = weights.filter((weight) => !tied.includes(weight))
  const parameters = countParameters(own)
  return {
    ...pickNodeFields(step, input, result.output),
    layerType: step.layerType,
    options,
    weights: own,
    ...(result.products && { products: result.products }),
    parts: [],
    references,
    ...(result.receptiveWindow !== 'own' && { receptiveWindow: result.receptiveWindow }),
    ...(step.tiedTo !== undefined && { tiedTo: step.tiedTo }),
    parameters,
    activeParameters: parameters,
    multiplyAdds: sumProducts(result.products ?? []),
    activations: multiplyExact(...result.output.positions, result.output.features),
    depth: (layerType.depth ?? 0) + extraDepth,
    kvCachePerToken: result.kvCachePerToken ?? 0,
    kvCachePerContext: result.kvCachePerContext ?? 0,
    recurrentState: result.recurrentState ?? 0,
  }
}

/** The weights that a layer shares with the layer `name`: matrices of the same size, possibly transposed. */
function findTiedWeights(
  context: EvaluationContext,
  step: LayerStep,
  name: string,
  weights: readonly Weight[],
  scope: Scope,
) {
  return context.attempt(step.path, scope, () => {
    const other = context.requireNamed(name, 'tie', scope)
    const formatSizes = ({ shape }: Weight) => shape.toSorted((a, b) => a - b).join('×')
    const matrices = other.weights.filter(({ shape }) => shape.length > 1).map(formatSizes)
    const shared = weights.filter((weight) => matrices.includes(formatSizes(weight)))
    if (shared.length === 0) {
      const own = weights.map(({ shape }) => shape.join('×')).join(', ') || 'none'
      throw new SpecificationError(
        `the weights of "${name}" (${matrices.join(', ') || 'none'}) do not fit here (${own})`,
        'tie',
      )
    }
    return shared
  })
}
