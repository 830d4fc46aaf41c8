import { describe, expect, it } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { readCorpus } from '../content'

const corpus = readCorpus()
const documents = makeSearchDocuments(corpus)
const find = (kind: string, id: string) => documents.find((one) => one.kind === kind && one.id === id)!

describe('makeSearchDocuments', () => {
  it('makes one document for each architecture, era and lab', () => {
    const { architectures, eras, labs } = corpus.timeline
    expect(documents.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      ...architectures.map(({ id }) => `architecture/${id}`),
      ...eras.map(({ id }) => `era/${id}`),
      ...labs.map(({ id }) => `lab/${id}`),
    ])
  })

  it('contains titles and taglines in every language, and the id of an architecture', () => {
    const { title, tagline } = corpus.timeline.architectures.find(({ id }) => id === 'gan')!
    expect(find('architecture', 'gan').titles).toEqual([...new Set([title.en, title.zh, 'gan'])])
    expect(find('architecture', 'gan').taglines).toEqual([tagline.en, tagline.zh])
    const era = corpus.timeline.eras.find(({ id }) => id === 'cnn')!
    expect(find('era', 'cnn').titles).toEqual([era.title.en, era.title.zh])
  })

  it('contains people in both languages, each once', () => {
    const { people } = find('architecture', 'resnet')
    expect(people).toEqual(expect.arrayContaining(['Kaiming He', '何恺明']))
    for (const document of documents) {
      expect(new Set(document.people).size, document.id).toBe(document.people.length)
    }
  })

  it('contains all authors among the people', () => {
    for (const { id, metadata } of corpus.architectureArticles) {
      expect(find('architecture', id).people).toEqual(expect.arrayContaining([...metadata.authors]))
    }
  })

  // Regression: the Chinese names of organisations were among the people.
  it('contains only authors among the people', () => {
    const nonAuthors = documents
      .filter(({ kind }) => kind === 'architecture')
      .flatMap(({ id, people }) => {
        const authors = corpus.architectureArticles
          .filter((article) => article.id === id)
          .flatMap(({ metadata, names }) =>
            metadata.authors.flatMap((author) => [author, names[author] ?? author]),
          )
        return people.filter((person) => !authors.includes(person))
      })
    expect(nonAuthors).toEqual([])
  })

  it('contains prose, organisations and venue as text, in both languages', () => {
    const { texts } = find('architecture', 'resnet')
    for (const { language, summary, sections, metadata, names } of corpus.architectureArticles.filter(
      ({ id }) => id === 'resnet',
    )) {
      const text = texts[language]
      expect(text).toContain(summary)
      const translate = (name: string) => (language === 'en' ? name : (names[name] ?? ''))
      for (const name of [metadata.venue, ...metadata.organisations]) expect(text).toContain(translate(name))
      for (const { title } of sections) expect(text).toContain(title)
    }
    for (const { id, language, sections } of corpus.eraArticles) {
      for (const { title } of sections) expect(find('era', id).texts[language]).toContain(title)
    }
  })

  it('contains for each architecture its date, and the topics that it is about with its place in them', () => {
    const { date, topics } = find('architecture', 'u-net')
    expect(date).toMatch(/^2015/)
    expect(topics).toContainEqual(
      expect.objectContaining({ place: 0, zh: expect.arrayContaining(['图像分割']) }),
    )
    expect(find('era', 'cnn').topics).toEqual([])
  })

  it('contains no markup, entity or equation', () => {
    for (const { id, texts } of documents) {
      expect(Object.values(texts).join(' '), id).not.toMatch(/<\/?[a-z][^>]*>|&#?\w+;|<math/i)
    }
  })
})
