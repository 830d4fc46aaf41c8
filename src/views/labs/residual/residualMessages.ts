import type { knobs } from '../../../labs/residual/residualParameters'
import type { Language } from '../../../model/timeline'
import type { PartWords } from '../shared/definition'

/** Where the strongest and the weakest gradient are, counted from the first layer, and how many times the one is the other. */
interface Spread {
  readonly strongest: number
  readonly weakest: number
  readonly ratio: string
}

interface Words extends PartWords<typeof knobs> {
  readonly plain: string
  readonly residual: string
  /** The second network, its skips taken away. */
  readonly bare: string
  readonly network: string
  readonly networkHint: string
  readonly strip: (name: string, spread?: Spread) => string
  readonly profiles: string
  readonly gradient: string
  readonly layer: string
  readonly accuracy: string
  readonly loss: string
  readonly guessing: string
  readonly steps: string
  readonly size: string
  readonly likeness: string
  readonly same: string
  readonly learnt: (plain: string, residual: string) => string
  readonly others: (plain: string, residual: string) => string
  readonly start: (plain: Spread, residual: Spread) => string
  readonly signals: (
    likeness: { plain: string; residual: string },
    growth: { plain: string; residual: string },
  ) => string
}

export const residualMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Residual',
    prediction:
      'Both networks have the same layers, begin with the same weights and see the same images. Which of them will class at least 95 % of its training images rightly in the end?',
    guesses: ['Neither', 'The plain one alone', 'The residual one alone', 'Both'],
    knobs: {
      depth: { label: 'Layers', hint: 'Between the first and the last, in both networks.' },
      skip: {
        label: 'Skips in the second network',
        hint: 'Without them it is the plain network once more.',
      },
      normalisation: {
        label: 'Normalisation, in both',
        values: { batch: 'batch', layer: 'layer', none: 'none' },
      },
      rate: { label: 'Learning rate' },
      steps: { label: 'Steps' },
    },
    plain: 'Plain',
    residual: 'Residual',
    bare: 'Skips off',
    network: 'How strongly the loss pulls at each layer',
    networkHint:
      'Each cell is a layer, the first at the left, the last at the right: the fuller its colour, the stronger its gradient now. An arc is a skip.',
    strip: (name, spread) =>
      spread
        ? `${name}: gradient strongest at layer ${spread.strongest}, weakest at layer ${spread.weakest}, ${spread.ratio} to 1.`
        : `${name}: no gradient yet.`,
    profiles: 'Layer by layer, from the first to the last: thin at the start, bold now.',
    gradient: 'Gradient of each layer (norm over its weights)',
    layer: 'layer',
    accuracy: 'Training images classed rightly',
    loss: 'Training loss (nats, running mean)',
    guessing: 'guessing',
    steps: 'steps',
    size: 'Size of the signal (root mean square)',
    likeness: 'Likeness of two images’ signals (cosine)',
    same: 'The skips are off, so that both are the same network, looked at by turns, a few steps apart.',
    learnt: (plain, residual) =>
      `Of 512 training images the plain network classes ${plain} rightly, the residual one ${residual}.`,
    others: (plain, residual) => `Of images by other writers they class ${plain} and ${residual} rightly.`,
    start: (plain, residual) =>
      `Before the first step the strongest gradient of the plain network (layer ${plain.strongest}) was ${plain.ratio} times its weakest (layer ${plain.weakest}), that of the residual one ${residual.ratio} times (layers ${residual.strongest} and ${residual.weakest}).`,
    signals: (likeness, growth) =>
      `Behind the last block the signals of two images now have a mean cosine of ${likeness.plain} in the plain network and ${likeness.residual} in the residual one; their size there is ${growth.plain} and ${growth.residual} times that behind the first layer.`,
  },
  zh: {
    title: '残差',
    prediction: '两个网络的层相同，起始权重相同，看到的图像也相同。到最后，谁能把至少 95% 的训练图像分对？',
    guesses: ['都不能', '只有普通网络能', '只有残差网络能', '都能'],
    knobs: {
      depth: { label: '层数', hint: '首层与末层之间，两个网络相同。' },
      skip: { label: '第二个网络带残差连接', hint: '去掉之后，它就是又一个普通网络。' },
      normalisation: {
        label: '归一化（两个网络相同）',
        values: { batch: '批', layer: '层', none: '无' },
      },
      rate: { label: '学习率' },
      steps: { label: '步数' },
    },
    plain: '普通网络',
    residual: '残差网络',
    bare: '无残差连接',
    network: '损失对每一层的牵引有多强',
    networkHint: '一格是一层，左为首层，右为末层：颜色越浓，此刻的梯度越强。弧线是残差连接。',
    strip: (name, spread) =>
      spread
        ? `${name}：第 ${spread.strongest} 层梯度最强，第 ${spread.weakest} 层最弱，前者是后者的 ${spread.ratio} 倍。`
        : `${name}：还没有梯度。`,
    profiles: '从首层到末层，逐层来看：细线是开始时，粗线是现在。',
    gradient: '各层的梯度（对权重的范数）',
    layer: '层',
    accuracy: '分对的训练图像',
    loss: '训练损失（纳特，滑动平均）',
    guessing: '瞎猜',
    steps: '步',
    size: '信号的大小（均方根）',
    likeness: '两幅图像信号的相似度（余弦）',
    same: '残差连接已去掉：两者是同一个网络，只是轮流查看，相隔几步。',
    learnt: (plain, residual) => `在 512 幅训练图像中，普通网络分对了 ${plain}，残差网络分对了 ${residual}。`,
    others: (plain, residual) => `对其他人写的数字，两者分别分对了 ${plain} 和 ${residual}。`,
    start: (plain, residual) =>
      `第一步之前，普通网络中最强的梯度（第 ${plain.strongest} 层）是最弱的（第 ${plain.weakest} 层）的 ${plain.ratio} 倍，残差网络中则是 ${residual.ratio} 倍（第 ${residual.strongest} 层与第 ${residual.weakest} 层）。`,
    signals: (likeness, growth) =>
      `现在，在最后一个模块之后，两幅图像的信号的平均余弦相似度在普通网络里是 ${likeness.plain}，在残差网络里是 ${likeness.residual}；信号的大小分别是首层之后的 ${growth.plain} 倍和 ${growth.residual} 倍。`,
  },
}
