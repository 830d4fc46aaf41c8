import type { messages as en } from '../../en/labs/translation'

export const messages: typeof en = {
  title: '翻译',
  prediction: '三者的权重数目几乎相同，学的是同样的序列。到最后，谁能把最长序列的词元写对 85% 以上？',
  guesses: ['都不能', '带注意力的两者中只有一个能', '只有带注意力的两者能', '三者都能'],
  knobs: {
    task: { label: '任务', values: { reverse: '倒序', sort: '排序' } },
    longest: { label: '最大长度' },
    updates: { label: '更新次数' },
    heads: { label: 'Transformer 的头数' },
    positionCode: { label: '位置编码', hint: '告诉 Transformer 每个词元在哪里。' },
    causalMask: { label: '因果掩码', hint: '学习时，词元看不到自己之后的词元。' },
    rate: { label: '学习率' },
  },
  names: { fixedVector: '定长向量', attention: '加性注意力', transformer: 'Transformer' },
  byLength: '写对的词元，按序列长度',
  length: '序列的词元数',
  byStep: '写对的词元，所有长度',
  steps: '更新次数',
  chance: '瞎猜',
  sequence: '你的序列',
  sequenceHint: (longest) => `数字，至多 ${longest} 个；改动它不影响运行。`,
  answers: '三者各自的答案',
  read: '读到',
  wanted: '应写',
  right: (right, all) => `${right}/${all}`,
  wrong: '错',
  weights: ([one, two, three]) => `权重数目分别为 ${one}、${two}、${three}。`,
  additiveMap: '加性注意力',
  additiveHint:
    '每行是正在写的一个词元；颜色深处是解码器在输入中所看之处，框出的是所要数字的位置。▪ 表示输入结束。',
  transformerMap: (layer, head) => `Transformer，第 ${layer} 层，第 ${head} 个头`,
  transformerHint: '上半是输入看自己，下半是答案看两者。▸→6：读到答案的开始，写出 6。',
  heads: '层与头',
  head: (layer, head) => `第 ${layer} 层，第 ${head} 个头`,
  mapLabel: (title, looks) => `${title}。逐个词元，看得最多的是：${looks}。`,
  seenLengths: (long, short, atLong, atShort) =>
    `序列长 ${long} 时，定长向量写对 ${atLong.fixedVector} 的词元，加性注意力 ${atLong.attention}，Transformer ${atLong.transformer}。长 ${short} 时分别是 ${atShort.fixedVector}、${atShort.attention} 和 ${atShort.transformer}。`,
  seenAnswers: (sequence, all, right) =>
    `对 ${sequence} 应写的 ${all} 个词元，三者依次写对了 ${right.fixedVector}、${right.attention} 和 ${right.transformer} 个。`,
  seenLooks: (additive, all) =>
    `写这 ${all} 个词元时，加性注意力有 ${additive} 次看得最多的正是输入中所要数字的位置。`,
  seenBeside: (count) => `有 ${count} 次看的是紧接其后的位置，那里的状态还可能记着这个数字。`,
  seenHeads: (head, count) => `Transformer 的各个头中，最常看向该数字所在之处的是${head}：${count} 次。`,
  seenCheating: (loss, share) =>
    `去掉掩码，Transformer 学习时的损失为每词元 ${loss} 纳特；可当它独自书写、无处偷看时，写对的词元只有 ${share}。`,
}
