import type { knobs } from '../../../../labs/attention/translateParameters'
import type { TranslatorName } from '../../../../labs/attention/translator'
import type { Language } from '../../../../model/timeline'
import type { PartWords } from '../../shared/definition'

export interface TranslationMessages extends PartWords<typeof knobs> {
  readonly names: Readonly<Record<TranslatorName, string>>
  readonly byLength: string
  readonly length: string
  readonly byStep: string
  readonly steps: string
  readonly chance: string
  readonly sequence: string
  readonly sequenceHint: (longest: string) => string
  readonly answers: string
  readonly read: string
  readonly wanted: string
  readonly right: (right: string, all: string) => string
  readonly wrong: string
  readonly weights: (counts: readonly string[]) => string
  readonly additiveMap: string
  readonly additiveHint: string
  readonly transformerMap: (layer: string, head: string) => string
  readonly transformerHint: string
  readonly heads: string
  readonly head: (layer: string, head: string) => string
  readonly mapLabel: (title: string, looks: string) => string
  readonly seenLengths: (long: string, short: string, atLong: Shares, atShort: Shares) => string
  readonly seenAnswers: (sequence: string, all: string, right: Shares) => string
  readonly seenLooks: (additive: string, all: string) => string
  readonly seenBeside: (count: string) => string
  readonly seenHeads: (head: string, count: string) => string
  /** Between two sentences. */
  readonly gap: string
  readonly seenCheating: (loss: string, share: string) => string
}

type Shares = Readonly<Record<TranslatorName, string>>

export const translateMessages: Readonly<Record<Language, TranslationMessages>> = {
  en: {
    title: 'Translate',
    prediction:
      'All three have nearly the same number of weights and learn from the same sequences. Which of them will, in the end, write at least 85\u00a0% of the tokens of the longest ones right?',
    guesses: ['None', 'One of the two with attention', 'Both with attention, no other', 'All three'],
    knobs: {
      task: { label: 'To be done', values: { reverse: 'reverse', sort: 'sort' } },
      longest: { label: 'Greatest length' },
      updates: { label: 'Updates' },
      heads: { label: 'Heads of the Transformer' },
      positionCode: { label: 'Position code', hint: 'The Transformer is told where each token stands.' },
      causalMask: {
        label: 'Causal mask',
        hint: 'While it learns, no token of the answer sees those after it.',
      },
      rate: { label: 'Learning rate' },
    },
    names: { fixedVector: 'Fixed vector', attention: 'Additive attention', transformer: 'Transformer' },
    byLength: 'Tokens right, by length of the sequence',
    length: 'tokens in the sequence',
    byStep: 'Tokens right, all lengths',
    steps: 'updates',
    chance: 'guessing',
    sequence: 'Your sequence',
    sequenceHint: (longest) => `Digits, ${longest} at most; a change leaves the run as it is.`,
    answers: 'What each makes of it',
    read: 'Read',
    wanted: 'Wanted',
    right: (right, all) => `${right} of ${all}`,
    wrong: 'wrong',
    weights: ([one, two, three]) => `${one}, ${two} and ${three} weights.`,
    additiveMap: 'Additive attention',
    additiveHint:
      'A row is a token as it is written; dark is where in the input the decoder looks, framed where the wanted digit stands. ▪ ends the input.',
    transformerMap: (layer, head) => `Transformer, layer ${layer}, head ${head}`,
    transformerHint:
      'Above, the input looks at itself; below, the answer looks at both. ▸→6: reads the start of the answer, writes 6.',
    heads: 'Layer and head',
    head: (layer, head) => `Layer ${layer}, head ${head}`,
    mapLabel: (title, looks) => `${title}. Looked at most, token by token: ${looks}.`,
    seenLengths: (long, short, atLong, atShort) =>
      `With ${long} tokens the fixed vector has ${atLong.fixedVector} of them right, additive attention ${atLong.attention}, the Transformer ${atLong.transformer}. With ${short} it is ${atShort.fixedVector}, ${atShort.attention} and ${atShort.transformer}.`,
    seenAnswers: (sequence, all, right) =>
      `Of the ${all} tokens that ${sequence} asks for, they write ${right.fixedVector}, ${right.attention} and ${right.transformer} in the right place.`,
    seenLooks: (additive, all) =>
      `For ${additive} of these ${all}, additive attention looks most at a place of the input where the wanted digit stands.`,
    seenBeside: (count) =>
      `For ${count} it looks at the place right after, whose state can still hold that digit.`,
    seenHeads: (head, count) =>
      `Of the Transformer's heads, ${head} looks where the digit stands most often: for ${count}.`,
    gap: ' ',
    seenCheating: (loss, share) =>
      `Without its mask the Transformer's loss while learning is ${loss} nats a token. Writing alone, with nothing to peep at, it has ${share} of the tokens right.`,
  },
  zh: {
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
    gap: '',
    seenCheating: (loss, share) =>
      `去掉掩码，Transformer 学习时的损失为每词元 ${loss} 纳特；可当它独自书写、无处偷看时，写对的词元只有 ${share}。`,
  },
}
