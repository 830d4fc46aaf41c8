/** Where something stands in a specification: the keys and indices that lead there. */
export type SpecificationPath = readonly (string | number)[]

/** Something wrong in a specification: what, and what to do. */
export interface SpecificationIssue {
  readonly path: SpecificationPath
  readonly message: string
  /** It is the key itself that is wrong, not its value. */
  readonly isKey?: boolean
}

/** Thrown where a layer, or an expression, cannot be made sense of; caught where its place is known. */
export class SpecificationError extends Error {
  /** The option that is wrong, if it is one; whoever evaluates an option's value adds its name. */
  option: string | undefined

  constructor(message: string, option?: string) {
    super(message)
    this.option = option
  }
}

/** A message that has no advice of its own gets the plainest. */
export const addDefaultAdvice = (message: string) =>
  /[.?] |[?]$/.test(message) ? message.replace(/([^.?])$/, '$1.') : `${message}. Correct it.`
