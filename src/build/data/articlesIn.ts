import type { Article } from '../../model/article'
import type { Language } from '../../model/timeline'

/** The articles in one language, by id. */
export const articlesIn = (articles: readonly Article[], language: Language): ReadonlyMap<string, Article> =>
  new Map(articles.filter((one) => one.language === language).map((one) => [one.id, one]))
