import type { NumericValue } from '../language/expression'
import type { Tensor } from '../layers/tensor'
import type { Weight } from '../layers/weight'

/** The output and weights of a named layer or input. */
export interface NamedTensor {
  readonly output: Tensor
  readonly weights: readonly Weight[]
  /** Weight layers on the longest path to it. */
  readonly depth: number
}

/**
 * The names visible at a step: dimensions, and earlier layers and inputs. A block has its own dimensions, but sees the
 * layers around its call.
 */
export class Scope {
  private readonly layers = new Map<string, NamedTensor>()
  private readonly parent: Scope | undefined
  /** The number of enclosing block calls. */
  readonly callDepth: number
  /** Whether a layer was looked up in the parent scope; if so, the result depends on more than the input. */
  hasOuterLookup = false
  readonly values: ReadonlyMap<string, NumericValue>

  constructor(values: ReadonlyMap<string, NumericValue>, parent?: Scope, callDepth = parent?.callDepth ?? 0) {
    this.values = values
    this.parent = parent
    this.callDepth = callDepth
  }

  /** A child scope with additional dimensions. */
  extend(values: ReadonlyMap<string, NumericValue>): Scope {
    return new Scope(new Map([...this.values, ...values]), this)
  }

  define(name: string, named: NamedTensor) {
    this.layers.set(name, named)
  }

  find(name: string): NamedTensor | undefined {
    const own = this.layers.get(name)
    if (own) return own
    this.hasOuterLookup = true
    return this.parent?.find(name)
  }

  /** Names of all visible layers and inputs, innermost scope first; may contain duplicates. */
  listNames(): string[] {
    return [...this.layers.keys(), ...(this.parent?.listNames() ?? [])]
  }
}
