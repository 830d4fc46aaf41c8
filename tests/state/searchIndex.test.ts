import { describe, expect, it } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import type { Language } from '../../src/model/language'
import { createSearchIndex } from '../../src/state/searchIndex'
import { tokenize } from '../../src/state/searchQuery'
import { readCorpus } from '../content'

const corpus = readCorpus()
const documents = makeSearchDocuments(corpus)
const index = createSearchIndex(documents)

const find = (query: string, limit?: number) =>
  index.search(query, { limit }).map(({ kind, id }) => `${kind}/${id}`)
const findArchitectures = (query: string) =>
  index.search(query, { limit: 100 }).flatMap(({ kind, id }) => (kind === 'architecture' ? [id] : []))

describe('the search index', () => {
  it.each([
    // as written
    ['resnet', 'resnet'],
    ['LSTM', 'lstm'],
    ['u-net', 'u-net'],
    ['residual', 'resnet'],
    ['mixture of experts', 'mixture-of-experts'],
    // with typing errors
    ['transfomer', 'transformer'],
    ['alexnt', 'alexnet'],
    ['percepton', 'perceptron'],
    ['unet', 'u-net'],
    // names with numbers, joined or separate
    ['gpt2', 'gpt-2'],
    ['GPT3', 'gpt-3'],
    ['gpt 3', 'gpt-3'],
    ['lenet5', 'lenet-5'],
    ['vgg16', 'vgg'],
    ['resnet50', 'resnet'],
    ['t5', 't5'],
    // prefixes
    ['neoc', 'neocognitron'],
    ['deepse', 'deepseek-v3'],
    // people, in both languages and either order
    ['hochreiter', 'lstm'],
    ['何恺明', 'resnet'],
    ['He Kaiming', 'resnet'],
    ['vaswani', 'transformer'],
    ['rosenblat', 'perceptron'],
    ['杨立昆', 'lenet-5'],
    // ideas, in both languages
    ['长短期记忆', 'lstm'],
    ['生成对抗', 'gan'],
    ['混合专家', 'mixture-of-experts'],
    ['LSTM网络', 'lstm'],
  ])('ranks for “%s” the architecture %s first', (query, id) => {
    expect(findArchitectures(query)[0]).toBe(id)
  })

  it.each([
    ['卷积', 'cnn'],
    ['循环', 'rnn'],
    ['大模型', 'large-models'],
    ['convolution', 'cnn'],
  ])('ranks for “%s” the era %s first', (query, id) => {
    expect(find(query)[0]).toBe(`era/${id}`)
  })

  it('ranks ResNet in the first two for “残差”', () => {
    expect(findArchitectures('残差').slice(0, 2)).toContain('resnet')
  })

  it('finds for every title, in both languages, a page with that title first', () => {
    const hasTitle = (titles: readonly string[], title: string) =>
      titles.some((one) => one.toLowerCase() === title.toLowerCase())
    const keysWithTitle = (title: string) =>
      documents.filter(({ titles }) => hasTitle(titles, title)).map(({ kind, id }) => `${kind}/${id}`)
    const titles = new Set(documents.flatMap((one) => (one.kind === 'lab' ? [] : one.titles)))
    const notFound = [...titles].filter((title) => !keysWithTitle(title).includes(find(title, 1)[0] ?? ''))
    expect(notFound).toEqual([])
  })

  it('finds every lab by its titles', () => {
    const labs = documents.filter(({ kind }) => kind === 'lab')
    const notFound = labs.flatMap(({ id, titles }) =>
      titles.filter((title) => !find(title).includes(`lab/${id}`)),
    )
    expect(labs.length).toBeGreaterThan(1)
    expect(notFound).toEqual([])
  })

  it('finds for every author all their architectures, and names the author', () => {
    const wrong = documents.flatMap(({ kind, id, titles, aliases, taglines, people }) =>
      people.flatMap((person) => {
        const hit = index.search(person, { limit: 1000 }).find((one) => one.kind === kind && one.id === id)
        const words = new Set(tokenize([...titles, ...aliases, ...taglines].join(' ')))
        const named = tokenize(person).some((token) => words.has(token))
        const found = hit?.match.kind === 'person' ? hit.match.person : undefined
        return found === person || (hit && named) ? [] : [`${person} → ${id}: ${found}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('says what matches: a name, a topic, a person or a piece of text in the language of the reader', () => {
    const matchOf = (query: string, id: string, language: Language = 'en') =>
      index.search(query, { limit: 100, language }).find((hit) => hit.id === id)?.match
    expect(matchOf('hochreiter', 'lstm')).toEqual({ kind: 'person', person: 'Sepp Hochreiter' })
    expect(matchOf('何恺明', 'resnet')).toEqual({ kind: 'person', person: '何恺明' })
    expect(matchOf('lstm', 'lstm')).toEqual({ kind: 'name' })
    expect(matchOf('hopfield', 'hopfield-network')).toEqual({ kind: 'name' })
    expect(matchOf('vanishing gradient', 'resnet')).toEqual({ kind: 'topic', topic: 'vanishing gradient' })
    expect(matchOf('vanishing gradient', 'resnet', 'zh')).toEqual({ kind: 'topic', topic: '梯度消失' })
    const english = matchOf('photocells', 'perceptron')
    expect(english).toMatchObject({ kind: 'text' })
    const marked = english?.kind === 'text' ? english.excerpt.filter(({ isMatch }) => isMatch) : []
    expect(marked.map(({ text }) => text.toLowerCase())).toContain('photocells')
  })

  it('requires every word of the query', () => {
    const [few, many] = [find('hinton 1986', 100), find('hinton', 100)]
    expect(few.length).toBeGreaterThan(0)
    expect(few.length).toBeLessThan(many.length)
    expect(few.filter((one) => !many.includes(one))).toEqual([])
  })

  it('ranks by date when asked for a year, a span or a decade', () => {
    const datesOf = (query: string) =>
      index.search(query).map(({ id }) => documents.find((one) => one.id === id)!.date!)
    const inYears = (from: number, to: number) =>
      documents
        .flatMap(({ date = '' }) =>
          Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to ? [date] : [],
        )
        .toSorted()
    for (const query of ['2014', '2014年', ' 2014 ']) expect(datesOf(query)).toEqual(inYears(2014, 2014))
    for (const query of ['2012-2015', '2012–2015', '2015 to 2012', '2012年到2015年'])
      expect(datesOf(query)).toEqual(inYears(2012, 2015))
    for (const query of ['1990s', '1990年代']) expect(datesOf(query)).toEqual(inYears(1990, 1999))
    expect(inYears(2012, 2015).length).toBeGreaterThan(8)
    expect(new Set(index.search('2014').map(({ match }) => match.kind))).toEqual(new Set(['year']))
  })

  it('tolerates no typing error in numbers and short words', () => {
    expect(find('1896')).toEqual([])
    expect(find('xyz')).toEqual([])
  })

  it('finds nothing for an empty query', () => {
    for (const query of ['', '  ', '?!', '，。']) expect(find(query)).toEqual([])
  })

  it('respects its limit, twelve by default', () => {
    expect(find('network')).toHaveLength(12)
    expect(find('network', 3)).toEqual(find('network').slice(0, 3))
  })
})

describe('the search index by an idea', () => {
  it.each([
    ['self attention', 'transformer'],
    ['自注意力', 'transformer'],
    ['残差', 'resnet'],
  ])('ranks for “%s” the architecture %s first', (query, id) => {
    expect(findArchitectures(query)[0]).toBe(id)
  })
})
