import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compile, formatIssue } from '../src/compiler/compile'

const files = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(path) }))
const { issues, corpus } = compile(files, { checksEditorialRules: true })

const plannedIds = `mcculloch-pitts perceptron adaline
  multilayer-perceptron rbf-network mixture-of-experts gmdh mlp-mixer
  hopfield-network boltzmann-machine rbm deep-belief-network stacked-autoencoder vae
  neocognitron lenet-5 alexnet vgg googlenet resnet highway-network u-net densenet mobilenet efficientnet
  gan convnext ddpm
  elman-network lstm bidirectional-rnn gru seq2seq additive-attention elmo mamba
  transformer gpt bert gpt-2 t5 vit clip dit
  gpt-3 switch-transformer chinchilla llama gpt-4 qwen mixtral deepseek-v3`.split(/\s+/)

describe('the corpus', () => {
  it('has no issue, including the editorial rules', () => {
    expect(issues.map(formatIssue)).toEqual([])
  })

  it('contains all planned architectures, and at least 48', () => {
    const present = corpus?.timeline.architectures.map(({ id }) => id) ?? []
    expect(plannedIds.filter((id) => !present.includes(id))).toEqual([])
    expect(present.length).toBeGreaterThanOrEqual(48)
  })

  it('has Chinese for more than 200 names in specifications', () => {
    expect(Object.keys(parse(readFileSync('content/names.zh.yaml', 'utf8'))).length).toBeGreaterThan(200)
  })
})
