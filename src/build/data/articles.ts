import type { Corpus } from '../../compiler/compile'
import type { ArchitectureArticle } from '../../model/article'
import type { Language } from '../../model/language'
import type { PageContent } from '../../state/contentCache'

/** The articles in one language, by id. */
export const getArticlesById = (
  articles: readonly ArchitectureArticle[],
  language: Language,
): ReadonlyMap<string, ArchitectureArticle> =>
  new Map(articles.filter((one) => one.language === language).map((one) => [one.id, one]))

/** The articles of architectures, eras, labs and the page about the site, by language, kind and id. */
export function collectPages(corpus: Corpus): ReadonlyMap<string, PageContent> {
  const { architectureArticles, eraArticles, labArticles, aboutArticles } = corpus
  const pages = [...architectureArticles, ...eraArticles, ...labArticles, ...aboutArticles]
  return new Map(pages.map((page) => [`${page.language}/${page.kind}/${page.id}`, page]))
}
