import { describe, expect, it } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { createSearchIndex } from '../../src/state/searchIndex'
import { readCorpus } from '../content'

const index = createSearchIndex(makeSearchDocuments(readCorpus()))

/** What readers ask, and an entry that must be among the first three. */
const queries: readonly (readonly [query: string, id: string])[] = [
  ['vanishing gradient', 'lstm'],
  ['vanishing gradients', 'resnet'],
  ['image segmentation', 'u-net'],
  ['segmentation', 'u-net'],
  ['translation', 'transformer'],
  ['machine translation', 'seq2seq'],
  ['word embedding', 'elmo'],
  ['generative', 'gan'],
  ['generative model', 'vae'],
  ['attention', 'transformer'],
  ['speech recognition', 'bidirectional-rnn'],
  ['image generation', 'ddpm'],
  ['object recognition', 'alexnet'],
  ['handwritten digits', 'lenet-5'],
  ['language model', 'gpt-2'],
  ['overfitting', 'alexnet'],
  ['skip connections', 'u-net'],
  ['mobile', 'mobilenet'],
  ['associative memory', 'hopfield-network'],
  ['unsupervised learning', 'deep-belief-network'],
  ['transfer learning', 'bert'],
  ['zero-shot', 'clip'],
  ['in-context learning', 'gpt-3'],
  ['diffusion', 'ddpm'],
  ['long context', 'mamba'],
  ['scaling laws', 'chinchilla'],
  ['knowledge distillation', 'distilbert'],
  ['backpropagation', 'multilayer-perceptron'],
  ['biomedical images', 'u-net'],
  ['梯度消失', 'lstm'],
  ['梯度消失', 'resnet'],
  ['图像分割', 'u-net'],
  ['机器翻译', 'transformer'],
  ['翻译', 'seq2seq'],
  ['词嵌入', 'elmo'],
  ['词向量', 'elmo'],
  ['生成模型', 'gan'],
  ['注意力', 'transformer'],
  ['语音识别', 'bidirectional-rnn'],
  ['图像生成', 'ddpm'],
  ['图像分类', 'alexnet'],
  ['手写数字', 'lenet-5'],
  ['语言模型', 'gpt-2'],
  ['过拟合', 'alexnet'],
  ['跳跃连接', 'u-net'],
  ['手机', 'mobilenet'],
  ['联想记忆', 'hopfield-network'],
  ['无监督学习', 'deep-belief-network'],
  ['迁移学习', 'bert'],
  ['零样本', 'clip'],
  ['扩散模型', 'ddpm'],
  ['长序列', 'mamba'],
  ['缩放定律', 'chinchilla'],
  ['知识蒸馏', 'distilbert'],
  ['反向传播', 'multilayer-perceptron'],
]

describe('the search for what architectures are about', () => {
  it.each(queries)('has for “%s” the entry %s among the first three', (query, id) => {
    expect(index.search(query, { limit: 3 }).map((hit) => hit.id)).toContain(id)
  })

  it('is tried with at least twenty queries in each language', () => {
    const chinese = queries.filter(([query]) => /\p{Script=Han}/u.test(query)).length
    expect(chinese).toBeGreaterThanOrEqual(20)
    expect(queries.length - chinese).toBeGreaterThanOrEqual(20)
  })
})
