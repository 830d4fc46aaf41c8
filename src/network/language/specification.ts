import type { Expression } from './expression'
import type { Path } from './fault'

/** A network as its file states it, read but not yet computed: shapes and counts follow from the dimensions. */
export interface Specification {
  /** The first is where the network begins; others are taken up by name. */
  readonly inputs: readonly Input[]
  readonly dimensions: ReadonlyMap<string, Formula>
  readonly variants: readonly Variant[]
  readonly blocks: ReadonlyMap<string, Block>
  readonly steps: readonly Step[]
}

/** An expression and the place where it stands. */
export interface Formula {
  readonly expression: Expression
  readonly path: Path
}

export interface Input {
  readonly name: string
  readonly path: Path
  /** Lengths of its axes, by name: channels, height and width; tokens and features, or of how many symbols; features. */
  readonly axes: ReadonlyMap<string, Formula>
}

/** One member of a family: what it changes of the dimensions. */
export interface Variant {
  readonly name: string
  readonly title?: string
  readonly path: Path
  readonly dimensions: ReadonlyMap<string, Formula>
}

/** Steps under a name, with parameters of their own. */
export interface Block {
  readonly name: string
  readonly path: Path
  readonly parameters: readonly { readonly name: string; readonly usual?: Formula }[]
  readonly steps: readonly Step[]
}

interface Common {
  readonly path: Path
  /** Under which its output, and its weights, can be taken up again. */
  readonly name?: string
  /** The step is left out where this is 0. */
  readonly when?: Formula
}

/** A value of an option: an expression, or a word as it stands. */
export interface Setting extends Formula {
  readonly word?: string
}

export type Step = LayerStep | CallStep | RepeatStep | JoinStep | ExpertsStep | FromStep

export interface CallStep extends Common {
  readonly form: 'call'
  readonly block: string
  readonly settings: ReadonlyMap<string, Setting>
  /** The value after the block's own name: its first parameter. */
  readonly main?: Setting
}

/** A mixture of experts, of which a router chooses some for each position. */
export interface ExpertsStep extends Common {
  readonly form: 'experts'
  readonly count: Formula
  readonly active: Formula
  readonly of: readonly Step[]
  /** What every position passes through, besides its experts. */
  readonly shared: readonly Step[]
  readonly bias: boolean
}

/** A tensor taken up again, in the place of the input. */
export interface FromStep extends Common {
  readonly form: 'from'
  readonly source: string
}

export interface LayerStep extends Common {
  readonly form: 'layer'
  readonly kind: string
  readonly settings: ReadonlyMap<string, Setting>
  /** The layer whose weights it shares. */
  readonly tie?: string
}

export interface RepeatStep extends Common {
  readonly form: 'repeat'
  /** How often, or a table with a row for each time. */
  readonly count: Formula
  /** Names for the number of the time, from 0; or for the items of a row. */
  readonly as: readonly string[]
  readonly of: readonly Step[]
  /** Whether all times share their weights. */
  readonly shared: boolean
  /** The names that the steps ask for. */
  readonly asks: ReadonlySet<string>
}

export interface JoinStep extends Common {
  readonly form: 'join'
  readonly by: 'add' | 'multiply' | 'concat'
  /** Each begins at the step's input. One without steps carries it on. */
  readonly branches: readonly { readonly name: string; readonly steps: readonly Step[] }[]
  /** Written as a residual: one branch computes, the other is the shortcut. */
  readonly residual: boolean
}
