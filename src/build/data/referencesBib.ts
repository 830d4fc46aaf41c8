import type { Corpus } from '../../compiler/compile'
import { getSourceUrl } from '../../model/source'
import { getArticlesById } from './articles'

/** `references.bib`: one BibTeX entry for each primary source; keys are the architectures' ids. */
export function makeReferencesBib({ timeline, architectureArticles }: Corpus): string {
  const escapes: Record<string, string> = { '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  const escapeTex = (text: string) =>
    text.replace(/[{}\\]/g, '').replace(/[&%#_$~^]/g, (character) => escapes[character] ?? `\\${character}`)
  // Outside braces BibTeX reads a comma as "last, first" and "and" as a separator of authors.
  const formatAuthor = (name: string) => (/,| and /i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name))
  const escapeBraces = (text: string) => text.replace(/[{}]/g, encodeURIComponent)
  const englishArticles = getArticlesById(architectureArticles, 'en')
  return timeline.architectures
    .flatMap(({ id }) => {
      const source = englishArticles.get(id)?.metadata.sources[0]
      if (!source) return []
      const fields = [
        `  title = {{${escapeTex(source.title)}}}`,
        `  author = {${source.authors.map(formatAuthor).join(' and ')}}`,
        `  year = {${source.year}}`,
        ...(source.venue ? [`  howpublished = {${escapeTex(source.venue)}}`] : []),
        ...(source.arxiv ? [`  eprint = {${source.arxiv}}`, '  archiveprefix = {arXiv}'] : []),
        ...(source.doi ? [`  doi = {${escapeBraces(source.doi)}}`] : []),
        `  url = {${escapeBraces(getSourceUrl(source))}}`,
      ]
      return [`@misc{${id},\n${fields.join(',\n')}\n}\n`]
    })
    .join('\n')
}
