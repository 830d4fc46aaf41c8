import { describe, expect, it } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { readCorpus } from '../content'

const corpus = readCorpus()
const documents = makeSearchDocuments(corpus)
const of = (kind: string, id: string) => documents.find((one) => one.kind === kind && one.id === id)!

describe('the documents to be found', () => {
  it('are one for each architecture, each era and each lab', () => {
    const { architectures, eras, labs } = corpus.timeline
    expect(documents.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      ...architectures.map(({ id }) => `architecture/${id}`),
      ...eras.map(({ id }) => `era/${id}`),
      ...labs.map(({ id }) => `lab/${id}`),
    ])
  })

  it('have titles and taglines in every language, and the id of an architecture', () => {
    const { title, tagline } = corpus.timeline.architectures.find(({ id }) => id === 'gan')!
    expect(of('architecture', 'gan').titles).toEqual([...new Set([title.en, title.zh, 'gan'])])
    expect(of('architecture', 'gan').taglines).toEqual([tagline.en, tagline.zh])
    const era = corpus.timeline.eras.find(({ id }) => id === 'cnn')!
    expect(of('era', 'cnn').titles).toEqual([era.title.en, era.title.zh])
  })

  it('have people in both languages, each once', () => {
    const { people } = of('architecture', 'resnet')
    expect(people).toEqual(expect.arrayContaining(['Kaiming He', '何恺明']))
    for (const document of documents) {
      expect(new Set(document.people).size, document.id).toBe(document.people.length)
    }
  })

  it('have all authors among their people', () => {
    for (const { id, metadata } of corpus.architectureArticles) {
      expect(of('architecture', id).people).toEqual(expect.arrayContaining([...metadata.authors]))
    }
  })

  // A bug known at the time of writing: the Chinese names of organisations are among the people.
  it('have nobody but authors among their people', () => {
    const strangers = documents
      .filter(({ kind }) => kind === 'architecture')
      .flatMap(({ id, people }) => {
        const authors = corpus.architectureArticles
          .filter((article) => article.id === id)
          .flatMap(({ metadata, names }) =>
            metadata.authors.flatMap((author) => [author, names[author] ?? author]),
          )
        return people.filter((person) => !authors.includes(person))
      })
    expect(strangers).toEqual([])
  })

  it('have the prose of both languages, their organisations and venue as text', () => {
    const { text } = of('architecture', 'resnet')
    for (const { summary, sections, metadata } of corpus.architectureArticles.filter(
      ({ id }) => id === 'resnet',
    )) {
      expect(text).toContain(summary)
      expect(text).toContain(metadata.venue)
      for (const organisation of metadata.organisations) expect(text).toContain(organisation)
      for (const { title } of sections) expect(text).toContain(title)
    }
    for (const { id, sections } of corpus.eraArticles) {
      for (const { title } of sections) expect(of('era', id).text).toContain(title)
    }
  })

  it('have no markup, no entity and no equation in their text', () => {
    for (const { id, text } of documents) {
      expect(text, id).not.toMatch(/<\/?[a-z][^>]*>|&#?\w+;|<math/i)
    }
  })
})
