import type { SearchTopic } from '../../model/searchTopic'
import { didYouMean } from '../../text/didYouMean'
import type { ContentFile } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { readYamlFile } from '../page/readYaml'
import { reportDuplicates } from '../page/reportDuplicates'
import { validate } from '../page/validate'
import { topicsSchema } from './schema'

export interface TopicsFile {
  readonly topics: readonly SearchTopic[]
  readonly located: NonNullable<ReturnType<typeof readYamlFile>>
}

/** Reads `topics.yaml`: what architectures are about, for the search. Reports a name that stands for two topics. */
export function readTopics(
  file: ContentFile,
  reportIn: (path: string) => ReportIssue,
): TopicsFile | undefined {
  const located = readYamlFile(file, reportIn)
  if (!located) return
  const { topics = [] } = validate(topicsSchema, located, located.report).validFields
  const names = topics.flatMap(({ en, zh }, topic) => [
    ...en.map((name, index) => ({ name, path: ['topics', topic, 'en', index] })),
    ...zh.map((name, index) => ({ name, path: ['topics', topic, 'zh', index] })),
  ])
  reportDuplicates(
    names.map(({ name }) => name.toLowerCase()),
    (index) => names[index]!.path,
    'topic',
    located,
  )
  return { topics, located }
}

/** Reports entries of topics that do not exist. */
export function checkTopics({ topics, located }: TopicsFile, ids: ReadonlySet<string>): void {
  for (const [topic, { about }] of topics.entries()) {
    for (const [index, id] of about.entries()) {
      if (ids.has(id)) continue
      const advice = didYouMean(id, ids, 'Write the entry, or remove it here.')
      located.report(
        located.valuePosition(['topics', topic, 'about', index]),
        `"${id}" is not an architecture. ${advice}`,
      )
    }
  }
}
