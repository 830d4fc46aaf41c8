import type { Expression } from './expression'
import type { SpecificationPath } from './specificationIssue'

/** A network as its file states it, read but not yet computed: shapes and counts follow from the dimensions. */
export interface Specification {
  /** The first is where the network begins; others are taken up by name. */
  readonly inputs: readonly NetworkInput[]
  readonly dimensions: ReadonlyMap<string, Formula>
  readonly variants: readonly Variant[]
  readonly blocks: ReadonlyMap<string, Block>
  readonly steps: readonly Step[]
}

/** An expression and the place where it stands. */
export interface Formula {
  readonly expression: Expression
  readonly path: SpecificationPath
}

export interface NetworkInput {
  readonly name: string
  readonly path: SpecificationPath
  /** Lengths of its axes, by name: channels, height and width; tokens and features, or of how many symbols; features. */
  readonly axes: ReadonlyMap<string, Formula>
}

/** One member of a family: what it changes of the dimensions. */
export interface Variant {
  readonly name: string
  readonly title?: string
  readonly path: SpecificationPath
  readonly dimensions: ReadonlyMap<string, Formula>
}

/** Steps under a name, with parameters of their own. */
export interface Block {
  readonly name: string
  readonly path: SpecificationPath
  readonly parameters: readonly { readonly name: string; readonly defaultValue?: Formula }[]
  readonly steps: readonly Step[]
}

interface StepBase {
  readonly path: SpecificationPath
  /** Under which its output, and its weights, can be taken up again. */
  readonly name?: string
  /** The step is left out where this is 0. */
  readonly condition?: Formula
}

/** A value of an option: an expression, or a word as it stands. */
export interface OptionFormula extends Formula {
  readonly word?: string
}

export type Step = LayerStep | CallStep | RepeatStep | JoinStep | ExpertsStep | FromStep

export interface CallStep extends StepBase {
  readonly type: 'call'
  readonly block: string
  readonly args: ReadonlyMap<string, OptionFormula>
  /** The value after the block's own name: its first parameter. */
  readonly firstArgument?: OptionFormula
}

/** A mixture of experts, of which a router chooses some for each position. */
export interface ExpertsStep extends StepBase {
  readonly type: 'experts'
  readonly count: Formula
  readonly activeCount: Formula
  readonly steps: readonly Step[]
  /** What every position passes through, besides its experts. */
  readonly sharedSteps: readonly Step[]
  readonly hasBias: boolean
}

/** A tensor taken up again, in the place of the input. */
export interface FromStep extends StepBase {
  readonly type: 'from'
  readonly source: string
}

export interface LayerStep extends StepBase {
  readonly type: 'layer'
  readonly layerType: string
  readonly options: ReadonlyMap<string, OptionFormula>
  /** The layer whose weights it shares. */
  readonly tiedTo?: string
}

export interface RepeatStep extends StepBase {
  readonly type: 'repeat'
  /** How often, or a table with a row for each time. */
  readonly count: Formula
  /** Names for the number of the time, from 0; or for the items of a row. */
  readonly variables: readonly string[]
  readonly steps: readonly Step[]
  /** Whether all times share their weights. */
  readonly sharesWeights: boolean
  /** The names that the steps ask for. */
  readonly usedNames: ReadonlySet<string>
}

export interface JoinStep extends StepBase {
  readonly type: 'join'
  readonly operation: 'add' | 'multiply' | 'concat'
  /** Each begins at the step's input. One without steps carries it on. */
  readonly branches: readonly { readonly name: string; readonly steps: readonly Step[] }[]
  /** Written as a residual: one branch computes, the other is the shortcut. */
  readonly isResidual: boolean
}
