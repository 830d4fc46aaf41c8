/** A publication that a fact rests on. At least one of `arxiv`, `doi` and `url` is present. */
export interface Source {
  readonly key: string
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number
  readonly venue?: string
  readonly arxiv?: string
  readonly doi?: string
  readonly url?: string
  readonly unverified?: boolean
}
