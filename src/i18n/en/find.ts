import { plural } from '../format/grammar'

/** Messages of the search. */
export const messages = {
  placeholder: 'A name, a topic, a person, a year',
  nothing: (query: string) =>
    `Nothing found for “${query}”. Try fewer words, an author, a topic such as “translation”, or a year.`,
  count: (count: number) => `${count} ${plural('en', count, { one: 'result', other: 'results' })}`,
  keys: '↑ ↓ to choose, Enter to go there, Esc to close',
  loading: 'Loading the index…',
  failed: 'The index could not be loaded. Check the connection and try again.',
  start: 'Starting points',
  eras: 'Eras',
  landmarks: 'Landmarks',
  labs: 'Labs',
  random: 'Open a random entry',
  /** Before what a result was found by. */
  topic: 'topic',
  person: 'author',
  /** The panel of an unknown address. */
  notFoundText: (path: string) => `There is no page “${path}” on this site.`,
  notFoundSuggestions: 'Did you mean',
  notFoundHome: 'See the whole timeline',
}
