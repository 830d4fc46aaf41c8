import type { messages as en } from '../../en/labs/perceptron'

export const messages: typeof en = {
  title: '感知机',
  prediction: '感知机规则只在分错时才移动直线。面对这些点，它会怎样？',
  guesses: ['会停下来', '在这次运行中停不下来'],
  parameters: {
    task: { label: '数据点', values: { separable: '线性可分', xor: '异或', own: '自定义' } },
    gap: { label: '两类的间隔', hint: '只用于线性可分的点。' },
    rate: { label: 'ADALINE 的学习率' },
    shuffle: { label: '每轮打乱顺序' },
  },
  perceptron: '感知机',
  adaline: 'ADALINE',
  plane: (points) => `两类共 ${points} 个点，以及两种规则各自的直线。`,
  mistakesCurve: '感知机的累计错误次数',
  bound: (bound) => `上界 ${bound}`,
  wrongCurve: '分错的点',
  examples: '已看样本数',
  converged: (mistakes, epochs) =>
    `感知机共犯错 ${mistakes} 次，最后一次在第 ${epochs} 轮；此后所有点都分对了，直线没有再动过。`,
  notConverged: (mistakes, epochs, wrong) =>
    `经过 ${epochs} 轮，感知机犯错 ${mistakes} 次，直线仍在移动；目前分错 ${wrong} 个点。`,
  withinBound: (bound) => `按诺维科夫定理，对这些点最多犯错 ${bound} 次。`,
  noBound: '没有直线能分开这两类，错误次数也就没有上界：感知机会一直犯错。',
  resultAdaline: (wrong, meanSquare) =>
    `ADALINE 分错 ${wrong} 个点，均方误差为 ${meanSquare}。它最小化的是平方误差，而不是错误次数。`,
}
