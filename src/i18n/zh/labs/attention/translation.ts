import type { messages as en } from '../../../en/labs/attention/translation'

export const messages: typeof en = {
  title: '翻译',
  prediction:
    '三个网络的权重数量几乎相同，用同样的序列训练。训练结束时，哪些网络能在最长的序列上写对 85% 以上的词元？',
  guesses: ['都不能', '两个带注意力的网络中只有一个能', '两个带注意力的网络都能，定长向量不能', '三个都能'],
  parameters: {
    task: { label: '任务', values: { reverse: '倒序', sort: '排序' } },
    longest: { label: '最大长度' },
    updates: { label: '更新次数' },
    heads: { label: 'Transformer 的头数' },
    positionCode: { label: '位置编码', hint: '让 Transformer 知道每个词元的位置。' },
    causalMask: { label: '因果掩码', hint: '训练时，输出中的词元看不到自己后面的词元。' },
    rate: { label: '学习率' },
  },
  names: { fixedVector: '定长向量', attention: '加性注意力', transformer: 'Transformer' },
  byLength: '词元准确率，按序列长度',
  length: '序列的词元数',
  byStep: '词元准确率，所有长度',
  steps: '更新次数',
  randomGuess: '随机猜测',
  sequence: '你的序列',
  sequenceHint: (maxLength) => `最多 ${maxLength} 个数字；修改它不会重新开始运行。`,
  answers: '各网络的输出',
  input: '输入',
  target: '目标',
  correctCount: (correct, total) => `${correct}/${total}`,
  wrong: '错误',
  weights: ([one, two, three]) => `权重数量分别为 ${one}、${two} 和 ${three}。`,
  additiveMap: '加性注意力',
  additiveHint:
    '每行对应一个输出词元；颜色越深，解码器对该输入词元的注意力越大。方框标出目标数字。▪ 表示输入结束。',
  transformerMap: (layer, head) => `Transformer，第 ${layer} 层第 ${head} 个头`,
  transformerHint: '上半部分：输入关注自身；下半部分：输出关注输入和自身。▸→6：读入起始词元，写出 6。',
  heads: '层与头',
  head: (layer, head) => `第 ${layer} 层第 ${head} 个头`,
  mapLabel: (title, peaks) => `${title}。逐个词元，注意力最大处：${peaks}。`,
  resultLengths: (maxLength, minLength, atMax, atMin) =>
    `序列长度为 ${maxLength} 时，定长向量写对 ${atMax.fixedVector} 的词元，加性注意力写对 ${atMax.attention}，Transformer 写对 ${atMax.transformer}；长度为 ${minLength} 时，依次为 ${atMin.fixedVector}、${atMin.attention} 和 ${atMin.transformer}。`,
  resultAnswers: (sequence, total, correct) =>
    `对于 ${sequence}，在 ${total} 个目标词元中，定长向量写对 ${correct.fixedVector} 个，加性注意力 ${correct.attention} 个，Transformer ${correct.transformer} 个。`,
  resultAttention: (additive, total) =>
    `在这 ${total} 个词元中，加性注意力有 ${additive} 次在目标数字所在的输入位置最大。`,
  resultShifted: (count) => `有 ${count} 次在它的后一个位置最大，那里的状态可能还保留着这个数字。`,
  resultHeads: (head, count) => `在 Transformer 的各个头中，${head}最常关注目标数字，共 ${count} 次。`,
  resultUnmasked: (loss, share) =>
    `没有因果掩码时，Transformer 的训练损失为每词元 ${loss} 纳特；而在独立生成、看不到后面的词元时，它写对 ${share} 的词元。`,
}
