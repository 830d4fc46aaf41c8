import type { knobs } from '../../../labs/hidden-layers/hiddenLayersParameters'
import type { Language } from '../../../model/timeline'
import type { PartWords } from '../shared/definition'

interface Words extends PartWords<typeof knobs> {
  readonly perceptron: string
  readonly mlp: string
  readonly parameters: (count: string) => string
  readonly surface: (name: string, accuracy: string) => string
  readonly unit: (index: number) => string
  readonly units: string
  readonly unitsHint: string
  readonly loss: string
  readonly steps: string
  readonly seen: (perceptron: string, mlp: string) => string
  readonly seenLoss: (perceptron: string, mlp: string) => string
}

export const hiddenLayersMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Hidden layers',
    prediction: 'Which of the two will have nearly all points (97 % or more) on the right side in the end?',
    guesses: ['Neither', 'The multilayer perceptron alone', 'Both'],
    knobs: {
      task: { label: 'Points', values: { xor: 'XOR', moons: 'moons', spirals: 'spirals', own: 'my own' } },
      hidden: { label: 'Hidden units' },
      activation: { label: 'Activation', values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' } },
      rate: { label: 'Learning rate' },
      noise: { label: 'Scatter' },
    },
    perceptron: 'One unit',
    mlp: 'With a hidden layer',
    parameters: (count) => `${count} parameters`,
    surface: (name, accuracy) => `${name}: ${accuracy} of the points on the right side.`,
    unit: (index) => `Hidden unit ${index}`,
    units: 'What each hidden unit makes of the plane',
    unitsHint: 'The number is its weight to the output: the picture above is their sum.',
    loss: 'Loss (cross-entropy)',
    steps: 'steps',
    seen: (perceptron, mlp) =>
      `One unit has ${perceptron} of the points on the right side, the network with a hidden layer ${mlp}.`,
    seenLoss: (perceptron, mlp) =>
      `Their cross-entropies are ${perceptron} and ${mlp} nats; a coin's is 0.69.`,
  },
  zh: {
    title: '隐藏层',
    prediction: '到最后，两者中谁能把几乎所有的点（97% 以上）分对？',
    guesses: ['都不能', '只有多层感知机能', '都能'],
    knobs: {
      task: { label: '点', values: { xor: '异或', moons: '双月', spirals: '双螺旋', own: '我自己放' } },
      hidden: { label: '隐藏单元' },
      activation: { label: '激活函数', values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' } },
      rate: { label: '学习率' },
      noise: { label: '散布' },
    },
    perceptron: '单个单元',
    mlp: '带隐藏层',
    parameters: (count) => `${count} 个参数`,
    surface: (name, accuracy) => `${name}：分对了 ${accuracy} 的点。`,
    unit: (index) => `隐藏单元 ${index}`,
    units: '每个隐藏单元眼中的平面',
    unitsHint: '数字是它到输出的权重：上图就是它们的和。',
    loss: '损失（交叉熵）',
    steps: '步',
    seen: (perceptron, mlp) => `单个单元分对了 ${perceptron} 的点，带隐藏层的网络分对了 ${mlp}。`,
    seenLoss: (perceptron, mlp) => `两者的交叉熵为 ${perceptron} 与 ${mlp} 纳特；抛硬币是 0.69。`,
  },
}
