import { nearest } from '../../text/suggestion'
import { explain } from '../language/dimensions'
import type { Value } from '../language/expression'
import { type Fault, Misfit, type Path } from '../language/fault'
import type { Specification, Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import type { Node } from './network'
import type { Named, Scope } from './scope'

/** What flows out of some steps; no output where one of them failed. */
export interface Flow {
  readonly nodes: readonly Node[]
  readonly output?: Tensor
}

/** Computes steps one after the other, calls being nested so deeply. */
export type Row = (steps: readonly Step[], input: Tensor, scope: Scope, depth: number) => Flow

/** More layers than any network in the world, and few enough to be done at once. */
const mostNodes = 10_000

/** Thrown when there is no end to it: what was found so far is reported. */
export class TooMuch extends Error {}

/** What the evaluation of one network has in common. */
export class Context {
  readonly faults: Fault[] = []
  /** Blocks found to call themselves without end. */
  readonly endless = new Set<string>()
  readonly specification: Specification
  /** The dimensions of the whole network, which every block sees. */
  readonly dimensions: ReadonlyMap<string, Value>
  readonly row: Row
  /** The depth of the place where evaluation is: layers of weights on the longest way there. */
  reached = 0
  private readonly flows = new Map<string, { readonly flow: Flow; readonly entered: number }>()
  private nodes = 0
  private readonly reported = new Set<string>()

  constructor(
    specification: Specification,
    dimensions: ReadonlyMap<string, Value>,
    row: (context: Context) => Row,
  ) {
    this.specification = specification
    this.dimensions = dimensions
    this.row = row(this)
  }

  /** Counts one more step, or several. */
  enter({ path }: Step, steps = 1) {
    this.nodes += steps
    if (this.nodes <= mostNodes) return
    this.fault(path, `there are more than ${mostNodes} layers. Repeat less.`)
    throw new TooMuch()
  }

  /**
   * What flows out of a block, computed once for each key, which says all that it depends on. `closed` tells afterwards
   * whether it does: whether the block looked at nothing around it.
   */
  once(step: Step, key: string, compute: () => Flow, closed: () => boolean): Flow {
    const known = this.flows.get(key)
    if (known) {
      this.enter(step, known.entered)
      return known.flow
    }
    const before = this.nodes
    const flow = compute()
    if (flow.output && closed()) this.flows.set(key, { flow, entered: this.nodes - before })
    return flow
  }

  fault(path: Path, message: string) {
    const key = JSON.stringify([path, message])
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.faults.push({ path, message })
  }

  /**
   * The result of `what`, or a fault at the path, or at the option of the step there that is to blame: as a rule under
   * its own name; `placeOf` knows better.
   */
  attempt<Result>(
    path: Path,
    scope: Scope,
    what: () => Result,
    placeOf: (option: string) => Path | undefined = () => undefined,
  ): Result | undefined {
    try {
      return what()
    } catch (error) {
      if (!(error instanceof Misfit)) throw error
      const { option } = error
      const at = option === undefined ? path : (placeOf(option) ?? [...path, option])
      this.fault(at, explain(error, [...scope.values.keys(), 'features']))
      return undefined
    }
  }

  /** The layer or input of a name. Throws a {@link Misfit} if there is none before this place. */
  named(name: string, option: string, scope: Scope): Named {
    const named = scope.find(name)
    if (named) return named
    const known = [...new Set(scope.names())]
    const near = nearest(name, known)
    const advice = near ? `. Did you mean "${near}"?` : `, before this. Known are ${known.join(', ')}`
    throw new Misfit(`there is no layer "${name}"${advice}`, option)
  }
}
