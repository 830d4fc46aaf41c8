import type { Corpus } from '../../compiler/compile'
import { makeDiagramNames } from '../../i18n/diagramNames'
import { measureFigureDiagram } from '../../layout/diagram/figureDiagram'
import type { ArchitectureArticle } from '../../model/article'
import type { Language } from '../../model/language'
import { evaluateNetwork } from '../../network/evaluate/evaluateNetwork'
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
  const architecturePages = architectureArticles.map((one) =>
    withDiagramSize(one, corpus.specifications.get(one.id)),
  )
  const pages = [...architecturePages, ...eraArticles, ...labArticles, ...aboutArticles]
  return new Map(pages.map((page) => [`${page.language}/${page.kind}/${page.id}`, page]))
}

type Specification = NonNullable<ReturnType<Corpus['specifications']['get']>>

/** The last page of each article: an unchanged one stays the same object. */
const pageOf = new WeakMap<
  ArchitectureArticle,
  { readonly compiled: Specification; readonly page: ArchitectureArticle }
>()

/** Adds the size of its network's diagram to an article. It is computed when it is first read. */
function withDiagramSize(
  article: ArchitectureArticle,
  compiled: Specification | undefined,
): ArchitectureArticle {
  if (!compiled) return article
  const known = pageOf.get(article)
  if (known?.compiled === compiled) return known.page
  let size: ArchitectureArticle['diagramSize']
  const page: ArchitectureArticle = {
    ...article,
    get diagramSize() {
      size ??= measureDiagram(compiled, article.language)
      return size
    },
  }
  pageOf.set(article, { compiled, page })
  return page
}

function measureDiagram({ specification, names }: Specification, language: Language) {
  const { network } = evaluateNetwork(specification)
  return network && measureFigureDiagram(network, makeDiagramNames(names, language))
}
