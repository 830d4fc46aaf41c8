import { describe, expect, it } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { createSearchIndex, tokenize } from '../../src/state/searchIndex'
import { readCorpus } from '../content'

const corpus = readCorpus()
const documents = makeSearchDocuments(corpus)
const index = createSearchIndex(documents)

const found = (query: string, limit?: number) =>
  index.search(query, limit).map(({ kind, id }) => `${kind}/${id}`)
const architectures = (query: string) =>
  index.search(query, 100).flatMap(({ kind, id }) => (kind === 'architecture' ? [id] : []))

describe('the words of a text', () => {
  it('are in lower case, without accents and width', () => {
    expect(tokenize('Jürgen ＢＥＲＴ')).toEqual(['jurgen', 'bert'])
  })

  it('are in Chinese the characters and their pairs', () => {
    expect(tokenize('自注意力')).toEqual(['自', '注', '意', '力', '自注', '注意', '意力'])
  })

  it('of a name with a number are also its parts', () => {
    expect(tokenize('gpt2 GPT-2')).toEqual(['gpt2', 'gpt', '2', 'gpt', '2'])
  })

  it('part Chinese from what stands beside it', () => {
    expect(tokenize('用LSTM吧')).toEqual(['用', 'lstm', '吧'])
  })
})

describe('finding', () => {
  it.each([
    // as it is written
    ['resnet', 'resnet'],
    ['LSTM', 'lstm'],
    ['u-net', 'u-net'],
    ['residual', 'resnet'],
    ['mixture of experts', 'mixture-of-experts'],
    // as it is mistyped
    ['transfomer', 'transformer'],
    ['alexnt', 'alexnet'],
    ['percepton', 'perceptron'],
    ['unet', 'u-net'],
    // a name with a number, however it is joined
    ['gpt2', 'gpt-2'],
    ['GPT3', 'gpt-3'],
    ['gpt 3', 'gpt-3'],
    ['lenet5', 'lenet-5'],
    ['vgg16', 'vgg'],
    ['resnet50', 'resnet'],
    ['t5', 't5'],
    // the start of it
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
  ])('“%s” leads first to %s', (query, id) => {
    expect(architectures(query)[0]).toBe(id)
  })

  it.each([
    ['卷积', 'cnn'],
    ['循环', 'rnn'],
    ['大模型', 'large-models'],
    ['convolution', 'cnn'],
  ])('“%s” leads first to the era %s', (query, id) => {
    expect(found(query)[0]).toBe(`era/${id}`)
  })

  it('“残差” leads to ResNet among the first', () => {
    expect(architectures('残差').slice(0, 2)).toContain('resnet')
  })

  it('leads by every title, in both languages, to something that bears it', () => {
    const bears = (titles: readonly string[], title: string) =>
      titles.some((one) => one.toLowerCase() === title.toLowerCase())
    const bearers = (title: string) =>
      documents.filter(({ titles }) => bears(titles, title)).map(({ kind, id }) => `${kind}/${id}`)
    const titles = new Set(documents.flatMap((one) => (one.kind === 'lab' ? [] : one.titles)))
    const astray = [...titles].filter((title) => !bearers(title).includes(found(title, 1)[0] ?? ''))
    expect(astray).toEqual([])
  })

  it('leads by the title of a lab to it, after what is called so itself', () => {
    const labs = documents.filter(({ kind }) => kind === 'lab')
    const astray = labs.flatMap(({ id, titles }) =>
      titles.filter((title) => !found(title).includes(`lab/${id}`)),
    )
    expect(labs.length).toBeGreaterThan(1)
    expect(astray).toEqual([])
  })

  it('leads by every author to all that they made, and says that it is by them', () => {
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

  it('names the person only if the person alone is what was looked for', () => {
    const person = (query: string, id: string) => index.search(query, 100).find((hit) => hit.id === id)
    expect(person('hochreiter', 'lstm')).toEqual({
      kind: 'architecture',
      id: 'lstm',
      person: 'Sepp Hochreiter',
    })
    expect(person('何恺明', 'resnet')).toEqual({ kind: 'architecture', id: 'resnet', person: '何恺明' })
    expect(person('lstm', 'lstm')).toEqual({ kind: 'architecture', id: 'lstm' })
    expect(person('hopfield', 'hopfield-network')).toEqual({ kind: 'architecture', id: 'hopfield-network' })
    expect(person('deepseek v3', 'transformer')).not.toHaveProperty('person')
  })

  it('needs every word: a further one narrows what is found', () => {
    const [few, many] = [found('hinton 1986', 100), found('hinton', 100)]
    expect(few.length).toBeGreaterThan(0)
    expect(few.length).toBeLessThan(many.length)
    expect(few.filter((one) => !many.includes(one))).toEqual([])
  })

  it('forgives no slip in a year or in a short word', () => {
    expect(found('1896')).toEqual([])
    expect(found('xyz')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '?!', '，。']) expect(found(query)).toEqual([])
  })

  it('keeps to its limit, twelve by default', () => {
    expect(found('network')).toHaveLength(12)
    expect(found('network', 3)).toEqual(found('network').slice(0, 3))
  })
})

describe('finding by an idea', () => {
  it.each([
    ['self attention', 'transformer'],
    ['自注意力', 'transformer'],
    ['残差', 'resnet'],
  ])('“%s” leads first to %s', (query, id) => {
    expect(architectures(query)[0]).toBe(id)
  })
})
