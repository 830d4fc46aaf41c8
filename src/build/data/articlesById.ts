import type { ArchitectureArticle } from '../../model/article'
import type { Language } from '../../model/language'

/** The articles in one language, by id. */
export const getArticlesById = (
  articles: readonly ArchitectureArticle[],
  language: Language,
): ReadonlyMap<string, ArchitectureArticle> =>
  new Map(articles.filter((one) => one.language === language).map((one) => [one.id, one]))
