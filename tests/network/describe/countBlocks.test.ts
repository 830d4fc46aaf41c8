import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countBlocks } from '../../../src/network/describe/countBlocks'
import { buildNetwork, specificationWith } from '../buildNetwork'

/** As the papers and the usual implementations count them. */
const publishedBlocks: readonly [file: string, variant: string | undefined, blocks: number | undefined][] = [
  ['transformer/gpt-2', 'gpt2', 12],
  ['large-models/llama-3', 'llama-3-8b', 32],
  ['large-models/gemma', 'gemma-2-9b', 42],
  ['large-models/deepseek-v3', 'deepseek-v3', 61],
  ['large-models/switch-transformer', 'switch-base-128', 24],
  ['transformer/dit', 'dit-xl-2', 28],
  ['rnn/mamba', 'mamba-2.8b', 64],
  ['cnn/resnet', 'resnet50', 16],
  ['cnn/googlenet', 'googlenet-heads', 9],
  ['cnn/inception-v3', 'inception-v3', 11],
  ['cnn/densenet', 'densenet121', 4],
  ['cnn/shufflenet-v2', 'shufflenet-v2-1.0', 16],
  ['cnn/mobilenet', 'mobilenet-v2', 17],
  ['cnn/efficientnet', 'efficientnet-b0', 16],
  ['cnn/vgg', 'vgg16', undefined],
  ['cnn/lenet-5', 'lenet-5', undefined],
  ['rnn/lstm', 'lstm-large', undefined],
]

describe('countBlocks', () => {
  it.each(publishedBlocks)('counts in %s, %s, %s blocks', (file, variant, blocks) => {
    const network = buildNetwork(readFileSync(`content/${file}.network.yaml`, 'utf8'), variant)
    expect(countBlocks(network)).toBe(blocks)
  })

  it('counts the iterations of nested repetitions once', () => {
    const block = '{ repeat: 3, of: [{ residual: [{ dense: 8 }] }] }'
    expect(countBlocks(buildNetwork(specificationWith('vector', `{ repeat: 2, of: [${block}] }`)))).toBe(6)
  })

  it('is undefined for a repetition of plain layers', () => {
    const network = buildNetwork(specificationWith('vector', '{ repeat: 3, of: [{ dense: 8 }, relu] }'))
    expect(countBlocks(network)).toBeUndefined()
  })
})
