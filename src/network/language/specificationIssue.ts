import type { ValueReason } from './valueReason'

/** The keys and list indices that lead to a value in a specification. */
export type SpecificationPath = readonly (string | number)[]

/** A problem in a specification; `message` says what is wrong and what to do. */
export interface SpecificationIssue {
  readonly path: SpecificationPath
  readonly message: string
  /** Why the value of a dimension is not possible, if it is a value that is wrong. */
  readonly reason?: ValueReason | undefined
  /** Whether the key is wrong, rather than its value. */
  readonly isKey?: boolean
}

/** Thrown for an invalid layer or expression; caught where its path is known. */
export class SpecificationError extends Error {
  /** The name of the wrong option, if known; added by the code that evaluates the option. */
  option: string | undefined

  readonly reason: ValueReason | undefined

  /** `reason` is given where a reader who changes dimensions can come to. */
  constructor(message: string, option?: string, reason?: ValueReason) {
    super(message)
    this.option = option
    this.reason = reason
  }
}

/** Adds `Correct it.` to a message without advice, and the final full stop to one with advice. */
export const addDefaultAdvice = (message: string) =>
  /[.?] |[?]$/.test(message) ? message.replace(/([^.?])$/, '$1.') : `${message}. Correct it.`
