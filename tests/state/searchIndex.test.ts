import { describe, expect, it } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { createSearchIndex, tokenize } from '../../src/state/searchIndex'
import { readCorpus } from '../content'

const corpus = readCorpus()
const documents = makeSearchDocuments(corpus)
const index = createSearchIndex(documents)

const find = (query: string, limit?: number) =>
  index.search(query, limit).map(({ kind, id }) => `${kind}/${id}`)
const findArchitectures = (query: string) =>
  index.search(query, 100).flatMap(({ kind, id }) => (kind === 'architecture' ? [id] : []))

describe('tokenize', () => {
  it('lower-cases words and removes accents and full-width forms', () => {
    expect(tokenize('Jürgen ＢＥＲＴ')).toEqual(['jurgen', 'bert'])
  })

  it('splits Chinese into characters and pairs of characters', () => {
    expect(tokenize('自注意力')).toEqual(['自', '注', '意', '力', '自注', '注意', '意力'])
  })

  it('adds the parts of a name with a number', () => {
    expect(tokenize('gpt2 GPT-2')).toEqual(['gpt2', 'gpt', '2', 'gpt', '2'])
  })

  it('separates Chinese from adjacent Latin letters', () => {
    expect(tokenize('用LSTM吧')).toEqual(['用', 'lstm', '吧'])
  })
})

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
    const wrong = documents.flatMap(({ kind, id, titles, taglines, people }) =>
      people.flatMap((person) => {
        const hit = index.search(person, 1000).find((one) => one.kind === kind && one.id === id)
        const words = new Set(tokenize([...titles, ...taglines].join(' ')))
        const named = tokenize(person).some((token) => words.has(token))
        return hit?.person === person || (hit && named) ? [] : [`${person} → ${id}: ${hit?.person}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('names the person only if nothing else in the document matches', () => {
    const person = (query: string, id: string) => index.search(query, 100).find((hit) => hit.id === id)
    expect(person('hochreiter', 'lstm')).toEqual({
      kind: 'architecture',
      id: 'lstm',
      person: 'Sepp Hochreiter',
    })
    expect(person('何恺明', 'resnet')).toEqual({ kind: 'architecture', id: 'resnet', person: '何恺明' })
    expect(person('lstm', 'lstm')).toEqual({ kind: 'architecture', id: 'lstm' })
    expect(person('hopfield', 'hopfield-network')).toEqual({ kind: 'architecture', id: 'hopfield-network' })
    expect(person('deepseek v3', 'transformer')).toMatchObject({ person: undefined })
  })

  it('requires every word of the query', () => {
    const [few, many] = [find('hinton 1986', 100), find('hinton', 100)]
    expect(few.length).toBeGreaterThan(0)
    expect(few.length).toBeLessThan(many.length)
    expect(few.filter((one) => !many.includes(one))).toEqual([])
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
