import type { knobs } from '../../../../labs/attention/charactersParameters'
import type { Language } from '../../../../model/timeline'
import type { KnobWords, PartWords } from '../../shared/definition'

export interface CharactersMessages extends PartWords<typeof knobs> {
  readonly text: string
  readonly textHint: string
  readonly count: (count: string, most: string) => string
  readonly tooShort: (least: string) => string
  readonly tooLong: (most: string) => string
  readonly learn: string
  readonly rhyme: string
  readonly loss: string
  readonly steps: string
  readonly model: string
  readonly chance: string
  readonly single: string
  readonly pairs: string
  readonly nats: (nats: string, bits: string) => string
  readonly sample: string
  readonly finished: string
  readonly noSample: string
  readonly prompt: string
  readonly promptHint: string
  readonly temperature: KnobWords
  readonly next: string
  readonly nextHint: string
  readonly looks: string
  readonly looksHint: string
  readonly looksLabel: (looks: string) => string
  readonly map: (layer: string, head: string) => string
  readonly mapHint: string
  readonly mapLabel: (title: string) => string
  readonly heads: string
  readonly head: (layer: string, head: string) => string
  readonly seenLoss: (nats: string, bits: string, pairs: string, single: string, chance: string) => string
  readonly seenNext: (window: string, next: string, share: string) => string
  readonly seenSize: (characters: string, kinds: string, weights: string) => string
}

export const charactersMessages: Readonly<Record<Language, CharactersMessages>> = {
  en: {
    title: 'Read characters',
    prediction:
      'One can count how often each character follows each, and foretell by that. What will the loss of the Transformer, which sees more than one character back, be in the end?',
    guesses: ['No less than that of counting pairs', 'Less, but more than half', 'Half of it or less'],
    knobs: {
      window: { label: 'Characters seen at once' },
      heads: { label: 'Heads' },
      positionCode: { label: 'Position code', hint: 'It is told where in the window each character stands.' },
      rate: { label: 'Learning rate' },
    },
    text: 'The text to learn',
    textHint:
      'Any language. It is learnt here, in your browser: nothing is sent anywhere. It becomes part of the address.',
    count: (count, most) => `${count} of at most ${most} characters`,
    tooShort: (least) => `At least ${least} are needed.`,
    tooLong: (most) => `Shorten it to ${most}.`,
    learn: 'Learn this text',
    rhyme: 'The rhyme again',
    loss: 'Loss, in nats a character',
    steps: 'updates',
    model: 'Transformer',
    chance: 'guessing',
    single: 'counting single ones',
    pairs: 'counting pairs',
    nats: (nats, bits) => `Now ${nats} nats, which are ${bits} bits a character.`,
    sample: 'What it writes',
    finished: 'The page before',
    noSample: 'It has not written yet.',
    prompt: 'It begins with',
    promptHint: 'Characters that the text does not have are left out.',
    temperature: { label: 'Temperature', hint: 'The lower, the surer of the likeliest.' },
    next: 'What may come next',
    nextHint: 'At temperature 1.',
    looks: 'Where each head looked for the next character',
    looksHint: 'A row for each layer and head; ␣ is a space, ⏎ the end of a line.',
    looksLabel: (looks) => `Where each head looked most for the next character: ${looks}.`,
    map: (layer, head) => `Layer ${layer}, head ${head}`,
    mapHint: 'How each character in the window looks at itself and those before it.',
    mapLabel: (title) => `${title}: each character of the window looks at itself and those before it.`,
    heads: 'Layer and head',
    head: (layer, head) => `Layer ${layer}, head ${head}`,
    seenLoss: (nats, bits, pairs, single, chance) =>
      `Its loss is ${nats} nats (${bits} bits) a character. Counting pairs would come to ${pairs} nats, counting single characters to ${single}, guessing to ${chance}.`,
    seenNext: (window, next, share) =>
      `After “${window}” it holds “${next}” for the likeliest, with ${share}.`,
    seenSize: (characters, kinds, weights) =>
      `The text has ${characters} characters of ${kinds} kinds, the model ${weights} weights. No text was kept back, so the loss tells how well it knows this one by heart, not how well it would read another.`,
  },
  zh: {
    title: '读字符',
    prediction:
      '数一数每个字符之后各字符出现的次数，就能据此预测。Transformer 不止往回看一个字符，到最后它的损失会是多少？',
    guesses: ['不低于统计字符对的损失', '低一些，但高于一半', '一半或更低'],
    knobs: {
      window: { label: '一次看到的字符数' },
      heads: { label: '头数' },
      positionCode: { label: '位置编码', hint: '告诉它每个字符在窗口中的位置。' },
      rate: { label: '学习率' },
    },
    text: '要学的文本',
    textHint: '任何语言都行。学习就在你的浏览器里进行，不会发送到任何地方。文本会写进网址。',
    count: (count, most) => `${count} 个字符，至多 ${most} 个`,
    tooShort: (least) => `至少要 ${least} 个。`,
    tooLong: (most) => `请缩短到 ${most} 个以内。`,
    learn: '学这段文本',
    rhyme: '换回童谣',
    loss: '每字符损失（纳特）',
    steps: '更新次数',
    model: 'Transformer',
    chance: '瞎猜',
    single: '统计单个字符',
    pairs: '统计字符对',
    nats: (nats, bits) => `此刻每字符 ${nats} 纳特，即 ${bits} 比特。`,
    sample: '它正在写的',
    finished: '上一篇',
    noSample: '还没有写过。',
    prompt: '开头是',
    promptHint: '文本里没有的字符会略去。',
    temperature: { label: '温度', hint: '越低，越偏向最可能的字符。' },
    next: '接下来可能是',
    nextHint: '温度为 1 时。',
    looks: '预测下一个字符时，每个头看向哪里',
    looksHint: '每行是一层的一个头；␣ 是空格，⏎ 是换行。',
    looksLabel: (looks) => `预测下一个字符时，各头看得最多的是：${looks}。`,
    map: (layer, head) => `第 ${layer} 层，第 ${head} 个头`,
    mapHint: '窗口中每个字符怎样看自己与之前的字符。',
    mapLabel: (title) => `${title}：窗口中每个字符看自己与之前的字符。`,
    heads: '层与头',
    head: (layer, head) => `第 ${layer} 层，第 ${head} 个头`,
    seenLoss: (nats, bits, pairs, single, chance) =>
      `它的损失为每字符 ${nats} 纳特（${bits} 比特）。统计字符对是 ${pairs} 纳特，统计单个字符是 ${single}，瞎猜是 ${chance}。`,
    seenNext: (window, next, share) => `在“${window}”之后，它认为最可能的是“${next}”，概率 ${share}。`,
    seenSize: (characters, kinds, weights) =>
      `文本有 ${characters} 个字符，共 ${kinds} 种；模型有 ${weights} 个权重。没有留出别的文本，所以损失说的是它把这一段背得多熟，而不是它读别的会怎样。`,
  },
}
