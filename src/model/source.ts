/** A cited publication. At least one of `arxiv`, `doi` and `url` is present. */
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

export interface SourceLink {
  readonly name: string
  readonly url: string
}

/** All links to a source: first its `url`, then arXiv, then DOI. */
export function getSourceLinks({ url, arxiv, doi }: Source): SourceLink[] {
  return [
    ...(url ? [{ name: new URL(url).hostname.replace(/^www\./, ''), url }] : []),
    ...(arxiv ? [{ name: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` }] : []),
    ...(doi ? [{ name: `doi:${doi}`, url: `https://doi.org/${doi}` }] : []),
  ]
}

/** The first of {@link getSourceLinks}. */
export const getSourceUrl = (source: Source) => getSourceLinks(source)[0]!.url
