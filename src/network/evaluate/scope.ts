import type { Value } from '../language/expression'
import type { Weight } from '../layers/kind'
import type { Tensor } from '../layers/tensor'

/** What a layer left behind under its name. */
export interface Named {
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
  private readonly layers = new Map<string, Named>()
  private readonly parent: Scope | undefined
  /** Whether a layer was looked for around it: what is computed within then depends on more than its input. */
  looksOut = false
  readonly values: ReadonlyMap<string, Value>

  constructor(values: ReadonlyMap<string, Value>, parent?: Scope) {
    this.values = values
    this.parent = parent
  }

  /** A scope within this one, with more dimensions. */
  with(more: ReadonlyMap<string, Value>): Scope {
    return new Scope(new Map([...this.values, ...more]), this)
  }

  keep(name: string, named: Named) {
    this.layers.set(name, named)
  }

  find(name: string): Named | undefined {
    const own = this.layers.get(name)
    if (own) return own
    this.looksOut = true
    return this.parent?.find(name)
  }

  /** All names of layers and inputs that are known here. */
  names(): string[] {
    return [...this.layers.keys(), ...(this.parent?.names() ?? [])]
  }
}
