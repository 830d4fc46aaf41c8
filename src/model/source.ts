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

/** A place where a source can be read, and what it is called. */
export interface SourceLink {
  readonly name: string
  readonly url: string
}

/** Where a source can be read, the place of its own first. */
export function getSourceLinks({ url, arxiv, doi }: Source): SourceLink[] {
  return [
    ...(url ? [{ name: new URL(url).hostname.replace(/^www\./, ''), url }] : []),
    ...(arxiv ? [{ name: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` }] : []),
    ...(doi ? [{ name: `doi:${doi}`, url: `https://doi.org/${doi}` }] : []),
  ]
}

/** Where a source can be read first of all. */
export const getSourceUrl = (source: Source) => getSourceLinks(source)[0]!.url
