import { findClosest } from '../../text/didYouMean'
import type { NumericValue } from '../language/expression'
import { explainError } from '../language/resolveDimensions'
import type { Specification, Step } from '../language/specification'
import {
  SpecificationError,
  type SpecificationIssue,
  type SpecificationPath,
} from '../language/specificationIssue'
import type { Tensor } from '../layers/tensor'
import type { NetworkNode } from './networkNode'
import type { NamedTensor, Scope } from './scope'

/** What flows out of some steps; no output where one of them failed. */
export interface StepsResult {
  readonly nodes: readonly NetworkNode[]
  readonly output?: Tensor
}

/** Computes steps one after the other, calls being nested so deeply. */
export type StepsEvaluator = (
  steps: readonly Step[],
  input: Tensor,
  scope: Scope,
  depth: number,
) => StepsResult

/** More layers than any network in the world, and few enough to be done at once. */
const maxLayers = 10_000

/** Thrown when there is no end to it: what was found so far is reported. */
export class TooManyLayersError extends Error {}

/** What the evaluation of one network has in common. */
export class EvaluationContext {
  readonly issues: SpecificationIssue[] = []
  /** Blocks found to call themselves without end. */
  readonly endlessBlocks = new Set<string>()
  readonly specification: Specification
  /** The dimensions of the whole network, which every block sees. */
  readonly dimensions: ReadonlyMap<string, NumericValue>
  readonly evaluateSteps: StepsEvaluator
  /** The depth of the place where evaluation is: layers of weights on the longest way there. */
  currentDepth = 0
  private readonly blockResults = new Map<
    string,
    { readonly result: StepsResult; readonly stepCount: number }
  >()
  private stepCount = 0
  private readonly reported = new Set<string>()

  constructor(
    specification: Specification,
    dimensions: ReadonlyMap<string, NumericValue>,
    createEvaluator: (context: EvaluationContext) => StepsEvaluator,
  ) {
    this.specification = specification
    this.dimensions = dimensions
    this.evaluateSteps = createEvaluator(this)
  }

  /** Counts one more step, or several. */
  countStep({ path }: Step, count = 1) {
    this.stepCount += count
    if (this.stepCount <= maxLayers) return
    this.report(path, `there are more than ${maxLayers} layers. Repeat less.`)
    throw new TooManyLayersError()
  }

  /**
   * What flows out of a block, computed once for each key, which says all that it depends on. `closed` tells afterwards
   * whether it does: whether the block looked at nothing around it.
   */
  evaluateOnce(step: Step, key: string, compute: () => StepsResult, isClosed: () => boolean): StepsResult {
    const cached = this.blockResults.get(key)
    if (cached) {
      this.countStep(step, cached.stepCount)
      return cached.result
    }
    const countBefore = this.stepCount
    const result = compute()
    if (result.output && isClosed())
      this.blockResults.set(key, { result, stepCount: this.stepCount - countBefore })
    return result
  }

  report(path: SpecificationPath, message: string) {
    const key = JSON.stringify([path, message])
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.issues.push({ path, message })
  }

  /**
   * The result of `what`, or a fault at the path, or at the option of the step there that is to blame: as a rule under
   * its own name; `placeOf` knows better.
   */
  attempt<Result>(
    path: SpecificationPath,
    scope: Scope,
    evaluate: () => Result,
    pathOf: (option: string) => SpecificationPath | undefined = () => undefined,
  ): Result | undefined {
    try {
      return evaluate()
    } catch (error) {
      if (!(error instanceof SpecificationError)) throw error
      const { option } = error
      const at = option === undefined ? path : (pathOf(option) ?? [...path, option])
      this.report(at, explainError(error, [...scope.values.keys(), 'features']))
      return undefined
    }
  }

  /** The layer or input of a name. Throws a {@link SpecificationError} if there is none before this place. */
  requireNamed(name: string, option: string, scope: Scope): NamedTensor {
    const named = scope.find(name)
    if (named) return named
    const known = [...new Set(scope.listNames())]
    const suggestion = findClosest(name, known)
    const advice = suggestion
      ? `. Did you mean "${suggestion}"?`
      : `, before this. Known are ${known.join(', ')}`
    throw new SpecificationError(`there is no layer "${name}"${advice}`, option)
  }
}
