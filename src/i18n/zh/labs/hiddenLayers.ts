import type { messages as en } from '../../en/labs/hiddenLayers'

export const messages: typeof en = {
  title: '隐藏层',
  prediction: '运行结束时，哪个网络能分对至少 97% 的点？',
  guesses: ['都不能', '只有多层感知机能', '都能'],
  parameters: {
    task: { label: '数据点', values: { xor: '异或', moons: '双月', spirals: '双螺旋', own: '自定义' } },
    hidden: { label: '隐藏单元' },
    activation: { label: '激活函数', values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' } },
    rate: { label: '学习率' },
    noise: { label: '噪声' },
  },
  perceptron: '单个单元',
  mlp: '带隐藏层',
  parameterCount: (count) => `${count} 个参数`,
  surface: (name, accuracy) => `${name}：准确率 ${accuracy}。`,
  unit: (index) => `隐藏单元 ${index}`,
  units: '各隐藏单元的输出',
  unitsHint: '数字是该单元到输出单元的权重；加权求和就得到上面的图。',
  loss: '损失（交叉熵）',
  steps: '步',
  resultAccuracy: (perceptron, mlp) => `单个单元的准确率为 ${perceptron}，带隐藏层的网络为 ${mlp}。`,
  resultLoss: (perceptron, mlp) =>
    `单个单元的交叉熵为 ${perceptron} 纳特，带隐藏层的网络为 ${mlp} 纳特；随机猜测为 0.69。`,
}
