import type { Expression } from './expression'
import type { SpecificationPath } from './specificationIssue'

/** A parsed network file. Shapes and counts are not computed yet; they depend on the dimensions. */
export interface Specification {
  /** The first is the input of the first step; others are referenced by name. */
  readonly inputs: readonly NetworkInput[]
  readonly dimensions: ReadonlyMap<string, Formula>
  readonly variants: readonly Variant[]
  readonly blocks: ReadonlyMap<string, Block>
  readonly steps: readonly Step[]
}

export interface Formula {
  readonly expression: Expression
  readonly path: SpecificationPath
}

export interface NetworkInput {
  readonly name: string
  readonly path: SpecificationPath
  /** Axis lengths: `channels`, `height`, `width`; `tokens`, `features`; `tokens`, `of` (symbols); or `features`. */
  readonly axes: ReadonlyMap<string, Formula>
}

/** A variant of the network, with the dimensions that it changes. */
export interface Variant {
  readonly name: string
  readonly title?: string
  readonly path: SpecificationPath
  readonly dimensions: ReadonlyMap<string, Formula>
}

/** A named, reusable sequence of steps with parameters. */
export interface Block {
  readonly name: string
  readonly path: SpecificationPath
  readonly parameters: readonly { readonly name: string; readonly defaultValue?: Formula }[]
  readonly steps: readonly Step[]
}

interface StepBase {
  readonly path: SpecificationPath
  /** For later references to its output and its weights. */
  readonly name?: string
  /** The step is skipped if this is 0. */
  readonly condition?: Formula
}

/** The value of an option: the literal `word` if present, else the expression. */
export interface OptionFormula extends Formula {
  readonly word?: string
}

export type Step = LayerStep | CallStep | RepeatStep | JoinStep | ExpertsStep | FromStep

export interface CallStep extends StepBase {
  readonly type: 'call'
  readonly block: string
  readonly args: ReadonlyMap<string, OptionFormula>
  /** The value after the block's name, for its first parameter. */
  readonly firstArgument?: OptionFormula
}

/** A mixture of experts; a router chooses `activeCount` of `count` experts for each position. */
export interface ExpertsStep extends StepBase {
  readonly type: 'experts'
  readonly count: Formula
  readonly activeCount: Formula
  readonly steps: readonly Step[]
  /** Applied to every position, in addition to the chosen experts. */
  readonly sharedSteps: readonly Step[]
  readonly hasBias: boolean
}

/** Replaces the current tensor by an earlier one. */
export interface FromStep extends StepBase {
  readonly type: 'from'
  readonly source: string
}

export interface LayerStep extends StepBase {
  readonly type: 'layer'
  readonly layerType: string
  readonly options: ReadonlyMap<string, OptionFormula>
  /** The name of the layer whose weights it shares. */
  readonly tiedTo?: string
}

export interface RepeatStep extends StepBase {
  readonly type: 'repeat'
  /** The number of iterations, or a table with one row per iteration. */
  readonly count: Formula
  /** A name for the index of the iteration, from 0; or names for the items of its row. */
  readonly variables: readonly string[]
  readonly steps: readonly Step[]
  readonly sharesWeights: boolean
  /** The names used in expressions inside the steps. */
  readonly usedNames: ReadonlySet<string>
}

export interface JoinStep extends StepBase {
  readonly type: 'join'
  readonly operation: 'add' | 'multiply' | 'concat'
  /** Each starts from the step's input; a branch without steps is the identity. */
  readonly branches: readonly { readonly name: string; readonly steps: readonly Step[] }[]
  /** Written as `residual`: the first branch computes, the second is the shortcut. */
  readonly isResidual: boolean
}

/** The steps directly inside a step. */
export function getInnerSteps(step: Step): readonly Step[] {
  switch (step.type) {
    case 'repeat':
      return step.steps
    case 'experts':
      return [...step.steps, ...step.sharedSteps]
    case 'join':
      return step.branches.flatMap(({ steps }) => steps)
    default:
      return []
  }
}
