import type { Corpus } from '../../compiler/compile'
import { getSourceUrl } from '../../model/source'
import { getArticlesById } from './articlesById'

/** `references.bib`: one BibTeX entry for each primary source; keys are the architectures' ids. */
export function makeReferencesBib({ timeline, architectureArticles }: Corpus): string {
  const marks: Record<string, string> = { '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  const plain = (text: string) =>
    text.replace(/[{}\\]/g, '').replace(/[&%#_$~^]/g, (mark) => marks[mark] ?? `\\${mark}`)
  // Outside braces BibTeX reads a comma as "last, first" and "and" as a separator of authors.
  const author = (name: string) => (/,| and /i.test(name) ? `{${plain(name)}}` : plain(name))
  const address = (text: string) => text.replace(/[{}]/g, encodeURIComponent)
  const inEnglish = getArticlesById(architectureArticles, 'en')
  return timeline.architectures
    .flatMap(({ id }) => {
      const source = inEnglish.get(id)?.metadata.sources[0]
      if (!source) return []
      const fields = [
        `  title = {{${plain(source.title)}}}`,
        `  author = {${source.authors.map(author).join(' and ')}}`,
        `  year = {${source.year}}`,
        ...(source.venue ? [`  howpublished = {${plain(source.venue)}}`] : []),
        ...(source.arxiv ? [`  eprint = {${source.arxiv}}`, '  archiveprefix = {arXiv}'] : []),
        ...(source.doi ? [`  doi = {${address(source.doi)}}`] : []),
        `  url = {${address(getSourceUrl(source))}}`,
      ]
      return [`@misc{${id},\n${fields.join(',\n')}\n}\n`]
    })
    .join('\n')
}
