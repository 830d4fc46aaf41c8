import type { Language } from './language'

/** Something that architectures are about: a task, a problem, an idea, a way of training; its names by language. */
export interface SearchTopic extends Readonly<Record<Language, readonly string[]>> {
  /** The architectures that a reader should see first, in order. */
  readonly about: readonly string[]
}
