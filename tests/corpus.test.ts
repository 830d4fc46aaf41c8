import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compile, formatIssue } from '../src/compiler/compile'
import type { Article } from '../src/model/article'

const files = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(path) }))
const { issues, corpus } = compile(files)

const ids = `mcculloch-pitts perceptron adaline
  multilayer-perceptron rbf-network mixture-of-experts gmdh mlp-mixer
  hopfield-network boltzmann-machine rbm deep-belief-network stacked-autoencoder vae
  neocognitron lenet-5 alexnet vgg googlenet resnet highway-network u-net densenet mobilenet efficientnet
  gan convnext ddpm
  elman-network lstm bidirectional-rnn gru seq2seq additive-attention elmo mamba
  transformer gpt bert gpt-2 t5 vit clip dit
  gpt-3 switch-transformer chinchilla llama gpt-4 qwen mixtral deepseek-v3`.split(/\s+/)

/** The prose of an article without equations and markup. */
function proseOf({ sections }: Article): string {
  const html = sections.map((section) => section.html).join(' ')
  return html.replace(/<math[\s\S]*?<\/math>/g, ' ').replace(/<[^>]+>/g, ' ')
}

function inLanguage(language: Article['language']): readonly Article[] {
  return corpus?.articles.filter((article) => article.language === language) ?? []
}

/** The articles whose count is outside the bounds, with the count. */
function outside(articles: readonly Article[], pattern: RegExp, from: number, to: number): string[] {
  return articles
    .map(({ id, ...article }) => [id, proseOf({ id, ...article }).match(pattern)?.length ?? 0] as const)
    .filter(([, count]) => count < from || count > to)
    .map(([id, count]) => `${id}: ${count}`)
}

describe('the corpus', () => {
  it('has no issue', () => {
    expect(issues.map(formatIssue)).toEqual([])
  })

  it('holds every architecture of the plan, at least 48', () => {
    const present = corpus?.timeline.architectures.map(({ id }) => id) ?? []
    expect(ids.filter((id) => !present.includes(id))).toEqual([])
    expect(present.length).toBeGreaterThanOrEqual(48)
  })

  it('tells each architecture in 150 to 400 English words', () => {
    expect(outside(inLanguage('en'), /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu, 150, 400)).toEqual([])
  })

  it('tells each architecture in 300 to 900 Chinese characters', () => {
    expect(outside(inLanguage('zh'), /\p{Script=Han}/gu, 300, 900)).toEqual([])
  })

  it('rests the date of each architecture on a source that can be looked up', () => {
    const baseless = inLanguage('en').filter(({ facts: { sources } }) => {
      const [primary] = sources
      return !(primary?.arxiv ?? primary?.doi ?? primary?.url)
    })
    expect(baseless.map(({ id }) => id)).toEqual([])
  })

  it('has its Chinese names in alphabetical order', () => {
    const names = Object.keys(parse(readFileSync('content/names.zh.yaml', 'utf8')))
    expect(names).toEqual(names.toSorted())
    expect(names.length).toBeGreaterThan(200)
  })

  it('shows the central equation of each architecture', () => {
    const bare = (corpus?.articles ?? []).filter(
      ({ sections }) => !sections.find(({ id }) => id === 'how')?.html.includes('class="equation"'),
    )
    expect(bare.map(({ id, language }) => `${id} (${language})`)).toEqual([])
  })
})
