import type { NumericValue } from '../language/expression'
import type { Weight } from '../layers/layerType'
import type { Tensor } from '../layers/tensor'

/** What a layer left behind under its name. */
export interface NamedTensor {
  readonly output: Tensor
  readonly weights: readonly Weight[]
  /** Layers of weights on the longest way to it. */
  readonly depth: number
}

/**
 * The names that are known at a place of the network: those of dimensions, and of layers and inputs before it. A block
 * has dimensions of its own, but sees the layers around the place where it is called.
 */
export class Scope {
  private readonly layers = new Map<string, NamedTensor>()
  private readonly parent: Scope | undefined
  /** Whether a layer was looked for around it: what is computed within then depends on more than its input. */
  hasOuterLookup = false
  readonly values: ReadonlyMap<string, NumericValue>

  constructor(values: ReadonlyMap<string, NumericValue>, parent?: Scope) {
    this.values = values
    this.parent = parent
  }

  /** A scope within this one, with more dimensions. */
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

  /** All names of layers and inputs that are known here. */
  listNames(): string[] {
    return [...this.layers.keys(), ...(this.parent?.listNames() ?? [])]
  }
}
