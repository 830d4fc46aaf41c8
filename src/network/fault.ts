/** Where something stands in a specification: the keys and indices that lead there. */
export type Path = readonly (string | number)[]

/** Something wrong in a specification: what, and what to do. `offset` counts characters into the value at the path. */
export interface Fault {
  readonly path: Path
  readonly message: string
}

/** Thrown where a layer, or an expression, cannot be made sense of; caught where its place is known. */
export class Misfit extends Error {
  /** The option that is wrong, if it is one. */
  readonly option: string | undefined

  constructor(message: string, option?: string) {
    super(message)
    this.option = option
  }
}
