import type { messages as en } from '../../en/labs/hiddenLayers'

export const messages: typeof en = {
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
}
