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

/** `output` is absent if a step failed. */
export interface StepsResult {
  readonly nodes: readonly NetworkNode[]
  readonly output?: Tensor
}

/** Evaluates steps in sequence. */
export type StepsEvaluator = (steps: readonly Step[], input: Tensor, scope: Scope) => StepsResult

/** Evaluates a step; undefined, after its issues are reported, if that fails. */
export type StepEvaluator<S extends Step> = (
  context: EvaluationContext,
  step: S,
  input: Tensor,
  scope: Scope,
) => NetworkNode | undefined

/** More than any known network has, and few enough to evaluate without a noticeable delay. */
const maxLayers = 10_000

/** Stops the evaluation of a network with more than `maxLayers` layers, after the issue is reported. */
export class TooManyLayersError extends Error {}

/** The shared state of the evaluation of one network. */
export class EvaluationContext {
  readonly issues: SpecificationIssue[] = []
  /** Blocks whose recursion does not end; already reported. */
  readonly endlessBlocks = new Set<string>()
  readonly specification: Specification
  /** The dimensions of the network, visible in every block. */
  readonly dimensions: ReadonlyMap<string, NumericValue>
  readonly evaluateSteps: StepsEvaluator
  /** Weight layers on the longest path to the step under evaluation. */
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

  /** Throws a {@link TooManyLayersError} when the total exceeds `maxLayers`. */
  countStep({ path }: Step, count = 1) {
    this.stepCount += count
    if (this.stepCount <= maxLayers) return
    const message = `there are more than ${maxLayers} layers. Repeat less.`
    this.report({ path, message, reason: { code: 'tooManyLayers', max: maxLayers } })
    throw new TooManyLayersError()
  }

  /**
   * The result of a block, cached by `key`. Only cached if `isClosed()`, called afterwards, confirms that the block
   * referenced no layer outside itself, so that the key contains everything the result depends on.
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

  report(issue: SpecificationIssue) {
    const key = JSON.stringify([issue.path, issue.message])
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.issues.push(issue)
  }

  /**
   * The result of `evaluate`. If it throws a {@link SpecificationError}, reports an issue and returns undefined. The
   * issue is at `path`, or at the option the error names: at `pathOf(option)`, by default `path` with the option added.
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
      this.report({ path: at, ...explainError(error, [...scope.values.keys(), 'features']) })
      return undefined
    }
  }

  /** The earlier layer or input of this name. Throws a {@link SpecificationError} if there is none. */
  requireNamed(name: string, option: string, scope: Scope): NamedTensor {
    const named = scope.find(name)
    if (named) return named
    const known = [...new Set(scope.listNames())]
    const suggestion = findClosest(name, known)
    const advice = suggestion
      ? `. Did you mean "${suggestion}"?`
      : ` before this step. Known names: ${known.join(', ')}`
    throw new SpecificationError(`there is no layer "${name}"${advice}`, option)
  }
}
