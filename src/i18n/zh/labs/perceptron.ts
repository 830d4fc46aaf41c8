import type { messages as en } from '../../en/labs/perceptron'

export const messages: typeof en = {
  title: '感知机',
  prediction: '感知机规则只在犯错时才移动直线。面对这些点，它会怎样？',
  guesses: ['它会停下来', '它永远停不下来'],
  knobs: {
    task: { label: '点', values: { separable: '可分', xor: '异或', own: '我自己放' } },
    gap: { label: '两类之间的间隔', hint: '只对可分的点有意义。' },
    rate: { label: 'ADALINE 的学习率' },
    shuffle: { label: '每轮打乱顺序' },
  },
  perceptron: '感知机',
  adaline: 'ADALINE',
  plane: (points) => `两类共 ${points} 个点，以及两种规则的直线。`,
  mistakes: '至今犯错',
  mistakesCurve: '感知机犯错的次数',
  bound: (bound) => `上界 ${bound}`,
  wrongCurve: '站错边的点',
  examples: '看过的样本数',
  chance: '随机水平',
  settled: (mistakes, rounds) =>
    `犯错 ${mistakes} 次之后，到第 ${rounds} 轮，感知机的直线把所有点都分对了，此后再没有动过。`,
  unsettled: (mistakes, rounds, wrong) =>
    `经过 ${rounds} 轮、犯错 ${mistakes} 次，感知机的直线仍在移动；此刻有 ${wrong} 个点站错了边。`,
  withinBound: (bound) => `按诺维科夫定理，对这些点至多犯错 ${bound} 次。`,
  noBound: '没有一条直线能分开这两类，所以没有哪次犯错是最后一次：不存在上界。',
  adalineSeen: (wrong, squares) =>
    `ADALINE 有 ${wrong} 个点站错了边，均方误差为 ${squares}：它求的是平方误差最小，而不是犯错最少。`,
}
